#pragma once

#include <toml++/toml.h>

#include <initializer_list>
#include <string_view>

/// How the TOML of rules/*.toml is read: every fault ends in fail(), with the name of the rule or
/// the set of words that has it.
namespace sijill::claims {

/// Throws std::logic_error.
[[noreturn]] void fail(std::string_view name, std::string_view why);

/// Parses a file; fails with the line of a fault.
[[nodiscard]] toml::table parse_rule_file(std::string_view text);

/// Returns a node as a table; fails if it is none.
[[nodiscard]] const toml::table& table_of(const toml::node& node, std::string_view name);

/// Fails for a key that is not allowed.
void require_keys(const toml::table& table, std::string_view name,
                  std::initializer_list<std::string_view> allowed);

/// Calls `visit` with each text of a list, or with the one text that stands in its place; with none
/// if there is no list. Fails for what is no text.
template <class Visit>
void for_each_text(const toml::node_view<const toml::node>& list, std::string_view name,
                   Visit visit) {
    const auto visit_text = [&](const auto& node) {
        const auto text = node.template value<std::string_view>();
        if (!text) {
            fail(name, "something is no text where a text should be");
        }
        visit(*text);
    };
    if (const toml::array* texts = list.as_array()) {
        for (const toml::node& text : *texts) {
            visit_text(text);
        }
    } else if (list) {
        visit_text(list);
    }
}

/// Calls `visit` with each table of an array of tables, with none if there is no array. Fails for
/// what is no table.
template <class Visit>
void for_each_table(const toml::table& file, std::string_view key, Visit visit) {
    const auto tables = file[key];
    if (!tables) {
        return;
    }
    if (!tables.is_array()) {
        fail(key, "it is no array of tables");
    }
    for (const toml::node& table : *tables.as_array()) {
        visit(table_of(table, key));
    }
}

} // namespace sijill::claims
