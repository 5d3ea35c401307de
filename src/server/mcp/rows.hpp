#pragma once

#include "server/mcp/json.hpp"
#include "server/mcp/library.hpp"
#include "sijill/result_set.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sijill::server::mcp {

/// The rows of one answer, counted while they are added: kMostRows, or fewer, and kMostBytes.
class Rows {
public:
    explicit Rows(std::size_t most = kMostRows) : left_(most) {}

    /// Adds a row, and returns true; false where it is one too many. A first row that is longer
    /// than all rows may be is added as `omitted`, which says so, and its `cite`.
    bool add(Json row);

    /// Whether a row was too many.
    [[nodiscard]] bool cut() const noexcept { return cut_; }
    [[nodiscard]] std::size_t size() const noexcept { return rows_.size(); }
    [[nodiscard]] std::size_t bytes() const noexcept { return bytes_; }

    /// Counts bytes that stand beside the rows, such as those of other rows.
    void count(std::size_t bytes) noexcept { bytes_ += bytes; }

    [[nodiscard]] Json take() { return std::move(rows_); }

private:
    Json rows_ = Json::array();
    std::size_t left_;
    std::size_t bytes_ = 0;
    bool cut_ = false;
};

/// What a row rests on, where all is known of it: of a query with the columns of
/// queries/mcp/cites.sql.
[[nodiscard]] Json cite_of_row(const ResultSet& result, const std::vector<Value>& row);

/// The same for a sentence that a search found: what it says is quoted, and no statement is cited.
[[nodiscard]] Json cite_of_passage(const PassageHit& hit);

/// The same for a citation of an answer.
[[nodiscard]] Json cite_of_citation(const Citation& citation);

/// Adds the rows of a result from `offset` on, each with its `cite`: that of its column
/// statement_id, or null. Runs one query for all of them. Returns the offset of the first row that
/// was left out, nothing after the last.
std::optional<std::size_t> add_rows(const Library& library, const ResultSet& result,
                                    std::size_t offset, Language language, Rows& rows);

/// Returns the names and labels of columns, in their order.
[[nodiscard]] Json columns_of(const ResultSet& result, Language language);

/// Returns a number, or null.
[[nodiscard]] Json number_or_null(std::optional<std::size_t> number);

/// Returns a text, or null where it is empty.
[[nodiscard]] Json text_or_null(const std::string& text);

} // namespace sijill::server::mcp
