#include "server/json/parameters.hpp"

#include "base/did_you_mean.hpp"
#include "base/read_number.hpp"
#include "base/typed_values.hpp"
#include "sijill/error.hpp"
#include "text/unicode/utf8.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

namespace sijill::server {
namespace {

constexpr std::string_view kPrefix = "p.";

const Parameter* find(const std::vector<Parameter>& table, std::string_view name) {
    const auto found = std::ranges::find(table, name, &Parameter::name);
    return found == table.end() ? nullptr : &*found;
}

std::string joined(const std::vector<std::string>& names) {
    return fmt::format("{}", fmt::join(names, ", "));
}

[[noreturn]] void fail_unknown(const std::string& name, const std::vector<std::string>& names) {
    const Message all =
        names.empty() ? Message("it takes none"_text) : Message("it takes {}"_text, joined(names));
    throw Error(ErrorCode::usage, {"there is no parameter {}"_text, name},
                did_you_mean(name, names).or_else(all));
}

[[noreturn]] void fail_value(std::string_view name, const std::string& value, Message hint) {
    throw Error(ErrorCode::usage, {"the parameter {} does not take '{}'"_text, name, value},
                std::move(hint));
}

void require_text(const std::string& name, const std::string& value) {
    if (text::find_ill_formed(name) || text::find_ill_formed(value) ||
        value.find('\0') != std::string::npos || name.find('\0') != std::string::npos) {
        throw Error(ErrorCode::usage, "the parameters are not text"_text,
                    "send UTF-8 without NUL, each byte that is no letter as %XX"_text);
    }
}

void require_number(const Parameter& parameter, const std::string& value,
                    const ServeOptions& options) {
    const auto number = read_number<std::int64_t>(value);
    const std::int64_t most = parameter.most_by(options);
    if (!number || *number < parameter.least || *number > most) {
        fail_value(parameter.name, value,
                   {"it takes a whole number from {} to {}"_text, parameter.least, most});
    }
}

void require_choice(const Parameter& parameter, const std::string& value) {
    const std::vector<std::string> names(parameter.choices.begin(), parameter.choices.end());
    if (std::ranges::find(names, value) == names.end()) {
        fail_value(parameter.name, value,
                   did_you_mean(value, names).or_else({"it is one of {}"_text, joined(names)}));
    }
}

void require_fit(const Parameter& parameter, const std::string& value,
                 const ServeOptions& options) {
    switch (parameter.kind) {
    case ParameterKind::number:
        require_number(parameter, value, options);
        break;
    case ParameterKind::choice:
        require_choice(parameter, value);
        break;
    case ParameterKind::day:
        if (read_day(value) != value) {
            fail_value(parameter.name, value, "it takes a day such as 2025-01-02"_text);
        }
        break;
    case ParameterKind::text:
        if (value.empty()) {
            fail_value(parameter.name, value, "leave it out, or give it a value"_text);
        }
        if (text::count_code_points(value) > parameter.longest()) {
            throw Error(ErrorCode::usage, {"the parameter {} is longer than {} characters"_text,
                                           parameter.name, parameter.longest()});
        }
        break;
    }
}

/// Values of a statement are as long as its text may be; those of a report are names and days.
void require_value(const std::string& name, const std::string& value, Arguments::Values values) {
    if (values == Arguments::Values::named && text::count_code_points(value) > kLongestText) {
        throw Error(ErrorCode::usage,
                    {"the parameter {} is longer than {} characters"_text, name, kLongestText});
    }
}

/// Returns all names that a request may give, in the order of the table.
std::vector<std::string> all_names(const std::vector<Parameter>& table,
                                   const std::vector<std::string>& values) {
    std::vector<std::string> names;
    for (const Parameter& parameter : table) {
        names.emplace_back(parameter.name);
    }
    for (const std::string& name : values) {
        const bool is_taken = find(table, name) != nullptr;
        names.push_back(is_taken ? std::string(kPrefix) + name : name);
    }
    return names;
}

} // namespace

std::int64_t Parameter::most_by(const ServeOptions& options) const noexcept {
    return most == kMaxRows ? static_cast<std::int64_t>(options.max_rows) : most;
}

std::size_t Parameter::longest() const noexcept {
    return most == 0 ? kLongestText : static_cast<std::size_t>(most);
}

std::string Parameter::fallback_by(const ServeOptions& options) const {
    const auto number =
        kind == ParameterKind::number ? read_number<std::int64_t>(fallback) : std::nullopt;
    return number ? std::to_string(std::min(*number, most_by(options))) : std::string(fallback);
}

Arguments::Arguments(const Request& request, const std::vector<Parameter>& table,
                     const ServeOptions& options, Values values,
                     const std::vector<std::string>& names) {
    std::set<std::string> seen;
    for (const Fields* fields : {&request.query, &request.form}) {
        for (const auto& [name, value] : *fields) {
            require_text(name, value);
            const bool prefixed = name.starts_with(kPrefix) && name.size() > kPrefix.size();
            const bool is_own = std::ranges::find(names, name) != names.end();
            std::string_view plain = name;
            if (prefixed && values != Values::none) {
                plain.remove_prefix(kPrefix.size());
            }
            if (find(table, name) != nullptr) {
                take(name, value, table, options);
            } else if ((prefixed && values != Values::none) ||
                       (is_own && values == Values::named)) {
                require_value(name, value, values);
                values_[std::string(plain)] = value;
            } else {
                fail_unknown(name, all_names(table, names));
            }
            const bool is_new =
                seen.insert(find(table, name) != nullptr ? name : fmt::format("p.{}", plain))
                    .second;
            if (!is_new) {
                throw Error(ErrorCode::usage, {"the parameter {} comes twice"_text, name},
                            "give it once"_text);
            }
        }
    }
    for (const Parameter& parameter : table) {
        if (parameter.required && !given_.contains(parameter.name)) {
            throw Error(ErrorCode::usage, {"the parameter {} is missing"_text, parameter.name},
                        Message("it takes {}"_text, joined(all_names(table, names))));
        }
        if (!given_.contains(parameter.name) && !parameter.fallback.empty()) {
            given_.emplace(parameter.name, parameter.fallback_by(options));
        }
    }
}

void Arguments::take(const std::string& name, const std::string& value,
                     const std::vector<Parameter>& table, const ServeOptions& options) {
    require_fit(*find(table, name), value, options);
    given_.emplace(name, value);
}

std::string Arguments::text(std::string_view name) const {
    return optional(name).value_or(std::string());
}

std::optional<std::string> Arguments::optional(std::string_view name) const {
    const auto found = given_.find(name);
    return found == given_.end() ? std::nullopt : std::optional(found->second);
}

std::size_t Arguments::number(std::string_view name) const {
    return read_number<std::size_t>(text(name)).value_or(0);
}

} // namespace sijill::server
