#include "server/mcp/rows.hpp"

#include "render/cells/highlight.hpp"
#include "render/formats/rows_json.hpp"
#include "reports/run/citation.hpp"
#include "reports/run/run_statement.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace sijill::server::mcp {
namespace {

constexpr std::string_view kStatementId = "statement_id";

/// Returns a cell as JSON. A document that is deep stays a text.
Json cell_json(const Value& value, const Column& column) {
    if (const auto* integer = std::get_if<std::int64_t>(&value)) {
        return *integer;
    }
    if (const auto* real = std::get_if<double>(&value)) {
        return std::isfinite(*real) ? Json(*real) : Json(nullptr);
    }
    const auto* text = std::get_if<std::string>(&value);
    if (text == nullptr) {
        return nullptr;
    }
    auto document = column.json ? read_json(*text) : std::nullopt;
    return document ? std::move(*document) : Json(*text);
}

Json row_json(const std::vector<Value>& row, const std::vector<Column>& columns,
              const std::vector<std::string>& keys) {
    Json object = Json::object();
    for (std::size_t index = 0; index < columns.size(); ++index) {
        object[keys[index]] = cell_json(row[index], columns[index]);
    }
    return object;
}

std::string address_of_sentence(const std::string& source, std::int64_t paragraph) {
    return fmt::format("sijill:///source/{}/{}", source, paragraph);
}

Json bare_cite() {
    Json cite = Json::object();
    for (const char* key : {"statement", "source", "paragraph", "sentence", "quotation",
                            "certainty", "hedge", "speaker", "address"}) {
        cite[key] = nullptr;
    }
    return cite;
}

/// Returns the cites of the statements of some rows, by number.
std::map<std::int64_t, Json> cites_of(const Library& library, const ResultSet& result,
                                      Language language) {
    std::map<std::int64_t, Json> cites;
    const std::string ids = reports::statement_ids(result);
    if (ids == "[]") {
        return cites;
    }
    const ResultSet found = reports::run_built_in(library.base, "queries/mcp/cites.sql",
                                                  {{"statement_ids", ids}}, language);
    for (const auto& row : found.rows) {
        Json cite = cite_of_row(found, row);
        cites.emplace(cite["statement"].get<std::int64_t>(), std::move(cite));
    }
    return cites;
}

/// Returns the rows of a result from `offset` on, and one more than an answer can have.
ResultSet window(const ResultSet& result, std::size_t offset) {
    ResultSet some;
    some.columns = result.columns;
    const auto first = std::min(offset, result.rows.size());
    const auto last = std::min(first + kMostRows + 1, result.rows.size());
    using Distance = std::vector<std::vector<Value>>::difference_type;
    some.rows.assign(result.rows.begin() + static_cast<Distance>(first),
                     result.rows.begin() + static_cast<Distance>(last));
    return some;
}

/// Returns the cite of a row: that of its statement; null where it has none that is in force.
Json cite_of(const std::map<std::int64_t, Json>& cites, const Value* statement) {
    const auto* id = statement == nullptr ? nullptr : std::get_if<std::int64_t>(statement);
    const auto found = id == nullptr ? cites.end() : cites.find(*id);
    return found == cites.end() ? Json(nullptr) : found->second;
}

} // namespace

bool Rows::add(Json row) {
    std::size_t size = write_json(row).size();
    if (left_ != 0 && rows_.empty() && bytes_ == 0 && size > kMostBytes) {
        Json omitted = Json::object();
        omitted["omitted"] = fmt::format("this row has {} bytes, and an answer {} at the most: ask "
                                         "for fewer columns, or for a part of the text",
                                         size, kMostBytes);
        const Json* cite = member(row, "cite");
        const bool is_short = cite != nullptr && write_json(*cite).size() < kMostBytes / 2;
        omitted["cite"] = is_short ? *cite : Json(nullptr);
        row = std::move(omitted);
        size = write_json(row).size();
    }
    if (left_ == 0 || bytes_ + size > kMostBytes) {
        cut_ = true;
        return false;
    }
    --left_;
    bytes_ += size;
    rows_.push_back(std::move(row));
    return true;
}

Json cite_of_row(const ResultSet& result, const std::vector<Value>& row) {
    Json cite = bare_cite();
    for (const auto& entry : cite.items()) {
        if (const auto column = result.column(entry.key())) {
            entry.value() = cell_json(row[*column], {});
        }
    }
    cite["address"] = fmt::format("sijill:///statement/{}", cite["statement"].get<std::int64_t>());
    return cite;
}

Json cite_of_passage(const PassageHit& hit) {
    Json cite = bare_cite();
    cite["source"] = hit.source;
    cite["paragraph"] = hit.paragraph;
    cite["sentence"] = hit.sentence;
    cite["quotation"] = hit.text;
    cite["address"] = address_of_sentence(hit.source, hit.paragraph);
    return cite;
}

Json cite_of_citation(const Citation& citation) {
    Json cite = bare_cite();
    cite["statement"] = citation.statement;
    cite["source"] = citation.source;
    cite["paragraph"] = citation.paragraph;
    cite["sentence"] = citation.sentence;
    cite["quotation"] = citation.quote;
    cite["certainty"] = text_or_null(citation.certainty);
    cite["hedge"] = text_or_null(citation.hedge);
    cite["speaker"] = text_or_null(citation.speaker);
    cite["address"] = fmt::format("sijill:///statement/{}", citation.statement);
    return cite;
}

std::optional<std::size_t> add_rows(const Library& library, const ResultSet& result,
                                    std::size_t offset, Language language, Rows& rows) {
    const ResultSet some = window(result, offset);
    const auto cites = cites_of(library, some, language);
    const std::vector<std::string> keys = render::unique_keys(some);
    const auto column = some.column(kStatementId);
    std::size_t next = offset;
    for (const auto& row : some.rows) {
        Json object = row_json(row, some.columns, keys);
        Json cite = cite_of(cites, column ? &row[*column] : nullptr);
        if (const Json* own = member(object, "cite")) {
            object["cite_2"] = *own;
        }
        object["cite"] = std::move(cite);
        if (!rows.add(std::move(object))) {
            return next;
        }
        ++next;
    }
    return std::nullopt;
}

Json columns_of(const ResultSet& result, Language language) {
    const std::vector<std::string> keys = render::unique_keys(result);
    Json columns = Json::array();
    for (std::size_t index = 0; index < keys.size(); ++index) {
        Json column = Json::object();
        column["name"] = keys[index] == "cite" ? "cite_2" : keys[index];
        column["label"] = result.columns[index].label(language);
        columns.push_back(std::move(column));
    }
    return columns;
}

Json number_or_null(std::optional<std::size_t> number) {
    return number ? Json(*number) : Json(nullptr);
}

Json text_or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

} // namespace sijill::server::mcp
