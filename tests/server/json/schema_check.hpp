// A check of JSON against the part of JSON Schema that openapi.json uses.
#pragma once

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace sijill::test {

/// Returns where values do not fit a schema, such as "/rows/0/slug: not a string". A schema with a
/// word that this check does not know is a fault too. `document` is what "#/…" refers to.
class SchemaCheck {
public:
    using Json = nlohmann::ordered_json;

    explicit SchemaCheck(const Json& document) : document_(document) {}

    std::vector<std::string> faults(const Json& value, const Json& schema) {
        faults_.clear();
        check(value, schema, "");
        return faults_;
    }

private:
    static bool has_type(const Json& value, const std::string& type) {
        return (type == "string" && value.is_string()) ||
               (type == "integer" && value.is_number_integer()) ||
               (type == "number" && value.is_number()) ||
               (type == "boolean" && value.is_boolean()) || (type == "null" && value.is_null()) ||
               (type == "array" && value.is_array()) || (type == "object" && value.is_object());
    }

    static bool has_any_type(const Json& value, const Json& types) {
        return types.is_string() ? has_type(value, types.get<std::string>())
                                 : std::any_of(types.begin(), types.end(), [&](const Json& type) {
                                       return has_type(value, type.get<std::string>());
                                   });
    }

    void require(bool fits, const std::string& place, const std::string& fault) {
        if (!fits) {
            faults_.push_back(place + ": " + fault);
        }
    }

    void check(const Json& value, const Json& schema, const std::string& place) {
        for (const auto& [word, rule] : schema.items()) {
            if (word == "$ref") {
                check(value, document_.at(Json::json_pointer(rule.get<std::string>().substr(1))),
                      place);
            } else if (word == "properties" || word == "additionalProperties" || word == "items") {
                check_inside(value, schema, word, rule, place);
            } else {
                check_itself(value, word, rule, place);
            }
        }
    }

    void check_itself(const Json& value, const std::string& word, const Json& rule,
                      const std::string& place) {
        const std::string shown = value.dump().substr(0, 80) + ' ' + word + ' ' + rule.dump();
        if (word == "type") {
            require(has_any_type(value, rule), place, shown);
        } else if (word == "enum") {
            require(std::find(rule.begin(), rule.end(), value) != rule.end(), place, shown);
        } else if (word == "const") {
            require(value == rule, place, shown);
        } else if (word == "required") {
            for (const Json& name : rule) {
                require(!value.is_object() || value.contains(name.get<std::string>()), place,
                        "lacks " + name.dump());
            }
        } else if (word == "minimum") {
            require(!value.is_number() || value >= rule, place, shown);
        } else if (word == "maximum") {
            require(!value.is_number() || value <= rule, place, shown);
        } else if (word == "minLength") {
            require(!value.is_string() || !value.get<std::string>().empty(), place, shown);
        } else {
            require(word == "description", place, "unknown word " + word);
        }
    }

    void check_inside(const Json& value, const Json& schema, const std::string& word,
                      const Json& rule, const std::string& place) {
        if (word == "items") {
            for (std::size_t index = 0; value.is_array() && index < value.size(); ++index) {
                check(value.at(index), rule, place + '/' + std::to_string(index));
            }
            return;
        }
        if (!value.is_object()) {
            return;
        }
        const Json& named = schema.contains("properties") ? schema.at("properties") : Json();
        for (const auto& [name, inner] : value.items()) {
            const std::string inside = place + '/' + name;
            if (word == "properties") {
                if (rule.contains(name)) {
                    check(inner, rule.at(name), inside);
                }
            } else if (!named.contains(name)) {
                require(!rule.is_boolean() || rule.get<bool>(), inside, "unknown member");
                if (rule.is_object()) {
                    check(inner, rule, inside);
                }
            }
        }
    }

    const Json& document_;
    std::vector<std::string> faults_;
};

} // namespace sijill::test
