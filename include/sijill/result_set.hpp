#pragma once

#include "sijill/api.h"
#include "sijill/language.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace sijill {

/// One cell: SQL's NULL, INTEGER, REAL or TEXT (UTF-8). A BLOB becomes text in hexadecimal digits.
/// std::get, std::get_if, std::holds_alternative and std::visit take it as they take its base.
class Value : public std::variant<std::monostate, std::int64_t, double, std::string> {
public:
    using variant::variant;

    /// Copies by assignment. The copy constructor of std::variant in libstdc++ (GCC 12 and 14)
    /// destroys a text that was never made where the memory for it cannot be allocated.
    Value(const Value& other) : Value() { *this = other; }

    Value() = default;
    Value(Value&&) noexcept = default;
    Value& operator=(const Value&) = default;
    Value& operator=(Value&&) noexcept = default;
    ~Value() = default;
};

/// A column of a result.
struct Column {
    /// What the values are.
    enum class Kind {
        plain,     ///< texts and numbers
        flag,      ///< 0 and 1, which people read as words
        entity,    ///< slugs of entities
        source,    ///< slugs of sources
        statement, ///< ids of statements
    };

    std::string key;      ///< stable English name: JSON key, CSV heading; never localised
    std::string label_en; ///< heading for people; empty means: use `key`
    std::string label_ar; ///< heading for Arabic readers; empty means: use `label_en`, then `key`
    bool json = false;    ///< TEXT values are JSON documents, embedded as such in JSON output
    bool highlighted = false; ///< TEXT values carry the marks of base/highlight_marks.hpp
    bool coded = false;       ///< TEXT values are of a closed list that is translated for people
    Kind kind = Kind::plain;
    /// The key of another column of the same rows, which names what this one identifies, or tells
    /// it in words. People then see that one, as a link where there is a page to go to. Empty: this
    /// one is seen itself.
    std::string seen_as{};
    /// The key of another column of the same rows. People see this one only where the two differ in
    /// some row. Empty: always.
    std::string same_as{};

    [[nodiscard]] SIJILL_API std::string_view label(Language language) const noexcept;
};

/// How the rows of a result are drawn: which column is used for what. By kind, the columns that a
/// chart needs, and behind "optional" those that it may have:
///
/// - bar: `x` the name and `y` the length of a bar. Optional: `to`, its upper bound, NULL if it has
///   no known end; `of`, a second name behind x; `note`, a word under the bar.
/// - timeline: `from` and `to` (ISO dates; NULL in `to` means one day) and `label`. Optional:
///   `lane`, a heading that several intervals share; `mark`, the kind of date (planned, event,
///   not_so, said).
/// - matrix: `x` and `y`, the row and the column of a cell. Optional: `note`, the word in it.
/// - graph: `from` and `to`, the ends of an arrow. Optional: `note`, how certain it is (certain,
///   probable, possible).
struct Chart {
    enum class Kind { bar, timeline, matrix, graph };

    Kind kind = Kind::bar;
    std::map<std::string, std::string> columns; ///< part → Column::key
};

/// Returns "bar", "timeline", "matrix" or "graph".
[[nodiscard]] SIJILL_API std::string_view name_of(Chart::Kind kind) noexcept;

/// A condition that the rows of a result meet because it was asked for.
struct Filter {
    std::string meaning; ///< in the language of the result: "only this developer"
    std::string value;   ///< the same: the label of an entity, or the value as given
    bool coded = false;  ///< the value is of a closed list that is translated for people
};

/// Rows of typed values under named columns; plain data, owned, safe to copy and to move between
/// threads. Every row has as many values as there are columns.
struct ResultSet {
    std::string name;            ///< stable English name of the report or section; may be empty
    std::string title;           ///< in the language asked for; empty where the result has none
    std::string description;     ///< one sentence under the title; may be empty
    std::vector<Filter> filters; ///< what was asked for beyond the title
    std::vector<Column> columns;
    std::vector<std::vector<Value>> rows;
    std::optional<std::size_t> cut_at; ///< the number of rows behind which a limit of rows or bytes
                                       ///< cut the result, where one did
    std::optional<Chart> chart;        ///< for the formats that draw
    bool every_column = false;         ///< people see all columns, since the question named them

    /// Returns the index of the column with this key, or nothing.
    [[nodiscard]] SIJILL_API std::optional<std::size_t> column(std::string_view key) const noexcept;
};

/// Returns the text of a value: "" for NULL, and for a number the fewest digits that give the same
/// number when they are read.
[[nodiscard]] SIJILL_API std::string to_text(const Value& value);

} // namespace sijill
