#include "catch.hpp"
#include "text/stems/proclitics.hpp"

#include <algorithm>

using sijill::text::without_proclitics;

TEST_CASE("A word is read with and without what may be written onto its beginning") {
    struct Row {
        const char* word;
        const char* reading;
        bool given;
    };
    const Row row = GENERATE(Row{"لماسك", "ماسك", true}, Row{"وماسك", "ماسك", true},
                             Row{"والشركه", "الشركه", true}, Row{"والشركه", "شركه", true},
                             Row{"بالشركه", "الشركه", true}, Row{"الشركه", "شركه", true},
                             Row{"ماسك", "اسك", false}, Row{"google", "oogle", false});
    CAPTURE(row.word, row.reading);
    const auto readings = without_proclitics(row.word);
    CHECK(readings.front() == row.word);
    CHECK((std::count(readings.begin(), readings.end(), row.reading) == 1) == row.given);
}
