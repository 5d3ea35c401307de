#pragma once

#include "sijill/message.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::cli {

/// Returns what is wrong with a value; an empty message if nothing is. `subject` is what takes the
/// value, as the reader knows it: `--width`, `SIJILL_LANG`, or the name of a setting.
using ValueCheck = std::function<Message(std::string_view subject, const std::string& value)>;

/// The bounds of a number, both of which it may be.
template <class Number>
struct Range {
    Number least;
    Number most;
};

/// An option, or an operand (a word behind the command that belongs to no option): how it is
/// written, what help says of it, which values it takes, and where they go. Command makes it, and
/// the calls that return the option itself say more of it.
struct Option {
    std::string name;       ///< without dashes; of an operand, its key in the texts of help
    std::string value_name; ///< such as FILE, by which completion goes; "" for a flag
    std::string help;       ///< in English
    std::string group;      ///< the message that is the title above it in help; "" for "Options"
    char letter = '\0';     ///< the short name, such as f, or none
    bool is_operand = false;
    bool repeats = false;        ///< takes several values
    bool is_never_empty = false; ///< refuses an empty value, whatever its value_name

    std::vector<std::string> choices;    ///< the values there are; empty: any
    std::vector<std::string> endings;    ///< those of the files that it takes; empty: any
    std::string least, most;             ///< the bounds of a number, or ""
    std::string preset;                  ///< the value it has if it is not given, or ""
    std::string variable;                ///< the environment variable that gives it, or ""
    Message wanted;                      ///< what a line without the operand lacks, or empty
    std::vector<const Option*> excluded; ///< options that cannot be given with it
    std::vector<const Option*> needed;   ///< options that have to be given with it
    ValueCheck check;                    ///< empty: every value is right

    /// Puts the values where they go; a flag has none.
    std::function<void(const std::vector<std::string>& values)> store;

    Option& one_of(std::vector<std::string> values);
    Option& ends_in(std::vector<std::string> suffixes);
    Option& or_letter(char short_name);
    Option& or_variable(std::string name);
    Option& in_group(std::string title);

    /// Makes the operand one that has to be given; `what` is what is missing without it, such as
    /// "an entity".
    Option& required(Message what);
    Option& needs(const Option& other);
    Option& never_empty();

    [[nodiscard]] bool is_flag() const noexcept { return value_name.empty(); }

    /// Returns the name as help and errors have it: `--limit`, or the operand's QUERY.
    [[nodiscard]] std::string shown() const;

    /// Returns true if an empty value is wrong. Where it names something, it would ask another
    /// base, or all sources, without a word.
    [[nodiscard]] bool refuses_empty() const;

    /// Returns what is wrong with a value; an empty message if nothing is.
    [[nodiscard]] Message fault(std::string_view subject, const std::string& value) const;
};

/// Makes each of the options exclude the others.
void exclude_each_other(const std::vector<Option*>& options);

/// Returns the check for whole numbers: decimal digits, which a minus may precede, and nothing
/// else: no plus, blank, separator, exponent, or other base.
[[nodiscard]] ValueCheck whole_number_within(Range<std::int64_t> range);

/// Returns the check for numbers: the same digits, with a decimal point among them if need be.
[[nodiscard]] ValueCheck number_within(Range<double> range);

} // namespace sijill::cli
