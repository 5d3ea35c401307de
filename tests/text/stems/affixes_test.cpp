#include "catch.hpp"
#include "text/stems/affixes.hpp"
#include "text/unicode/utf8.hpp"

#include <string>
#include <vector>

using namespace sijill::text;

namespace {

struct Case {
    std::u32string word;
    std::u32string left;
};

void check(Letters (*strip)(Letters), const std::vector<Case>& cases) {
    for (const auto& [word, left] : cases) {
        INFO(to_utf8(word));
        CHECK(to_utf8(strip(word)) == to_utf8(left));
    }
}

} // namespace

TEST_CASE("The article goes with what stands before it, if two letters stay") {
    check(strip_article, {{U"الشركه", U"شركه"},
                          {U"والشركه", U"شركه"},
                          {U"بالشركه", U"شركه"},
                          {U"وبالشركه", U"شركه"},
                          {U"للشركه", U"شركه"},
                          {U"وللشركه", U"شركه"},
                          {U"كالعاده", U"عاده"},
                          {U"فالامر", U"امر"},
                          {U"شركه", U"شركه"},
                          {U"الم", U"الم"},
                          {U"والد", U"والد"},
                          {U"لله", U"لله"},
                          {U"ال", U"ال"}});
}

TEST_CASE("A pronoun goes if enough stays, and opens the teh of a feminine") {
    check(strip_pronoun, {{U"تاخيرها", U"تاخير"},
                          {U"كتابهم", U"كتاب"},
                          {U"كتابهما", U"كتاب"},
                          {U"كتابكم", U"كتاب"},
                          {U"شركتها", U"شرك"},
                          {U"شركته", U"شرك"},
                          {U"شركاتها", U"شركات"},
                          {U"بيتها", U"بيت"},
                          {U"مهم", U"مهم"},
                          {U"بنا", U"بنا"},
                          {U"حكم", U"حكم"},
                          {U"بيته", U"بيته"}});
}

TEST_CASE("At most two suffixes go, and a short word keeps its own") {
    check(strip_suffixes, {{U"تاخيرات", U"تاخير"},
                           {U"شركه", U"شرك"},
                           {U"تقنيات", U"تقن"},
                           {U"مهندسون", U"مهندس"},
                           {U"امريكيين", U"امريك"},
                           {U"قرروا", U"قرر"},
                           {U"كبيرا", U"كبير"},
                           {U"سنه", U"سن"},
                           {U"نموذج", U"نموذج"},
                           {U"عين", U"عين"},
                           {U"دين", U"دين"},
                           {U"ما", U"ما"},
                           {U"ه", U"ه"},
                           {U"", U""}});
}
