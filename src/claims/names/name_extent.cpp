#include "claims/names/name_extent.hpp"

#include "claims/names/latin_names.hpp"
#include "claims/names/word_patterns.hpp"

#include <algorithm>

namespace sijill::claims {

namespace {

constexpr std::size_t kMostWordsOfName = 4; ///< of a name that is no person's

bool is_letter(const NameWords& words, std::size_t index) {
    return words[index].has_role(&WordRoles::letter);
}

/// Whether a word stands apart from the one before it.
bool is_apart(const NameWords& words, std::size_t index) {
    return words[index].gap > Gap::blank || words[index].opens_quote ||
           words[index - 1].closes_quote;
}

/// Whether a word with an article is the family name of the person whose name begins at `first`:
/// «الأسد», «البغدادي».
bool is_family_name(const NameWords& words, std::size_t first, std::size_t index) {
    return index > first && words[first].has_role(&WordRoles::given_name) &&
           words.has_article(index) &&
           (words[index].reading.roles == nullptr ||
            words[index].has_role(&WordRoles::given_name)) &&
           !words.has_article_behind_clitic(index) &&
           !is_written_as_no_name(words.written(index)) &&
           (!words[first].has_role(&WordRoles::preposition) || words.is_defined_relation(index));
}

/// Whether the word behind «علي» shows that it is the given name and not the preposition «على».
bool is_no_preposition(const NameWords& words, std::size_t first) {
    const std::size_t next = first + 1;
    return !words[first].has_role(&WordRoles::preposition) || is_given_name(words, next) ||
           words[next].has_role(&WordRoles::connector) || words.looks_foreign(next) ||
           is_family_name(words, first, next);
}

/// Returns the end of the written word that begins at `index`: «الحمدالله» is two words.
std::size_t end_of_written(const NameWords& words, std::size_t index) {
    do {
        ++index;
    } while (index < words.size() && words[index].gap == Gap::none &&
             words[index].script == Script::arabic);
    return index;
}

std::size_t end_of_version(const NameWords& words, std::size_t end) {
    while (end < words.size() && words[end].gap <= Gap::blank && !words[end].taken &&
           words[end].has_role(&WordRoles::version) && words[end].reading.clitics == 0) {
        ++end;
    }
    return end;
}

/// Whether a quotation is only a word of two letters, or such a word and a number.
bool is_short(const NameWords& words, std::size_t first) {
    constexpr std::size_t kShort = 2 * kArabicLetterBytes;
    const bool ends = words[first].closes_quote || first + 1 == words.size() ||
                      words[first + 1].script == Script::number;
    return words[first].script == Script::arabic && words[first].folded.size() <= kShort && ends;
}

} // namespace

bool is_bare_arabic(const NameWords& words, std::size_t index) {
    return index < words.size() && words[index].script == Script::arabic && !words[index].taken &&
           words[index].gap <= Gap::blank;
}

bool is_given_name(const NameWords& words, std::size_t index) {
    return words[index].has_role(&WordRoles::given_name) && !words[index].reading.has_article &&
           words[index].reading.clitics == 0;
}

bool seem_named(const NameWords& words, std::size_t first, std::size_t end) {
    if (first >= end ||
        (end == first + 1 && (is_given_name(words, first) || is_letter(words, first)))) {
        return false;
    }
    if (is_given_name(words, first)) {
        return is_no_preposition(words, first);
    }
    for (std::size_t index = first; index < end; ++index) {
        const bool is_connected =
            words[index].has_role(&WordRoles::connector) ||
            (index > first && (words[index - 1].has_role(&WordRoles::connector) ||
                               words[index].has_role(&WordRoles::place)));
        if (words[index].script == Script::arabic && !is_connected && !words.looks_foreign(index)) {
            return false;
        }
    }
    return true;
}

std::size_t end_of_bare(const NameWords& words, std::size_t first) {
    std::size_t end = first;
    while (end < words.size() && end - first < kMostWordsOfName) {
        const NameWord& word = words[end];
        if (word.taken || (end > first && is_apart(words, end))) {
            break;
        }
        if (word.script == Script::number) {
            return end > first && is_number_of_name(words, end) ? end_of_version(words, end + 1)
                                                                : end;
        }
        if (word.script == Script::latin) {
            const std::size_t end_of_latin = end_of_latin_name(words, end);
            const bool is_numbered = end_of_latin > end + 1 &&
                                     words[end + 1].script == Script::number &&
                                     words[end + 1].gap == Gap::none;
            return end > first && is_numbered ? end_of_latin : end;
        }
        const bool is_place = end > first && word.has_role(&WordRoles::place) &&
                              word.reading.clitics == 0 && words.looks_foreign(end - 1) &&
                              !words[end - 1].has_role(&WordRoles::connector); // «بايرن ميونخ»
        if (word.script != Script::arabic || (words.is_ordinary(end) && !is_place) ||
            (end > first && words.begins_with_conjunction(end))) {
            break;
        }
        ++end;
    }
    return end;
}

std::size_t end_of_person(const NameWords& words, std::size_t first) {
    constexpr std::size_t kMost = 6;
    constexpr std::size_t kPlain = 2;
    std::size_t end = first;
    std::size_t plain = 0; // words that no connector joins
    bool is_connected = false;
    while (end < words.size() && end - first < kMost) {
        const NameWord& word = words[end];
        if (word.script != Script::arabic || word.taken || (end > first && is_apart(words, end))) {
            break;
        }
        if (word.has_role(&WordRoles::connector) && (end == first || word.reading.clitics == 0)) {
            is_connected = true;
        } else if (is_connected) {
            if (word.has_role(&WordRoles::common) || is_stop_word(word.folded)) {
                break;
            }
            is_connected = false;
        } else if (is_family_name(words, first, end) &&
                   (plain < kPlain || words.is_defined_relation(end))) {
            return end_of_written(words, end);
        } else if (words.is_ordinary(end) ||
                   (end > first &&
                    (word.reading.clitics > 0 || words.begins_with_conjunction(end))) ||
                   (plain >= kPlain && !words.looks_foreign(end))) {
            break;
        } else {
            ++plain;
        }
        end = is_connected ? end + 1 : end_of_written(words, end);
    }
    while (end > first && words[end - 1].has_role(&WordRoles::connector)) {
        --end;
    }
    return end;
}

std::optional<std::size_t> end_of_quoted(const NameWords& words, std::size_t first) {
    if (first >= words.size() || !words[first].opens_quote || is_short(words, first)) {
        return std::nullopt;
    }
    for (std::size_t end = first + 1; end <= words.size() && end - first <= kMostWordsOfName;
         ++end) {
        if (words[end - 1].taken || is_stop_word(words[end - 1].folded)) {
            return std::nullopt;
        }
        if (words[end - 1].closes_quote) {
            return end;
        }
        if (end < words.size() && words[end].gap >= Gap::mark) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

std::size_t pass_adjectives(const NameWords& words, std::size_t index) {
    constexpr std::size_t kMost = 4;
    const std::size_t last = std::min(words.size(), index + kMost);
    while (index < last && words[index].gap == Gap::blank && !words[index].taken &&
           !words[index].opens_quote && !is_stop_word(words[index].folded) &&
           !words[index].has_role(&WordRoles::day) && !words[index].has_role(&WordRoles::title) &&
           (words[index].has_role(&WordRoles::neutral) ||
            (words.has_article(index) && !words.has_article_behind_clitic(index)))) {
        ++index;
    }
    return index;
}

} // namespace sijill::claims
