#include "kb/names/name_finder.hpp"

#include "base/ascii.hpp"
#include "base/fibonacci_hash.hpp"
#include "base/split.hpp"
#include "kb/names/spelling.hpp"
#include "text/stems/stem.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

namespace sijill::kb {
namespace {

bool continues(const std::vector<Token>& tokens, std::size_t first,
               const std::vector<std::string>& words) {
    if (first + words.size() > tokens.size()) {
        return false;
    }
    for (std::size_t index = 1; index < words.size(); ++index) {
        if (without_alef_signs(tokens[first + index].text) != words[index]) {
            return false;
        }
    }
    return true;
}

/// Returns the number of letters before a name in a word that begins with it, without its article.
std::size_t clitic_letters(const std::string& word, const std::string& name) {
    constexpr std::u32string_view kArticle = U"\u0627\u0644";
    const std::string bare = without_alef_signs(word);
    if (!bare.ends_with(name)) {
        return 0; // «للشركة»: the article is fused
    }
    const std::u32string front =
        text::to_code_points(std::string_view(bare).substr(0, bare.size() - name.size()));
    return front.size() - (front.ends_with(kArticle) ? kArticle.size() : 0);
}

/// The bytes by which endings of words are told apart: as many of these as a word has.
constexpr std::size_t kEndings[] = {6, 4, 2, 1};

/// Returns the bit of the filter for the last bytes of a word, the same for an alef in any
/// spelling. It may also be the same for other letters.
std::size_t ending_bit(std::string_view word, std::size_t bytes) {
    std::uint64_t ending = 0;
    for (const char byte : word.substr(word.size() - bytes)) {
        const auto value = static_cast<std::uint8_t>(byte);
        // The second bytes of U+0622 and U+0623 as that of U+0627.
        ending = ending << 8U | (value == 0xA2 || value == 0xA3 ? 0xA7U : value);
    }
    constexpr unsigned kBits = 16;
    return fibonacci_hash(ending ^ bytes << 56U, kBits);
}

/// Returns true if the next token is a number, at most one character behind: «Grok 2» is not
/// «Grok».
bool is_numbered(const std::vector<Token>& tokens, std::size_t index) {
    if (index + 1 >= tokens.size()) {
        return false;
    }
    const Token& next = tokens[index + 1];
    return is_ascii_digit(next.text.front()) && next.span.begin_cp - tokens[index].span.end_cp <= 1;
}

} // namespace

NameFinder::NameFinder(SQLite::Database& database) {
    SQLite::Statement names(database, fmt::format("SELECT DISTINCT {0}, n.entity_id, "
                                                  "e.kind = 'model' "
                                                  "FROM name n JOIN entity e ON e.id = n.entity_id "
                                                  "ORDER BY {0}, n.entity_id",
                                                  kBareWords));
    std::string last;
    Name* name = nullptr;
    while (names.executeStep()) {
        const std::string text = names.getColumn(0).getString();
        if (name == nullptr || text != last) {
            const std::vector<std::string_view> words = split(text, ' ');
            if (words.empty()) {
                continue; // only a damaged base has such a name
            }
            Names& row = by_first_word_[std::string(words.front())];
            row.push_back({{words.begin(), words.end()}, {}, false});
            name = &row.back();
            last = text;
        }
        name->entities.push_back(names.getColumn(1).getInt64());
        name->model = name->model || names.getColumn(2).getInt() != 0;
    }
    for (auto& [first_word, row] : by_first_word_) {
        mark_ending(first_word);
        std::stable_sort(row.begin(), row.end(), [](const Name& left, const Name& right) {
            return left.words.size() > right.words.size();
        });
    }
}

void NameFinder::mark_ending(std::string_view word) {
    for (const std::size_t bytes : kEndings) {
        if (word.size() >= bytes) {
            endings_.set(ending_bit(word, bytes));
            break;
        }
    }
}

/// Returns false for a token that cannot begin a name, in any spelling and behind any proclitic.
bool NameFinder::has_ending_of_name(std::string_view word) const {
    return std::ranges::any_of(kEndings, [&](std::size_t bytes) {
        return word.size() >= bytes && endings_.test(ending_bit(word, bytes));
    });
}

const std::vector<const NameFinder::Names*>& NameFinder::names_from(const std::string& word) {
    constexpr std::size_t kMostSeen = 100000; // some megabytes
    static const std::vector<const Names*> none;
    if (!has_ending_of_name(word)) {
        return none;
    }
    if (const auto* seen = seen_.find(word); seen != nullptr) {
        return *seen;
    }
    if (seen_.size() >= kMostSeen) {
        seen_ = {};
    }
    std::vector<const Names*>& names = seen_[word];
    for (const std::string& base : text::without_proclitics(word)) {
        const auto row = by_first_word_.find(without_alef_signs(base));
        if (row != by_first_word_.end()) {
            names.push_back(&row->second);
        }
    }
    return names;
}

const NameFinder::Name* NameFinder::longest_at(const std::vector<Token>& tokens,
                                               std::size_t first) {
    const Name* longest = nullptr;
    for (const Names* names : names_from(tokens[first].text)) {
        for (const Name& name : *names) {
            if (continues(tokens, first, name.words) &&
                !(name.model && is_numbered(tokens, first + name.words.size() - 1)) &&
                (longest == nullptr || name.words.size() > longest->words.size())) {
                longest = &name;
            }
        }
    }
    return longest;
}

std::vector<NameMatch> NameFinder::find(const std::vector<Token>& tokens) {
    std::vector<NameMatch> matches;
    for (std::size_t first = 0; first < tokens.size();) {
        const Name* name = longest_at(tokens, first);
        if (name == nullptr) {
            ++first;
            continue;
        }
        matches.push_back({first, name->words.size(), name->entities,
                           clitic_letters(tokens[first].text, name->words.front())});
        first += name->words.size();
    }
    return matches;
}

} // namespace sijill::kb
