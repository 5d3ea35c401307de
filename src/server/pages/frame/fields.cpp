#include "server/pages/frame/fields.hpp"

#include "server/pages/frame/html.hpp"
#include "server/pages/frame/page.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sijill::server {
namespace {

/// Longer lists are tedious to choose from; of those a reader types the beginning.
constexpr std::size_t kMostListed = 60;

std::string id_of(std::string_view name) {
    return fmt::format("field-{}", name);
}

std::string option(const Choice& choice, bool chosen) {
    return block("option", {{"value", choice.value}, {"selected", "selected", chosen}},
                 words(choice.label));
}

std::string listed_field(const Call& call, std::string_view name,
                         const std::vector<Choice>& choices, const std::string& value) {
    const bool known = std::ranges::any_of(
        choices, [&value](const Choice& choice) { return choice.value == value; });
    std::string options = option({"", say(call, "serve.all_values")}, value.empty());
    if (!known && !value.empty()) { // such as a name in another spelling
        options += option({value, value}, true);
    }
    for (const Choice& choice : choices) {
        options += option(choice, choice.value == value);
    }
    return element("select", {{"id", id_of(name)}, {"name", name}}, options);
}

std::string completed_field(std::string_view name, const std::vector<Choice>& choices,
                            const std::string& value, bool required) {
    const std::string list = fmt::format("values-{}", name);
    std::string options;
    for (const Choice& choice : choices) {
        options += option(choice, false);
    }
    return empty_element("input", {{"id", id_of(name)},
                                   {"name", name},
                                   {"value", value},
                                   {"dir", "auto"},
                                   {"list", list},
                                   {"required", "required", required}}) +
           element("datalist", {{"id", list}}, options);
}

} // namespace

std::string choice_field(const Call& call, std::string_view name,
                         const std::vector<Choice>& choices, const std::string& value,
                         bool required) {
    return required || choices.size() > kMostListed
               ? completed_field(name, choices, value, required)
               : listed_field(call, name, choices, value);
}

std::string plain_field(std::string_view name, std::string_view type, const std::string& value,
                        bool required, std::optional<std::int64_t> min) {
    const std::string least = std::to_string(min.value_or(0));
    return empty_element("input", {{"id", id_of(name)},
                                   {"name", name},
                                   {"type", type},
                                   {"value", value},
                                   {"dir", "auto", type == "text"},
                                   {"min", least, min.has_value()},
                                   {"required", "required", required}});
}

std::string labelled(std::string_view name, std::string_view label, std::string_view field) {
    return block("div", {{"class", "field"}},
                 element("label", {{"for", id_of(name)}}, words(label)) + std::string(field));
}

std::string submit_field(std::string_view label) {
    return block("div", {{"class", "field"}}, element("button", {}, words(label)));
}

} // namespace sijill::server
