#include "catch.hpp"
#include "render/render.hpp"
#include "render/samples.hpp"

using namespace sijill;
using namespace sijill::render;
using namespace sijill::samples;

namespace {

std::string csv_of(const ResultSet& result, Format format, bool bom = false) {
    RenderOptions options;
    options.format = format;
    options.csv_bom = bom;
    return render::render(result, options);
}

using Table = std::vector<std::vector<std::string>>;

/// A reader by RFC 4180.
Table read_csv(const std::string& text) {
    Table table(1);
    std::string field;
    bool quoted = false;
    for (std::size_t offset = 0; offset < text.size(); ++offset) {
        const char letter = text[offset];
        if (letter == '"' && quoted && text.substr(offset + 1, 1) == "\"") {
            field += text[++offset];
        } else if (letter == '"') {
            quoted = !quoted;
        } else if (!quoted && (letter == ',' || letter == '\n')) {
            table.back().push_back(std::exchange(field, {}));
            if (letter == '\n' && offset + 1 < text.size()) {
                table.emplace_back();
            }
        } else {
            field += letter;
        }
    }
    return table;
}

} // namespace

TEST_CASE("CSV has stable keys, digits as they are and an empty cell for NULL") {
    CHECK(csv_of(delays(), Format::csv) == "model,planned,min_days,note\n"
                                           "Grok3,2024-12-31,2,تَأْخِيرٌ لا يزال\n"
                                           "جيميناي,,-15,وGemini\n");
}

TEST_CASE("CSV quotes what would break a row, and nothing else") {
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"a,b", "\"a,b\""},   {"a\"b", "\"a\"\"b\""}, {"a\nb", "\"a\nb\""},
        {"a\rb", "\"a\rb\""}, {"=1+1", "=1+1"},       {"@x", "@x"},
        {"-", "-"},           {"+20", "+20"},         {"«قد»، 'x'", "«قد»، 'x'"},
        {" a ", " a "},       {"", "\"\""},
    };
    for (const auto& [data, written] : cases) {
        CHECK(csv_of(single(data), Format::csv) == "value\n" + written + "\n");
    }
}

TEST_CASE("What CSV writes, a reader gets back") {
    ResultSet result = delays();
    result.rows.push_back({"a,\"b\"\n\r\nc"s, "\"\""s, 0.5, ",,"s});
    CHECK(read_csv(csv_of(result, Format::csv)) ==
          Table{{"model", "planned", "min_days", "note"},
                {"Grok3", "2024-12-31", "2", "تَأْخِيرٌ لا يزال"},
                {"جيميناي", "", "-15", "وGemini"},
                {"a,\"b\"\n\r\nc", "\"\"", "0.5", ",,"}});
}

TEST_CASE("A byte order mark is written for CSV alone, and only when asked for") {
    CHECK(csv_of(single("x"s), Format::csv, true) == "\uFEFFvalue\nx\n");
    CHECK(csv_of(single("x"s), Format::tsv, true) == "value\nx\n");
}

TEST_CASE("TSV escapes tabs, line breaks and backslashes") {
    ResultSet result = delays();
    result.rows = {{"a\tb"s, "c\nd\re"s, null(), "\\n \"q\""s}};
    CHECK(csv_of(result, Format::tsv) == "model\tplanned\tmin_days\tnote\n"
                                         "a\\tb\tc\\nd\\re\t\t\\\\n \"q\"\n");
}

TEST_CASE("Highlights are tags in CSV and TSV") {
    ResultSet result = single("أسباب "s + marked("التأخير"));
    result.columns[0].highlighted = true;
    CHECK(csv_of(result, Format::csv) == "value\nأسباب <mark>التأخير</mark>\n");
    CHECK(csv_of(result, Format::tsv) == "value\nأسباب <mark>التأخير</mark>\n");
}

TEST_CASE("A result without rows is a line of keys, one without columns is empty") {
    ResultSet empty = delays();
    empty.rows.clear();
    CHECK(csv_of(empty, Format::csv) == "model,planned,min_days,note\n");
    CHECK(csv_of(ResultSet{}, Format::csv, true).empty());
    CHECK(csv_of(ResultSet{}, Format::tsv).empty());
}

TEST_CASE("What a spreadsheet would compute begins with an apostrophe where that is asked for") {
    ResultSet result;
    result.columns = {{"text", "", ""}, {"number", "", ""}};
    for (const char* text : {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "a=1", ""}) {
        result.rows.push_back({std::string(text), std::int64_t{-1}});
    }
    RenderOptions options;
    options.csv_safe = true;
    for (const Format format : {Format::csv, Format::tsv}) {
        options.format = format;
        const std::string safe = render::render(result, options);
        for (const char* expected : {"'=1+1", "'+1", "'-1", "'@SUM(A1)", "a=1"}) {
            CHECK_THAT(safe, Catch::Matchers::ContainsSubstring(expected));
        }
        CHECK(safe.find("'a=1") == std::string::npos);
        CHECK(safe.find("'" + std::string(format == Format::csv ? "," : "\t") + "-1") ==
              std::string::npos);
        options.csv_safe = false;
        CHECK(render::render(result, options).find('\'') == std::string::npos);
        options.csv_safe = true;
    }
}

TEST_CASE("A sign alone is no formula") {
    ResultSet result;
    result.columns = {{.key = "polarity", .label_en = {}, .label_ar = {}}};
    result.rows = {{std::string("+")}, {std::string("-")}, {std::string("--")}};
    RenderOptions options;
    options.format = Format::csv;
    options.csv_safe = true;
    CHECK(render::render(result, options) == "polarity\n+\n-\n'--\n");
}
