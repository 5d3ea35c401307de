#include "kb/pack_files/pack_toml.hpp"

#include "kb/names/name_language.hpp"
#include "kb/pack_files/toml_keys.hpp"
#include "kb/packs/short_forms.hpp"
#include "sijill/analyzer.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace sijill::kb {
namespace {

constexpr std::size_t kFirstWords = 50; ///< columns of the first words of a sentence

bool is_control(char byte) {
    return (byte >= 0 && byte < ' ') || byte == 0x7F;
}

std::string table(std::string_view header, const TomlKeys& keys) {
    return fmt::format("{}\n{}", header, keys.lines());
}

std::string source_table(const PackSource& source) {
    TomlKeys keys;
    keys.text("slug", source.slug);
    keys.text("kind", source.kind);
    keys.text("title", source.title);
    keys.text("publisher", source.publisher);
    keys.text("author", source.author);
    keys.text("url", source.url);
    keys.text("language", source.language);
    keys.date("published_on", source.published_on);
    keys.date("known_on", source.known_on);
    keys.text("licence", source.licence);
    return table("[source]", keys);
}

std::string bilingual(const Bilingual& texts) {
    TomlKeys keys;
    keys.text("en", texts.english);
    keys.text("ar", texts.arabic);
    return keys.inline_table();
}

std::string kind_table(const PackKind& kind) {
    TomlKeys keys;
    keys.text("slug", kind.slug);
    keys.value("label", bilingual(kind.label));
    return table("[[kind]]", keys);
}

std::string predicate_table(const PackPredicate& predicate) {
    std::vector<std::string> subjects;
    for (const std::string& subject : predicate.subjects) {
        subjects.push_back(toml_text(subject));
    }
    TomlKeys keys;
    keys.text("slug", predicate.slug);
    keys.text("value", predicate.value_kind);
    keys.list("subjects", subjects);
    keys.value("label", bilingual(predicate.label));
    keys.value("meaning", bilingual(predicate.meaning));
    return table("[[predicate]]", keys);
}

/// Returns true if the text alone says language and role; `before` are the entity's names before
/// it.
bool is_short_name(const PackName& name, const std::vector<PackName>& before) {
    const bool has_label = std::ranges::any_of(before, [&name](const PackName& other) {
        return other.role == "label" && other.language == name.language;
    });
    return language_of_name(name.text) == name.language &&
           name.role == (has_label ? "alias" : "label");
}

std::string name_table(const PackName& name) {
    TomlKeys keys;
    keys.text("entity", name.entity);
    keys.text("text", name.text);
    keys.text("language", name.language);
    keys.text("role", name.role);
    return table("[[name]]", keys);
}

} // namespace

std::string comment_lines(std::string_view comment) {
    std::string lines;
    bool begins_line = true;
    for (const char letter : comment) {
        lines += begins_line ? (letter == '\n' ? "#" : "# ") : "";
        begins_line = letter == '\n';
        lines += !begins_line && is_control(letter) ? ' ' : letter;
    }
    return lines + '\n';
}

std::string to_toml(const PackEntity& entity, const std::vector<PackName>& names) {
    std::vector<std::string> values;
    std::vector<PackName> before;
    for (const PackName& name : names) {
        TomlKeys keys;
        keys.text("text", name.text);
        keys.text("language", name.language);
        keys.text("role", name.role);
        values.push_back(is_short_name(name, before) ? toml_text(name.text) : keys.inline_table());
        before.push_back(name);
    }
    TomlKeys keys;
    keys.text("slug", entity.slug);
    keys.text("kind", entity.kind);
    if (values.size() == 1 && values.front().front() == '"') {
        keys.value("names", values.front());
    } else {
        keys.list("names", values);
    }
    keys.text("draft", entity.draft);
    return table("[[entity]]", keys);
}

std::string to_toml(const Pack& pack, const PackComments& comments) {
    std::vector<std::string> blocks;
    if (!comments.head.empty()) {
        blocks.push_back(comment_lines(comments.head));
    }
    blocks.push_back(source_table(pack.source));
    for (const PackKind& kind : pack.kinds) {
        blocks.push_back(kind_table(kind));
    }
    for (const PackPredicate& predicate : pack.predicates) {
        blocks.push_back(predicate_table(predicate));
    }
    std::map<std::string, std::vector<PackName>> names;
    for (const PackName& name : pack.names) {
        names[name.entity].push_back(name);
    }
    for (const PackEntity& entity : pack.entities) {
        blocks.push_back(to_toml(entity, names[entity.slug]));
        names.erase(entity.slug);
    }
    for (const PackName& name : pack.names) { // further names of entities of the base
        if (names.contains(name.entity)) {
            blocks.push_back(name_table(name));
        }
    }
    for (std::size_t index = 0; index <= pack.statements.size(); ++index) {
        if (const auto comment = comments.statements.find(index);
            comment != comments.statements.end()) {
            blocks.push_back(comment_lines(comment->second));
        }
        if (index < pack.statements.size()) {
            blocks.push_back(to_toml(pack.statements[index]));
        }
    }
    return fmt::format("{}", fmt::join(blocks, "\n"));
}

std::string sentence_comment(int paragraph, std::size_t number, std::string_view sentence) {
    std::string words;
    std::string_view rest = sentence;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find_first_of(" \t\n\r", 1), rest.size());
        const std::string longer = words + std::string(rest.substr(0, end));
        if (!words.empty() && display_width(longer) > kFirstWords) {
            words += " …";
            break;
        }
        words = longer;
        rest.remove_prefix(end);
    }
    return fmt::format("P{} S{}  «{}»", paragraph, number, words);
}

} // namespace sijill::kb
