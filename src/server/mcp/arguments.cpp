#include "server/mcp/arguments.hpp"

#include "base/did_you_mean.hpp"
#include "text/unicode/utf8.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdint>
#include <optional>

namespace sijill::server::mcp {
namespace {

/// Returns the types that a schema allows, as JSON Schema names them; none: any.
std::vector<std::string> types_of(const Json& schema) {
    const Json* type = member(schema, "type");
    if (type == nullptr) {
        return {};
    }
    return type->is_array() ? type->get<std::vector<std::string>>()
                            : std::vector{type->get<std::string>()};
}

bool is_of_type(const Json& value, const std::string& type) {
    return (type == "string" && value.is_string()) || (type == "boolean" && value.is_boolean()) ||
           (type == "object" && value.is_object()) || (type == "array" && value.is_array()) ||
           (type == "null" && value.is_null()) || (type == "number" && value.is_number()) ||
           (type == "integer" && value.is_number_integer());
}

std::vector<std::string> keys_of(const Json* object) {
    std::vector<std::string> keys;
    if (object != nullptr) {
        for (const auto& entry : object->items()) {
            keys.push_back(entry.key());
        }
    }
    return keys;
}

/// Returns what is wrong with the length of a text, or "".
std::string fault_of_length(const Json& schema, const std::string& text) {
    const std::size_t length = text::count_code_points(text);
    const Json* least = member(schema, "minLength");
    const Json* most = member(schema, "maxLength");
    if (least != nullptr && length < least->get<std::size_t>()) {
        return "must not be empty";
    }
    if (most != nullptr && length > most->get<std::size_t>()) {
        return fmt::format("has {} characters, and {} is the most", length,
                           most->get<std::size_t>());
    }
    return "";
}

/// Returns what is wrong with a number, or "".
std::string fault_of_range(const Json& schema, const Json& value) {
    const Json* least = member(schema, "minimum");
    const Json* most = member(schema, "maximum");
    if (least != nullptr && value < *least) {
        return fmt::format("must be {} or more", least->dump());
    }
    if (most != nullptr && value > *most) {
        return fmt::format("must be {} or less", most->dump());
    }
    return "";
}

std::string fault_of_value(const Json& schema, const Json& value) {
    const std::vector<std::string> types = types_of(schema);
    const auto fits = [&value](const std::string& type) { return is_of_type(value, type); };
    if (!types.empty() && std::ranges::none_of(types, fits)) {
        return fmt::format("must be of type {}", fmt::join(types, " or "));
    }
    if (value.is_string()) {
        return fault_of_length(schema, value.get<std::string>());
    }
    return value.is_number() ? fault_of_range(schema, value) : "";
}

Json fault(const std::string& argument, const std::string& message,
           const std::vector<std::string>& near = {}) {
    return {{"argument", argument}, {"message", message}, {"did_you_mean", near}};
}

/// Returns what is wrong with one argument; nothing where nothing is.
std::optional<Json> fault_of(const Json& schema, const std::string& name, const Json& value) {
    if (const std::string message = fault_of_value(schema, value); !message.empty()) {
        return fault(name, message);
    }
    if (const Json* choices = member(schema, "enum");
        choices != nullptr && std::ranges::find(*choices, value) == choices->end()) {
        const auto words = choices->get<std::vector<std::string>>();
        return fault(name, fmt::format("must be one of {}", fmt::join(words, ", ")),
                     nearest_names(value.get<std::string>(), words));
    }
    const Json* further = member(schema, "additionalProperties");
    if (value.is_object() && further != nullptr && further->is_object()) {
        for (const auto& [key, content] : value.items()) {
            if (const std::string message = fault_of_value(*further, content); !message.empty()) {
                return fault(fmt::format("{}.{}", name, key), message);
            }
        }
    }
    return std::nullopt;
}

Json all_faults(const Json& schema, const Json& arguments) {
    Json faults = Json::array();
    const Json* properties = member(schema, "properties");
    const std::vector<std::string> known = keys_of(properties);
    const Json* further = member(schema, "additionalProperties");
    const bool closed = further != nullptr && further->is_boolean() && !further->get<bool>();
    for (const auto& [name, value] : arguments.items()) {
        const Json* declared = properties == nullptr ? nullptr : member(*properties, name);
        if (declared == nullptr && closed) {
            faults.push_back(fault(name,
                                   known.empty() ? "is unknown; there are no arguments"
                                                 : fmt::format("is unknown; the arguments are {}",
                                                               fmt::join(known, ", ")),
                                   nearest_names(name, known)));
        } else if (declared != nullptr) {
            if (auto found = fault_of(*declared, name, value)) {
                faults.push_back(std::move(*found));
            }
        }
    }
    if (const Json* required = member(schema, "required")) {
        for (const auto& name : *required) {
            if (member(arguments, name.get<std::string>()) == nullptr) {
                faults.push_back(fault(name.get<std::string>(), "is missing"));
            }
        }
    }
    return faults;
}

} // namespace

Json check_arguments(const Json& schema, const Json& arguments) {
    constexpr std::size_t kMostFaults = 10;
    Json faults = all_faults(schema, arguments);
    if (faults.empty()) {
        return nullptr;
    }
    if (faults.size() > kMostFaults) {
        faults.erase(faults.begin() + kMostFaults, faults.end());
    }
    const std::string message = fmt::format("{}: {}", faults[0]["argument"].get<std::string>(),
                                            faults[0]["message"].get<std::string>());
    return {{"error", "bad_parameter"}, {"message", message}, {"faults", std::move(faults)}};
}

} // namespace sijill::server::mcp
