#include "kb/toml/checked_toml.hpp"

#include "base/dates.hpp"
#include "base/deep_toml.hpp"
#include "base/did_you_mean.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <utility>

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
                                      FaultList& faults) {
    if (const auto line = find_deep_key(text)) {
        faults.add(file, *line, {"a key of more than {} parts"_text, kMostKeyParts});
        return std::nullopt;
    }
    try {
        // Without the name of the file: toml++ copies it in a function that must not throw, and so
        // would end the process where memory is short.
        return toml::parse(text);
    } catch (const toml::parse_error& error) {
        faults.add(file, static_cast<int>(error.source().begin.line),
                   {"not TOML: {}"_text, Message::foreign(std::string(error.description()))});
        return std::nullopt;
    }
}

CheckedTable::CheckedTable(const std::string& file, const toml::table& table, FaultList& faults)
    : file_(file), table_(&table), faults_(&faults) {
}

int CheckedTable::line() const {
    return line_of(*table_);
}

const toml::node* CheckedTable::take(std::string_view key) {
    known_.emplace(key);
    return table_->get(key);
}

void CheckedTable::add_fault(const toml::node* node, Message fault) {
    faults_->add(file_, node == nullptr ? line() : line_of(*node), std::move(fault));
}

std::optional<std::string> CheckedTable::optional_text(std::string_view key) {
    const toml::node* node = take(key);
    if (node == nullptr) {
        return std::nullopt;
    }
    const auto* value = node->as_string();
    if (value == nullptr || value->get().empty()) {
        add_fault(node, {"{} must be text, and not empty"_text, key});
        return std::nullopt;
    }
    return without_nul(key, *value);
}

/// Returns a text of the table. One with a NUL character has a fault: SQLite's functions, and what
/// is exported as SQL, end there.
std::string CheckedTable::without_nul(std::string_view key, const toml::value<std::string>& value) {
    if (value.get().find('\0') != std::string::npos) {
        add_fault(&value, {"{} has a NUL character"_text, key});
    }
    return value.get();
}

std::string CheckedTable::text(std::string_view key) {
    if (table_->get(key) == nullptr) {
        add_fault(nullptr, {"{} is missing"_text, key});
    }
    return optional_text(key).value_or("");
}

std::string CheckedTable::choice(std::string_view key, const std::vector<std::string>& choices) {
    std::string value = text(key);
    if (!value.empty() && std::find(choices.begin(), choices.end(), value) == choices.end()) {
        add_fault(table_->get(key), with_hint({"{} is '{}', which is none of {}"_text, key, value,
                                               fmt::format("{}", fmt::join(choices, ", "))},
                                              did_you_mean(value, choices)));
    }
    return value;
}

std::string CheckedTable::choice_or(std::string_view key, const std::vector<std::string>& choices,
                                    const std::string& otherwise) {
    return take(key) == nullptr ? otherwise : choice(key, choices);
}

std::optional<std::string> CheckedTable::optional_date(std::string_view key) {
    const toml::node* node = take(key);
    if (node == nullptr) {
        return std::nullopt;
    }
    if (const auto* date = node->as_date()) {
        return date_text(date->get());
    }
    const auto* text = node->as_string();
    if (text == nullptr || !is_date(text->get())) {
        add_fault(node, {"{} must be a date such as 2025-01-02"_text, key});
        return std::nullopt;
    }
    return text->get();
}

std::string CheckedTable::date(std::string_view key) {
    if (table_->get(key) == nullptr) {
        add_fault(nullptr, {"{} is missing"_text, key});
    }
    return optional_date(key).value_or("");
}

std::optional<std::string> CheckedTable::optional_text_or_date(std::string_view key) {
    const toml::node* node = table_->get(key);
    return node != nullptr && node->is_date() ? optional_date(key) : optional_text(key);
}

std::optional<std::int64_t> CheckedTable::optional_integer(std::string_view key) {
    const toml::node* node = take(key);
    if (node == nullptr) {
        return std::nullopt;
    }
    const auto* value = node->as_integer();
    if (value == nullptr) {
        add_fault(node, {"{} must be a whole number"_text, key});
        return std::nullopt;
    }
    return value->get();
}

std::optional<double> CheckedTable::optional_number(std::string_view key) {
    const toml::node* node = take(key);
    if (node == nullptr) {
        return std::nullopt;
    }
    const auto value = node->value<double>();
    if (!node->is_number() || !value || !std::isfinite(*value)) {
        add_fault(node, {"{} must be a number"_text, key});
        return std::nullopt;
    }
    return value;
}

bool CheckedTable::flag(std::string_view key) {
    const toml::node* node = take(key);
    if (node == nullptr) {
        return false;
    }
    if (!node->is_boolean()) {
        add_fault(node, {"{} must be true or false"_text, key});
        return false;
    }
    return node->as_boolean()->get();
}

std::optional<std::string> CheckedTable::text_or_false(std::string_view key) {
    const toml::node* node = take(key);
    if (node == nullptr || !node->is_boolean()) {
        return optional_text(key);
    }
    if (node->as_boolean()->get()) {
        add_fault(node, {"{} must be text, or false"_text, key});
    }
    return "";
}

std::vector<std::string> CheckedTable::texts(std::string_view key) {
    std::vector<std::string> found;
    const toml::node* node = take(key);
    if (node == nullptr) {
        return found;
    }
    const toml::array* array = node->as_array();
    if (array == nullptr || !array->is_homogeneous<std::string>()) {
        add_fault(node, {"{} must be a list of texts"_text, key});
        return found;
    }
    for (const toml::node& element : *array) {
        found.push_back(without_nul(key, *element.as_string()));
    }
    return found;
}

std::optional<CheckedTable> CheckedTable::optional_table(std::string_view key) {
    const toml::node* node = take(key);
    if (node == nullptr) {
        return std::nullopt;
    }
    if (!node->is_table()) {
        add_fault(node, {"{} must be a table, such as {{ … }}"_text, key});
        return std::nullopt;
    }
    return CheckedTable(file_, *node->as_table(), *faults_);
}

std::vector<CheckedTable> CheckedTable::tables(std::string_view key) {
    std::vector<CheckedTable> found;
    const toml::node* node = take(key);
    if (node == nullptr) {
        return found;
    }
    const toml::array* array = node->as_array();
    if (array == nullptr || (!array->empty() && !array->is_homogeneous<toml::table>())) {
        add_fault(node, {"{} must be a list of tables"_text, key});
        return found;
    }
    for (const toml::node& element : *array) {
        found.emplace_back(file_, *element.as_table(), *faults_);
    }
    return found;
}

std::optional<TextOrTable> CheckedTable::text_or_table(std::string_view key) {
    const toml::node* node = take(key);
    if (node == nullptr) {
        return std::nullopt;
    }
    if (const auto* date = node->as_date()) {
        return TextOrTable{line_of(*node), date_text(date->get()), {}};
    }
    if (node->is_string()) {
        return TextOrTable{line_of(*node), text(key), {}};
    }
    auto table = optional_table(key);
    return table ? std::optional(TextOrTable{line_of(*node), "", std::move(table)}) : std::nullopt;
}

std::vector<TextOrTable> CheckedTable::texts_or_tables(std::string_view key) {
    std::vector<TextOrTable> found;
    const toml::node* node = take(key);
    if (node == nullptr) {
        return found;
    }
    if (node->is_string()) {
        found.push_back({line_of(*node), text(key), {}});
        return found;
    }
    const toml::array* array = node->as_array();
    const auto is_short_or_long = [](const toml::node& element) {
        return element.is_table() || (element.is_string() && !element.as_string()->get().empty());
    };
    if (array == nullptr || !std::ranges::all_of(*array, is_short_or_long)) {
        add_fault(node, {"{} must be a text, or a list of texts and tables"_text, key});
        return found;
    }
    for (const toml::node& element : *array) {
        if (const auto* text = element.as_string()) {
            found.push_back({line_of(element), without_nul(key, *text), {}});
        } else {
            found.push_back(
                {line_of(element), "", CheckedTable(file_, *element.as_table(), *faults_)});
        }
    }
    return found;
}

void CheckedTable::reject_unknown_keys() const {
    const std::vector<std::string> known(known_.begin(), known_.end());
    for (const auto& [key, node] : *table_) {
        const std::string name(key.str());
        if (!known_.contains(name)) {
            faults_->add(file_, line_of(node),
                         with_hint({"unknown key {}"_text, name}, did_you_mean(name, known)));
        }
    }
}

} // namespace sijill::kb
