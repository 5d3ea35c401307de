#include "claims/rules/rule_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace sijill::claims {

void fail(std::string_view name, std::string_view why) {
    throw std::logic_error(fmt::format("rules: {}: {}", name, why));
}

toml::table parse_rule_file(std::string_view text) {
    try {
        return toml::parse(text);
    } catch (const toml::parse_error& error) {
        fail("file", fmt::format("line {}: {}", error.source().begin.line, error.description()));
    }
}

const toml::table& table_of(const toml::node& node, std::string_view name) {
    const toml::table* table = node.as_table();
    if (table == nullptr) {
        fail(name, "it is no table");
    }
    return *table;
}

void require_keys(const toml::table& table, std::string_view name,
                  std::initializer_list<std::string_view> allowed) {
    for (const auto& [key, node] : table) {
        if (std::ranges::find(allowed, key.str()) == allowed.end()) {
            fail(name, fmt::format("the key {} is not known", key.str()));
        }
    }
}

} // namespace sijill::claims
