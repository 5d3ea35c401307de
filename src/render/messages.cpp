#include "render/messages.hpp"

#include "base/embedded_files.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>
#include <unicode/msgfmt.h>

#include <map>
#include <stdexcept>

namespace sijill::render {
namespace {

struct Texts {
    std::string english;
    std::string arabic;
};

using Catalogue = std::map<std::string, Texts, std::less<>>;

/// Reads the messages of a table. A table with `en` or `ar` is a message; the tables inside any
/// other are read with its name in front of theirs.
void read_table(const toml::table& table, const std::string& path, Catalogue& catalogue) {
    if (table.contains("en") || table.contains("ar")) {
        catalogue[path] = {table["en"].value_or(std::string()),
                           table["ar"].value_or(std::string())};
        return;
    }
    for (const auto& [name, node] : table) {
        if (const toml::table* inner = node.as_table()) {
            const std::string key(name.str());
            read_table(*inner, path.empty() ? key : fmt::format("{}.{}", path, key), catalogue);
        }
    }
}

const Catalogue& catalogue() {
    static const Catalogue messages = [] {
        Catalogue read;
        for (const EmbeddedFile& file : embedded_files("messages/")) {
            if (!file.name.ends_with(".ar.toml")) { // those translate English texts, not keys
                read_table(toml::parse(file.content, file.name), "", read);
            }
        }
        return read;
    }();
    return messages;
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
    return formatted(is_arabic(language) ? found->second.arabic : found->second.english, language,
                     key, arguments);
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
    for (const auto& [key, texts] : catalogue()) {
        keys.push_back(key);
    }
    return keys;
}

} // namespace sijill::render
