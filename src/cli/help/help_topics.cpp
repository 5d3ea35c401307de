#include "cli/help/help_topics.hpp"

#include "base/embedded_files.hpp"

#include <fmt/format.h>

namespace sijill::cli {
namespace {

constexpr std::string_view kFolder = "src/cli/help/topics/";
constexpr std::string_view kEnglish = ".en.txt";

} // namespace

std::vector<std::string> help_topics() {
    std::vector<std::string> topics;
    for (const EmbeddedFile& file : embedded_files(kFolder)) {
        if (file.name.ends_with(kEnglish)) {
            topics.emplace_back(file.name.substr(kFolder.size(), file.name.size() - kFolder.size() -
                                                                     kEnglish.size()));
        }
    }
    return topics;
}

std::string help_topic(std::string_view topic, Language language) {
    const auto files = embedded_files(
        fmt::format("{}{}.{}.txt", kFolder, topic, is_arabic(language) ? "ar" : "en"));
    return files.empty() ? std::string() : std::string(files.front().content);
}

} // namespace sijill::cli
