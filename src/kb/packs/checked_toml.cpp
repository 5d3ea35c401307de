#include "kb/packs/checked_toml.hpp"

#include "base/dates.hpp"
#include "base/did_you_mean.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace sijill::kb {
namespace {

int line_of(const toml::node& node) {
    return static_cast<int>(node.source().begin.line);
}

std::string date_text(const toml::date& date) {
    return iso_date(
        {std::chrono::year(date.year), std::chrono::month(date.month), std::chrono::day(date.day)});
}

} // namespace

std::optional<toml::table> parse_toml(const std::string& file, std::string_view text,
                                      Problems& problems) {
    try {
        return toml::parse(text, file);
    } catch (const toml::parse_error& error) {
        problems.add(file, static_cast<int>(error.source().begin.line),
                     fmt::format("not TOML: {}", error.description()));
        return std::nullopt;
    }
}

TomlTable::TomlTable(const std::string& file, const toml::table& table, Problems& problems)
    : file_(file), table_(&table), problems_(&problems) {
}

int TomlTable::line() const {
    return line_of(*table_);
}

const toml::node* TomlTable::take(std::string_view key) {
    known_.emplace(key);
    return table_->get(key);
}

void TomlTable::add_problem(const toml::node* node, const std::string& fault) {
    problems_->add(file_, node == nullptr ? line() : line_of(*node), fault);
}

std::optional<std::string> TomlTable::optional_text(std::string_view key) {
    const toml::node* node = take(key);
    if (node == nullptr) {
        return std::nullopt;
    }
    const auto* value = node->as_string();
    if (value == nullptr || value->get().empty()) {
        add_problem(node, fmt::format("{} must be text, and not empty", key));
        return std::nullopt;
    }
    return value->get();
}

std::string TomlTable::text(std::string_view key) {
    if (table_->get(key) == nullptr) {
        add_problem(nullptr, fmt::format("{} is missing", key));
    }
    return optional_text(key).value_or("");
}

std::string TomlTable::choice(std::string_view key, const std::vector<std::string>& choices) {
    std::string value = text(key);
    if (!value.empty() && std::find(choices.begin(), choices.end(), value) == choices.end()) {
        const std::string hint = did_you_mean(value, choices);
        add_problem(table_->get(key),
                    fmt::format("{} is '{}', which is none of {}{}{}", key, value,
                                fmt::join(choices, ", "), hint.empty() ? "" : ": ", hint));
    }
    return value;
}

std::string TomlTable::choice_or(std::string_view key, const std::vector<std::string>& choices,
                                 const std::string& otherwise) {
    return take(key) == nullptr ? otherwise : choice(key, choices);
}

std::optional<std::string> TomlTable::optional_date(std::string_view key) {
    const toml::node* node = take(key);
    if (node == nullptr) {
        return std::nullopt;
    }
    if (const auto* date = node->as_date()) {
        return date_text(date->get());
    }
    const auto* text = node->as_string();
    if (text == nullptr || !is_date(text->get())) {
        add_problem(node, fmt::format("{} must be a date such as 2025-01-02", key));
        return std::nullopt;
    }
    return text->get();
}

std::string TomlTable::date(std::string_view key) {
    if (table_->get(key) == nullptr) {
        add_problem(nullptr, fmt::format("{} is missing", key));
    }
    return optional_date(key).value_or("");
}

std::optional<std::int64_t> TomlTable::optional_integer(std::string_view key) {
    const toml::node* node = take(key);
    if (node == nullptr) {
        return std::nullopt;
    }
    const auto* value = node->as_integer();
    if (value == nullptr) {
        add_problem(node, fmt::format("{} must be a whole number", key));
        return std::nullopt;
    }
    return value->get();
}

std::optional<double> TomlTable::optional_number(std::string_view key) {
    const toml::node* node = take(key);
    if (node == nullptr) {
        return std::nullopt;
    }
    const auto value = node->value<double>();
    if (!node->is_number() || !value) {
        add_problem(node, fmt::format("{} must be a number", key));
        return std::nullopt;
    }
    return value;
}

bool TomlTable::flag(std::string_view key) {
    const toml::node* node = take(key);
    if (node == nullptr) {
        return false;
    }
    if (!node->is_boolean()) {
        add_problem(node, fmt::format("{} must be true or false", key));
        return false;
    }
    return node->as_boolean()->get();
}

std::vector<std::string> TomlTable::texts(std::string_view key) {
    std::vector<std::string> found;
    const toml::node* node = take(key);
    if (node == nullptr) {
        return found;
    }
    const toml::array* array = node->as_array();
    if (array == nullptr || !array->is_homogeneous<std::string>()) {
        add_problem(node, fmt::format("{} must be a list of texts", key));
        return found;
    }
    for (const toml::node& element : *array) {
        found.push_back(element.as_string()->get());
    }
    return found;
}

std::optional<TomlTable> TomlTable::optional_table(std::string_view key) {
    const toml::node* node = take(key);
    if (node == nullptr) {
        return std::nullopt;
    }
    if (!node->is_table()) {
        add_problem(node, fmt::format("{} must be a table, such as {{ … }}", key));
        return std::nullopt;
    }
    return TomlTable(file_, *node->as_table(), *problems_);
}

std::vector<TomlTable> TomlTable::tables(std::string_view key) {
    std::vector<TomlTable> found;
    const toml::node* node = take(key);
    if (node == nullptr) {
        return found;
    }
    const toml::array* array = node->as_array();
    if (array == nullptr || (!array->empty() && !array->is_homogeneous<toml::table>())) {
        add_problem(node, fmt::format("{} must be a list of tables", key));
        return found;
    }
    for (const toml::node& element : *array) {
        found.emplace_back(file_, *element.as_table(), *problems_);
    }
    return found;
}

void TomlTable::reject_unknown_keys() const {
    const std::vector<std::string> known(known_.begin(), known_.end());
    for (const auto& [key, node] : *table_) {
        const std::string name(key.str());
        if (!known_.contains(name)) {
            const std::string hint = did_you_mean(name, known);
            problems_->add(file_, line_of(node),
                           fmt::format("unknown key {}{}{}", name, hint.empty() ? "" : ": ", hint));
        }
    }
}

} // namespace sijill::kb
