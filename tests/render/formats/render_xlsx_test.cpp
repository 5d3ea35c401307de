#include "catch.hpp"
#include "render/render.hpp"
#include "sijill/error.hpp"
#include "support/error_of.hpp"

#include <cstdint>
#include <limits>

using namespace sijill;
using namespace sijill::render;

namespace {

std::string workbook(const ResultSet& result) {
    RenderOptions options;
    options.format = Format::xlsx;
    return render::render(result, options);
}

ResultSet rows_of(std::vector<std::vector<Value>> rows) {
    ResultSet result;
    result.columns = {{"a", "", ""}};
    result.rows = std::move(rows);
    return result;
}

} // namespace

TEST_CASE("a workbook is a ZIP archive, the same for the same rows") {
    const ResultSet result =
        rows_of({{"نص\x01 \xFF"}, {std::int64_t{3}}, {std::monostate{}}, {""}});
    const std::string once = workbook(result);
    CHECK(once.starts_with("PK\x03\x04"));
    CHECK(once == workbook(result));
    CHECK(once != workbook(rows_of({{"نص"}})));
    CHECK(workbook({}).starts_with("PK"));
}

TEST_CASE("a number that no cell holds keeps its digits as a text") {
    constexpr std::int64_t kLargest = std::int64_t{1} << 53;
    CHECK(workbook(rows_of({{kLargest + 1}})) != workbook(rows_of({{kLargest}})));
    CHECK(workbook(rows_of({{kLargest + 1}})) == workbook(rows_of({{"9007199254740993"}})));
    CHECK(workbook(rows_of({{-std::numeric_limits<double>::infinity()}})) ==
          workbook(rows_of({{"-inf"}})));
}

TEST_CASE("dates beside Arabic are isolated in what the program words, and nowhere else") {
    const auto of_column = [](const std::string& key, const std::string& text) {
        ResultSet result = rows_of({{text}});
        result.columns = {{key, "heading", "heading"}};
        return workbook(result);
    };
    const auto of_sql = [](const std::string& key) {
        ResultSet result = rows_of({{"رمال 2026-02-01"}});
        result.columns = {{key, "", ""}};
        return workbook(result).size();
    };
    CHECK(of_column("other_line", "رمال 2026-02-01") != of_column("quote", "رمال 2026-02-01"));
    CHECK(of_column("text", "رمال 2026-02-01") == of_column("quote", "رمال 2026-02-01"));
    CHECK(of_column("title", "رمال 2026-02-01") == of_column("quote", "رمال 2026-02-01"));
    CHECK(of_sql("line") == of_sql("text"));
    CHECK(of_column("line", "رمال 2026-02-01") != of_column("quote", "رمال 2026-02-01"));
    CHECK(of_column("line", "Rimal 2026-02-01") == of_column("quote", "Rimal 2026-02-01"));
    CHECK(of_column("line", "2026-02-01/2026-02-28") ==
          of_column("quote", "2026-02-01/2026-02-28"));
}

TEST_CASE("a text that no cell holds is refused") {
    CHECK(workbook(rows_of({{std::string(32767, 'a')}})).starts_with("PK"));
    const auto error = error_of([] { return workbook(rows_of({{std::string(32768, 'a')}})); });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::refused);
}
