#include "cli/errors/usage_message.hpp"

#include "base/recognize.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace sijill::cli {
namespace {

template <class Kind>
bool is_a(const CLI::Error& error) {
    return dynamic_cast<const Kind*>(&error) != nullptr;
}

} // namespace

Message usage_message(const CLI::Error& error, std::string_view sentence) {
    if (is_a<CLI::ValidationError>(error)) {
        return recognize_any(sentence, "{}: Value {} not in range {} to {}"_text,
                             "{}: {} not in {}"_text, "{}: {} ends in none of {}"_text);
    }
    if (is_a<CLI::RequiredError>(error)) {
        return recognize_any(sentence, "A subcommand is required"_text, "{} is required"_text);
    }
    if (is_a<CLI::ArgumentMismatch>(error)) {
        return recognize_any(sentence, "{}: At Most {} required but received {}"_text,
                             "{}: {} required {} missing"_text);
    }
    if (is_a<CLI::ExcludesError>(error)) {
        return recognize_any(sentence, "{} excludes {}"_text);
    }
    if (is_a<CLI::RequiresError>(error)) {
        return recognize_any(sentence, "{} requires {}"_text);
    }
    if (is_a<CLI::ConversionError>(error)) {
        return recognize_any(sentence, "Could not convert: {} = {}"_text);
    }
    return Message::foreign(std::string(sentence));
}

Message unexpected_arguments(const std::vector<std::string>& words) {
    return words.size() == 1
               ? Message("unexpected argument: {}"_text, words.front())
               : Message("unexpected arguments: {}"_text, fmt::format("{}", fmt::join(words, " ")));
}

} // namespace sijill::cli
