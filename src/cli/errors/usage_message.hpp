#pragma once

#include "sijill/message.hpp"

#include <CLI/CLI.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace sijill::cli {

/// Returns what CLI11 found wrong as a message. CLI11 hands over finished English sentences;
/// `sentence` is that of `error`, perhaps with another name for its option. A sentence of unknown
/// form comes back as a foreign one.
[[nodiscard]] Message usage_message(const CLI::Error& error, std::string_view sentence);

/// Returns the message on words that the command line has no use for, in the order of typing.
[[nodiscard]] Message unexpected_arguments(const std::vector<std::string>& words);

} // namespace sijill::cli
