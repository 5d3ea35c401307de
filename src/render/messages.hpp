#pragma once

#include "sijill/language.hpp"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace sijill {

/// A value that a message names: `{count}`, `{count, plural, …}`.
struct MessageArgument {
    std::string_view name;
    std::variant<std::int64_t, std::string> value;
};

/// The text of a message of messages/ in English or Arabic, with its arguments set in:
/// ICU MessageFormat, plurals by the rules of CLDR, numbers in Latin digits.
/// Thread-safe. Throws std::logic_error for a key that the catalogue does not have, and for a
/// pattern that ICU does not take: faults of the program, which the tests look for.
[[nodiscard]] std::string message(Language language, std::string_view key,
                                  std::initializer_list<MessageArgument> arguments = {});

/// As message(), but nothing where the catalogue does not have the key.
[[nodiscard]] std::string message_or_nothing(Language language, std::string_view key);

/// A code of the data (`not_released`) as people read it, where the catalogue has the word; else
/// the code.
[[nodiscard]] std::string word_for(std::string_view code, Language language);

/// Every key of the catalogue (`search.no_match`, `help.report.cite`, …), ascending.
[[nodiscard]] std::vector<std::string> message_keys();

} // namespace sijill
