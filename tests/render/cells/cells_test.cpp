#include "catch.hpp"
#include "render/cells/cells.hpp"
#include "render/samples.hpp"

using namespace sijill;
using namespace sijill::render;
using namespace sijill::samples;

TEST_CASE("Arabic-Indic digits keep sign and decimals, and leave what is not plain digits") {
    CHECK(in_arab_digits("1234567890") == "١٢٣٤٥٦٧٨٩٠");
    CHECK(in_arab_digits("-3.5") == "-٣٫٥");
    CHECK(in_arab_digits("1e+20") == "1e+20");
    CHECK(in_arab_digits("inf") == "inf");
}

TEST_CASE("A column of numbers has numbers and NULL alone") {
    CHECK(is_number_column(delays(), 2));
    CHECK_FALSE(is_number_column(delays(), 0));
    CHECK_FALSE(is_number_column(single(null()), 0));
    ResultSet mixed = delays();
    mixed.rows[0][2] = null();
    CHECK(is_number_column(mixed, 2));
    mixed.rows[0][2] = "2"s;
    CHECK_FALSE(is_number_column(mixed, 2));
}

TEST_CASE("People read codes as words in both languages, and programs as they are") {
    Column column{"outcome", "outcome", "المآل"};
    RenderOptions options;
    CHECK(cell_text("not_released"s, column, options).text == "not_released");
    column.coded = true;
    CHECK(cell_text("not_released"s, column, options).text == "not released");
    options.language = Language::arabic;
    CHECK(cell_text("not_released"s, column, options).text == "لم يصدر");
    CHECK(cell_text("no_such_code"s, column, options).text == "no_such_code");
    CHECK(raw_text("not_released"s, column) == "not_released");
}
