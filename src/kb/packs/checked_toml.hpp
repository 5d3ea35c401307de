#pragma once

#include "kb/packs/fault_list.hpp"

#include <toml++/toml.h>

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::kb {

/// Parses TOML 1.0; a syntax error becomes a problem with its line, and the result is empty.
[[nodiscard]] std::optional<toml::table> parse_toml(const std::string& file, std::string_view text,
                                                    Problems& problems);

/// One table of a TOML file, read key by key. What is missing, of the wrong type or not in a closed
/// list becomes a problem with its line, and reading goes on with an empty value; keys that nobody
/// asked for are problems too.
class TomlTable {
public:
    TomlTable(const std::string& file, const toml::table& table, Problems& problems);

    std::string text(std::string_view key);
    std::optional<std::string> optional_text(std::string_view key);
    std::string choice(std::string_view key, const std::vector<std::string>& choices);
    std::string choice_or(std::string_view key, const std::vector<std::string>& choices,
                          const std::string& otherwise);
    std::string date(std::string_view key); ///< ISO, from a TOML date or a string
    std::optional<std::string> optional_date(std::string_view key);
    std::optional<std::int64_t> optional_integer(std::string_view key);
    std::optional<double> optional_number(std::string_view key);
    bool flag(std::string_view key);
    std::vector<std::string> texts(std::string_view key);
    std::optional<TomlTable> optional_table(std::string_view key);
    std::vector<TomlTable> tables(std::string_view key); ///< [[key]], or an array of inline tables

    /// Makes a problem of every key that was not asked for, with the nearest that was. Call it
    /// last.
    void reject_unknown_keys() const;

    [[nodiscard]] int line() const;

private:
    const toml::node* take(std::string_view key);
    void add_problem(const toml::node* node, const std::string& fault);

    std::string file_;
    const toml::table* table_;
    Problems* problems_;
    std::set<std::string> known_;
};

} // namespace sijill::kb
