#pragma once

#include "sijill/language.hpp"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace sijill::render {

/// A value for a name in a message, such as `{count}` or `{count, plural, …}`.
struct MessageArgument {
    std::string_view name;
    std::variant<std::int64_t, std::string> value;
};

/// Returns the text of a message of messages/ in English or Arabic, with its arguments set in: ICU
/// MessageFormat, plurals by the rules of CLDR, numbers in Latin digits. Thread-safe. Throws
/// std::logic_error for a key that the catalogue lacks and for a pattern that ICU rejects: faults
/// of the program, for which the tests look.
[[nodiscard]] std::string message(Language language, std::string_view key,
                                  std::initializer_list<MessageArgument> arguments = {});

/// Returns what message() returns, or "" where the catalogue lacks the key.
[[nodiscard]] std::string message_or_nothing(Language language, std::string_view key);

/// Returns the word of the catalogue for a code of the data (`not_released`: "not released"), or
/// the code itself where there is none.
[[nodiscard]] std::string word_for(std::string_view code, Language language);

/// Returns every key of the catalogue (`search.no_match`, `help.report.cite`, …), ascending.
[[nodiscard]] std::vector<std::string> message_keys();

} // namespace sijill::render
