#include "cli/arguments/parser.hpp"

#include "base/ascii.hpp"
#include "base/did_you_mean.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

namespace sijill::cli {
namespace {

using Words = std::vector<std::string>;

/// The words of one line, read from the first to the last. Only the first fault is kept, since the
/// help, which has no faults, may be asked for behind it.
class Reader {
public:
    Reader(const Command& program, const Words& words) : program_(program), words_(words) {}

    void read();

    [[nodiscard]] const Command* command() const noexcept { return command_; }
    [[nodiscard]] const std::optional<Error>& fault() const noexcept { return fault_; }
    [[nodiscard]] bool has(std::string_view option) const;

    /// Stores the values, and returns the options and operands that have one.
    [[nodiscard]] std::map<const Option*, Words> store() const;

private:
    void read_long(const std::string& word);
    void read_short(const std::string& word);
    void read_word(const std::string& word);
    void take_flag(const Option& flag, bool with_value, const std::string& word);
    void take_next(const Option& option);
    void take(const Option& option, const std::string& value);
    void share_operands();
    void require_operands();
    void require_company();

    void refuse(Message message, const Message& hint);
    void refuse_option(const std::string& name, const Message& hint);
    [[nodiscard]] Message help_hint(const Option* option = nullptr) const;

    /// The command, or the program before one is named.
    [[nodiscard]] const Command& place() const {
        return command_ == nullptr ? program_ : *command_;
    }
    [[nodiscard]] const Words* values_of(const Option& option) const;

    const Command& program_;
    const Words& words_;
    std::size_t next_ = 0; ///< the word behind the one that is read
    const Command* command_ = nullptr;
    Words operands_;
    std::vector<std::pair<const Option*, Words>> given_; ///< in the order of typing
    std::optional<Error> fault_;
};

/// Returns true for `--name`, and for `-n` with an ASCII letter.
bool is_option(std::string_view word) {
    return word.starts_with("--") ||
           (word.size() > 1 && word.front() == '-' && is_ascii_letter(word[1]));
}

/// Returns the question after the options nearest to a name; if none is near, those that begin with
/// it. Empty if there is neither.
Message did_you_mean_option(const Command& command, const std::string& name) {
    Words known;
    for (const Command* level = &command; level != nullptr; level = level->parent()) {
        std::ranges::transform(level->options(), std::back_inserter(known), &Option::name);
    }
    Words near = nearest_names(name, known);
    if (near.empty() && !name.empty()) {
        std::ranges::copy_if(known, std::back_inserter(near), [&name](const std::string& option) {
            return option.starts_with(name);
        });
    }
    for (std::string& option : near) {
        option.insert(0, "--");
    }
    return did_you_mean(near);
}

void Reader::read() {
    bool options_ended = false;
    while (next_ < words_.size()) {
        const std::string& word = words_[next_++];
        if (options_ended || !is_option(word)) {
            read_word(word);
        } else if (word == "--") {
            options_ended = true;
        } else if (word.starts_with("--")) {
            read_long(word);
        } else {
            read_short(word);
        }
    }
    if (command_ == nullptr) {
        refuse("no command given"_text, help_hint());
    } else {
        share_operands();
        require_operands();
        require_company();
    }
}

void Reader::read_long(const std::string& word) {
    const auto equals = word.find('=');
    const std::string name = word.substr(2, equals == std::string::npos ? equals : equals - 2);
    const Option* option = place().option(name);
    if (option == nullptr) {
        refuse_option("--" + name, did_you_mean_option(place(), name));
    } else if (option->is_flag()) {
        take_flag(*option, equals != std::string::npos, "--" + name);
    } else if (equals != std::string::npos) {
        take(*option, word.substr(equals + 1));
    } else {
        take_next(*option);
    }
}

void Reader::read_short(const std::string& word) {
    const Option* option = place().option(word[1]);
    if (option == nullptr || (option->is_flag() && word.size() > 2)) {
        refuse_option(word, place().guess(word));
    } else if (option->is_flag()) {
        take_flag(*option, false, word);
    } else if (word.size() > 2) {
        take(*option, word.substr(2));
    } else {
        take_next(*option);
    }
}

void Reader::read_word(const std::string& word) {
    if (command_ != nullptr) {
        operands_.push_back(word);
        return;
    }
    command_ = program_.command(word);
    if (command_ == nullptr) {
        refuse({"there is no command {}"_text, word}, program_.guess(word).or_else(help_hint()));
    }
}

void Reader::take_flag(const Option& flag, bool with_value, const std::string& word) {
    if (with_value) {
        refuse({"{} takes no value"_text, word}, help_hint(&flag));
    } else if (values_of(flag) == nullptr) {
        given_.emplace_back(&flag, Words());
    }
}

void Reader::take_next(const Option& option) {
    if (next_ == words_.size() || words_[next_].starts_with("--")) {
        refuse({"{} needs a value"_text, option.shown()}, help_hint(&option));
    } else {
        take(option, words_[next_++]);
    }
}

void Reader::take(const Option& option, const std::string& value) {
    if (const Message fault = option.fault(option.shown(), value); !fault.empty()) {
        refuse(
            fault,
            value.empty() && !option.check && !option.is_operand
                ? "an unset variable of the shell gives an empty value: set the variable, or leave the option out"_text
                : help_hint(&option));
        return;
    }
    const auto known = std::ranges::find(given_, &option, &decltype(given_)::value_type::first);
    if (known == given_.end()) {
        given_.emplace_back(&option, Words{value});
    } else if (option.repeats) {
        known->second.push_back(value);
    } else if (known->second.back() != value) {
        refuse({"{} is given as {} and as {}"_text, option.shown(), known->second.back(), value},
               "leave one of them out"_text);
    }
}

void Reader::share_operands() {
    auto word = operands_.begin();
    for (const Option& operand : command_->operands()) {
        for (bool more = true; more && word != operands_.end(); more = operand.repeats) {
            take(operand, *word++);
        }
    }
    if (word != operands_.end()) {
        refuse(unexpected_arguments({word, operands_.end()}), help_hint());
    }
}

void Reader::require_operands() {
    for (const Option& operand : command_->operands()) {
        if (!operand.wanted.empty() && values_of(operand) == nullptr) {
            refuse({"{} needs {}"_text, command_->name(), operand.wanted}, help_hint());
        }
    }
}

void Reader::require_company() {
    for (const auto& [option, values] : given_) {
        for (const Option* other : option->excluded) {
            if (values_of(*other) != nullptr) {
                refuse({"{} and {} exclude each other"_text, option->shown(), other->shown()},
                       help_hint(option));
            }
        }
        for (const Option* other : option->needed) {
            if (values_of(*other) == nullptr) {
                refuse({"{} goes only with {}"_text, option->shown(), other->shown()},
                       help_hint(option));
            }
        }
    }
}

void Reader::refuse(Message message, const Message& hint) {
    if (!fault_) {
        fault_.emplace(ErrorCode::usage, std::move(message), hint);
    }
}

void Reader::refuse_option(const std::string& name, const Message& hint) {
    refuse({"there is no option {}"_text, name}, hint.or_else(help_hint()));
}

/// Names the help in which the option is.
Message Reader::help_hint(const Option* option) const {
    const bool is_global =
        option != nullptr && std::ranges::any_of(program_.options(), [option](const Option& known) {
            return &known == option;
        });
    if (command_ == nullptr || is_global) {
        return "sijill --help lists commands and options"_text;
    }
    return {"sijill {} --help lists its options"_text, command_->name()};
}

const Words* Reader::values_of(const Option& option) const {
    const auto found = std::ranges::find(given_, &option, &decltype(given_)::value_type::first);
    return found == given_.end() ? nullptr : &found->second;
}

bool Reader::has(std::string_view option) const {
    return std::ranges::any_of(given_, [option](const auto& given) {
        return given.first->is_flag() && given.first->name == option;
    });
}

std::map<const Option*, Words> Reader::store() const {
    for (const auto& [option, values] : given_) {
        option->store(values);
    }
    return {given_.begin(), given_.end()};
}

} // namespace

Wish parse(const Command& program, CommandLine& line) {
    Reader reader(program, line.words);
    reader.read();
    line.command = reader.command();
    const Wish wish = reader.has("help")      ? Wish::help
                      : reader.has("version") ? Wish::version
                                              : Wish::work;
    if (reader.fault() && wish == Wish::work) {
        throw Error(*reader.fault());
    }
    line.given = reader.store();
    return wish;
}

Message unexpected_arguments(const Words& words) {
    return words.size() == 1
               ? Message("unexpected argument: {}"_text, words.front())
               : Message("unexpected arguments: {}"_text, fmt::format("{}", fmt::join(words, " ")));
}

} // namespace sijill::cli
