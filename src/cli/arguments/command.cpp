#include "cli/arguments/command.hpp"

#include "base/read_number.hpp"
#include "base/typed_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace sijill::cli {
namespace {

void store_text(Option& option, std::string& target) {
    option.preset = target;
    option.store = [&target](const std::vector<std::string>& values) { target = values.back(); };
}

void store_texts(Option& option, std::vector<std::string>& target) {
    option.repeats = true;
    option.store = [&target](const std::vector<std::string>& values) { target = values; };
}

} // namespace

Command::Command(std::string name, std::string about, const Command* parent)
    : name_(std::move(name)), about_(std::move(about)), parent_(parent) {
    add(options_, "help", "", "print this help").or_letter('h');
}

Option& Command::add(std::list<Option>& list, std::string name, std::string value_name,
                     std::string help) {
    Option& option = list.emplace_back();
    option.name = std::move(name);
    option.value_name = std::move(value_name);
    option.help = std::move(help);
    option.is_operand = &list == &operands_;
    option.store = [](const std::vector<std::string>&) {};
    return option;
}

Command& Command::add_command(std::string name, std::string about) {
    return commands_.emplace_back(std::move(name), std::move(about), this);
}

Option& Command::add_flag(std::string name, std::string help) {
    return add(options_, std::move(name), "", std::move(help));
}

Option& Command::add_flag(std::string name, bool& target, std::string help) {
    Option& option = add_flag(std::move(name), std::move(help));
    option.store = [&target](const std::vector<std::string>&) { target = true; };
    return option;
}

Option& Command::add_text(std::string name, std::string value_name, std::string& target,
                          std::string help) {
    Option& option = add(options_, std::move(name), std::move(value_name), std::move(help));
    store_text(option, target);
    return option;
}

Option& Command::add_texts(std::string name, std::string value_name,
                           std::vector<std::string>& target, std::string help) {
    Option& option = add(options_, std::move(name), std::move(value_name), std::move(help));
    store_texts(option, target);
    return option;
}

Option& Command::add_number(std::string name, std::string value_name, std::size_t& target,
                            Range<std::int64_t> range, std::string help) {
    Option& option = add(options_, std::move(name), std::move(value_name), std::move(help));
    option.least = std::to_string(range.least);
    option.most = std::to_string(range.most);
    option.preset = target == 0 ? "" : std::to_string(target);
    option.check = whole_number_within(range);
    option.store = [&target](const std::vector<std::string>& values) {
        target = static_cast<std::size_t>(
            read_number<std::int64_t>(with_ascii_digits(values.back())).value());
    };
    return option;
}

Option& Command::add_number(std::string name, std::string value_name, double& target,
                            Range<double> range, std::string help) {
    Option& option = add(options_, std::move(name), std::move(value_name), std::move(help));
    option.least = fmt::format("{:g}", range.least);
    option.most = fmt::format("{:g}", range.most);
    option.preset = target == 0 ? "" : fmt::format("{:g}", target);
    option.check = number_within(range);
    option.store = [&target](const std::vector<std::string>& values) {
        target = read_number<double>(with_ascii_digits(values.back())).value();
    };
    return option;
}

Option& Command::add_operand(std::string name, std::string value_name, std::string& target,
                             std::string help) {
    Option& option = add(operands_, std::move(name), std::move(value_name), std::move(help));
    store_text(option, target);
    return option;
}

Option& Command::add_operands(std::string name, std::string value_name,
                              std::vector<std::string>& target, std::string help) {
    Option& option = add(operands_, std::move(name), std::move(value_name), std::move(help));
    store_texts(option, target);
    return option;
}

Command& Command::defines_later(std::function<void()> rest) {
    rest_ = std::move(rest);
    return *this;
}

void Command::define_rest() const {
    if (const auto rest = std::exchange(rest_, nullptr)) {
        rest();
    }
}

Command& Command::runs(Work does) {
    work_ = std::move(does);
    return *this;
}

Command& Command::may_take(std::chrono::seconds time) {
    limit_ = time;
    return *this;
}

Command& Command::guesses(Guess hint) {
    guess_ = std::move(hint);
    return *this;
}

const std::list<Option>& Command::options() const {
    define_rest();
    return options_;
}

std::list<Option>& Command::options() {
    define_rest();
    return options_;
}

Message Command::guess(const std::string& word) const {
    return guess_ ? guess_(word) : Message();
}

std::string Command::full_name(std::string_view separator) const {
    return parent_ == nullptr ? name_ : fmt::format("{}{}{}", parent_->name(), separator, name_);
}

std::vector<std::string> Command::command_names() const {
    std::vector<std::string> names;
    std::ranges::transform(commands_, std::back_inserter(names), &Command::name);
    return names;
}

const Command* Command::command(std::string_view name) const {
    const auto found = std::ranges::find(commands_, name, &Command::name);
    return found == commands_.end() ? nullptr : &*found;
}

/// Returns the first option that a test is true of, in the command or above it, among those that
/// are defined so far; or null.
template <class Test>
const Option* Command::first_option(Test is_wanted) const {
    for (const Command* command = this; command != nullptr; command = command->parent_) {
        const auto found = std::ranges::find_if(command->options_, is_wanted);
        if (found != command->options_.end()) {
            return &*found;
        }
    }
    return nullptr;
}

const Option* Command::option(std::string_view name) const {
    const auto is_wanted = [name](const Option& option) { return option.name == name; };
    const Option* known = first_option(is_wanted);
    if (known == nullptr && rest_) {
        define_rest();
        known = first_option(is_wanted);
    }
    return known;
}

const Option* Command::option(char letter) const {
    return first_option([letter](const Option& option) { return option.letter == letter; });
}

} // namespace sijill::cli
