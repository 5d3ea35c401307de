#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sijill::cli {

/// What `sijill help` explains beside the commands: a file of src/cli/help/topics/ in each
/// language, whose first line is its title.
[[nodiscard]] std::vector<std::string> help_topics();

/// The text of a topic; "" where there is none.
[[nodiscard]] std::string help_topic(std::string_view topic, Language language);

} // namespace sijill::cli
