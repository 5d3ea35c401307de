#include "render/messages.hpp"

#include "base/embedded_files.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>
#include <unicode/msgfmt.h>

#include <map>
#include <mutex>
#include <stdexcept>
#include <string>
#include <utility>

namespace sijill::render {
namespace {

struct Texts {
    std::string english;
    std::string arabic;
};

/// A message, of which TOML is read when it is first asked for: an answer needs a few of hundreds.
class Entry {
public:
    explicit Entry(std::string_view section) : section_(section) {}

    const Texts& texts() {
        std::call_once(read_, [this] {
            const toml::table table = toml::parse(section_);
            texts_ = {table["en"].value_or(std::string()), table["ar"].value_or(std::string())};
        });
        return texts_;
    }

private:
    std::string_view section_; ///< what stands below the heading
    std::once_flag read_;
    Texts texts_;
};

using Catalogue = std::map<std::string, Entry, std::less<>>;

/// Adds the sections of a file, each of which is a message. A heading is a line such as
/// `[word."broken plural"]`.
void add_sections(std::string_view file, Catalogue& catalogue) {
    constexpr std::string_view kBeforeHeading = "\n[";
    std::size_t begin = file.find(kBeforeHeading);
    while (begin != std::string_view::npos) {
        begin += kBeforeHeading.size();
        const std::size_t heading_end = file.find("]\n", begin);
        std::string key(file.substr(begin, heading_end - begin));
        std::erase(key, '"');
        begin = file.find(kBeforeHeading, heading_end + 1);
        catalogue.try_emplace(std::move(key),
                              file.substr(heading_end + 1, begin - (heading_end + 1)));
    }
}

Catalogue& catalogue() {
    static Catalogue messages = [] {
        Catalogue read;
        for (const EmbeddedFile& file : embedded_files("messages/")) {
            if (!file.name.ends_with(".ar.toml")) { // those translate English texts, not keys
                add_sections(file.content, read);
            }
        }
        return read;
    }();
    return messages;
}

/// Returns whether a pattern is its own text: ICU takes a thousand times as long to say so.
bool is_plain(std::string_view pattern) {
    return pattern.find_first_of("{}'") == std::string_view::npos;
}

void require(UErrorCode status, std::string_view key) {
    if (U_FAILURE(status) != 0) {
        throw std::logic_error(fmt::format("message {}: {}", key, u_errorName(status)));
    }
}

std::string formatted(const std::string& pattern, Language language, std::string_view key,
                      std::initializer_list<MessageArgument> arguments) {
    std::vector<icu::UnicodeString> names;
    std::vector<icu::Formattable> values;
    for (const MessageArgument& argument : arguments) {
        names.push_back(icu::UnicodeString::fromUTF8(argument.name));
        if (const auto* number = std::get_if<std::int64_t>(&argument.value)) {
            values.emplace_back(*number);
        } else {
            values.emplace_back(
                icu::UnicodeString::fromUTF8(std::get<std::string>(argument.value)));
        }
    }
    UErrorCode status = U_ZERO_ERROR;
    const icu::MessageFormat format(icu::UnicodeString::fromUTF8(pattern),
                                    icu::Locale(is_arabic(language) ? "ar@numbers=latn" : "en"),
                                    status);
    require(status, key);
    icu::UnicodeString text;
    format.format(names.data(), values.data(), static_cast<std::int32_t>(names.size()), text,
                  status);
    require(status, key);
    std::string utf8;
    return text.toUTF8String(utf8);
}

} // namespace

std::string message(Language language, std::string_view key,
                    std::initializer_list<MessageArgument> arguments) {
    const auto found = catalogue().find(key);
    if (found == catalogue().end()) {
        throw std::logic_error(fmt::format("there is no message {}", key));
    }
    const Texts& texts = found->second.texts();
    const std::string& pattern = is_arabic(language) ? texts.arabic : texts.english;
    return is_plain(pattern) ? pattern : formatted(pattern, language, key, arguments);
}

std::string message_or_nothing(Language language, std::string_view key) {
    return catalogue().contains(key) ? message(language, key) : std::string();
}

std::string word_for(std::string_view code, Language language) {
    const std::string word = message_or_nothing(language, fmt::format("word.{}", code));
    return word.empty() ? std::string(code) : word;
}

std::vector<std::string> message_keys() {
    std::vector<std::string> keys;
    for (const auto& [key, entry] : catalogue()) {
        keys.push_back(key);
    }
    return keys;
}

} // namespace sijill::render
