#include "cli/arguments/option.hpp"

#include "base/ascii.hpp"
#include "base/did_you_mean.hpp"
#include "base/read_number.hpp"
#include "base/typed_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>
#include <optional>
#include <utility>

namespace sijill::cli {
namespace {

std::optional<double> read_decimal(std::string_view text) {
    return text.find_first_not_of("-.0123456789") == std::string_view::npos
               ? read_number<double>(text)
               : std::nullopt;
}

template <class Number>
bool is_within(std::optional<Number> number, Range<Number> range) {
    return number && *number >= range.least && *number <= range.most;
}

} // namespace

Option& Option::one_of(std::vector<std::string> values) {
    choices = std::move(values);
    check = [known = choices](std::string_view subject, const std::string& value) {
        return std::ranges::find(known, value) != known.end()
                   ? Message()
                   : Message("{} takes {}, not {}"_text, subject, alternatives(known), value);
    };
    return *this;
}

Option& Option::ends_in(std::vector<std::string> suffixes) {
    endings = std::move(suffixes);
    check = [known = endings](std::string_view subject, const std::string& value) {
        const std::string ending = ascii_lower(std::filesystem::path(value).extension().string());
        return std::ranges::find(known, ending) != known.end()
                   ? Message()
                   : Message("{} takes a file that ends in {}, not {}"_text, subject,
                             alternatives(known), value);
    };
    return *this;
}

Option& Option::or_letter(char short_name) {
    letter = short_name;
    return *this;
}

Option& Option::or_variable(std::string name_of_variable) {
    variable = std::move(name_of_variable);
    return *this;
}

Option& Option::in_group(std::string title) {
    group = std::move(title);
    return *this;
}

Option& Option::required(Message what) {
    wanted = std::move(what);
    return *this;
}

Option& Option::needs(const Option& other) {
    needed.push_back(&other);
    return *this;
}

Option& Option::never_empty() {
    is_never_empty = true;
    return *this;
}

std::string Option::shown() const {
    return is_operand ? value_name : "--" + name;
}

bool Option::refuses_empty() const {
    constexpr std::array<std::string_view, 10> kNamed{"FILE",   "DIR", "PATH", "URLS", "SOURCE",
                                                      "ENTITY", "DAY", "DATE", "N",    "VALUE"};
    return check || is_never_empty || std::ranges::find(kNamed, value_name) != kNamed.end();
}

Message Option::fault(std::string_view subject, const std::string& value) const {
    if (value.empty()) {
        return refuses_empty() ? Message("{} needs a value"_text, subject) : Message();
    }
    return check ? check(subject, value) : Message();
}

void exclude_each_other(const std::vector<Option*>& options) {
    for (Option* option : options) {
        std::ranges::copy_if(options, std::back_inserter(option->excluded),
                             [option](const Option* other) { return other != option; });
    }
}

ValueCheck whole_number_within(Range<std::int64_t> range) {
    return [range](std::string_view subject, const std::string& value) {
        return is_within(read_number<std::int64_t>(with_ascii_digits(value)), range)
                   ? Message()
                   : Message("{} takes a whole number from {} to {}, not {}"_text, subject,
                             range.least, range.most, value);
    };
}

ValueCheck number_within(Range<double> range) {
    return [range](std::string_view subject, const std::string& value) {
        return is_within(read_decimal(with_ascii_digits(value)), range)
                   ? Message()
                   : Message("{} takes a number from {} to {}, not {}"_text, subject,
                             fmt::format("{:g}", range.least), fmt::format("{:g}", range.most),
                             value);
    };
}

} // namespace sijill::cli
