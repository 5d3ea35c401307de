#pragma once

#include "sijill/language.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sijill::cli {

/// Returns the topics that `sijill help` explains beside the commands. Each is a file of
/// src/cli/help/topics/ in each language, whose first line is the title.
[[nodiscard]] std::vector<std::string> help_topics();

/// Returns the text of a topic; "" if there is none.
[[nodiscard]] std::string help_topic(std::string_view topic, Language language);

} // namespace sijill::cli
