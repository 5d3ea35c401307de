#pragma once

#include "kb/toml/fault_list.hpp"

#include <toml++/toml.h>

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::kb {

/// Parses TOML 1.0. Returns nothing and adds a fault with its line where the syntax is wrong.
[[nodiscard]] std::optional<toml::table> parse_toml(const std::string& file, std::string_view text,
                                                    FaultList& faults);

struct TextOrTable;

/// One table of a TOML file, read key by key. What is missing, of the wrong type or not in a closed
/// list adds a fault with its line, and reading goes on with an empty value.
class CheckedTable {
public:
    CheckedTable(const std::string& file, const toml::table& table, FaultList& faults);

    std::string text(std::string_view key);
    std::optional<std::string> optional_text(std::string_view key);
    std::string choice(std::string_view key, const std::vector<std::string>& choices);
    std::string choice_or(std::string_view key, const std::vector<std::string>& choices,
                          const std::string& otherwise);
    std::string date(std::string_view key); ///< YYYY-MM-DD, from a TOML date or a string
    std::optional<std::string> optional_date(std::string_view key);
    /// Text; or a TOML date, as YYYY-MM-DD.
    std::optional<std::string> optional_text_or_date(std::string_view key);
    std::optional<std::int64_t> optional_integer(std::string_view key);
    std::optional<double> optional_number(std::string_view key);
    bool flag(std::string_view key);
    /// Text; or `false`, which is returned as a text that is empty.
    std::optional<std::string> text_or_false(std::string_view key);
    std::vector<std::string> texts(std::string_view key);
    std::optional<CheckedTable> optional_table(std::string_view key);
    std::vector<CheckedTable>
    tables(std::string_view key); ///< [[key]], or an array of inline tables
    /// A text, a date (as text) or a table; or nothing.
    std::optional<TextOrTable> text_or_table(std::string_view key);
    /// One text, or a list of texts and tables; a list may be empty.
    std::vector<TextOrTable> texts_or_tables(std::string_view key);

    /// Returns true if the table has the key; reads nothing.
    [[nodiscard]] bool has(std::string_view key) const { return table_->contains(key); }

    /// Adds a fault for each key of the table that was not read, with the nearest that was. Call it
    /// last.
    void reject_unknown_keys() const;

    /// Returns the line of the file where the table begins, from 1.
    [[nodiscard]] int line() const;

private:
    const toml::node* take(std::string_view key);
    void add_fault(const toml::node* node, Message fault);
    std::string without_nul(std::string_view key, const toml::value<std::string>& value);

    std::string file_;
    const toml::table* table_;
    FaultList* faults_;
    std::set<std::string> known_;
};

/// A value that has a short form, a text, beside its long form, a table.
struct TextOrTable {
    int line = 0;                      ///< of the file, from 1
    std::string text;                  ///< not empty, or unset
    std::optional<CheckedTable> table; ///< or unset
};

} // namespace sijill::kb
