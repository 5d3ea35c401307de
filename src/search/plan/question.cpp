#include "search/plan/question.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace sijill::search {
namespace {

struct QuotationMarks {
    std::string_view open;
    std::string_view close;
};
constexpr std::array<QuotationMarks, 3> kQuotationMarks{{
    {"\"", "\""},
    {"\u201C", "\u201D"},
    {"\u00AB", "\u00BB"},
}};

constexpr std::string_view kQuestionMark = "?";
constexpr std::string_view kArabicQuestionMark = "\u061F";

/// White space that people type; a '-' after it excludes what follows.
constexpr std::array<std::string_view, 8> kBlanks{" ",  "\t", "\n",     "\r",
                                                  "\v", "\f", "\u00A0", "\u3000"};

/// Bidi controls, which are invisible; pasted text has them before words.
constexpr std::array<std::string_view, 12> kBidiControls{"\u061C", "\u200E", "\u200F", "\u202A",
                                                         "\u202B", "\u202C", "\u202D", "\u202E",
                                                         "\u2066", "\u2067", "\u2068", "\u2069"};

/// Removes one of `endings` from the end of a text; returns false if it has none of them.
bool strip_end(std::string_view& text, std::span<const std::string_view> endings) {
    for (const std::string_view ending : endings) {
        if (text.ends_with(ending)) {
            text.remove_suffix(ending.size());
            return true;
        }
    }
    return false;
}

void strip_all(std::string_view& text, std::span<const std::string_view> endings) {
    while (strip_end(text, endings)) {
    }
}

bool holds_blank(std::string_view text) {
    return std::ranges::any_of(
        kBlanks, [&](auto blank) { return text.find(blank) != std::string_view::npos; });
}

/// Returns whether the text before a word or quotation mark ends with a '-' that excludes it.
bool ends_with_exclusion(std::string_view before) {
    strip_all(before, kBidiControls);
    if (!before.ends_with('-')) {
        return false;
    }
    before.remove_suffix(1);
    strip_all(before, kBidiControls);
    return before.empty() || strip_end(before, kBlanks);
}

/// Whether a text ends with a question mark, Latin or Arabic.
bool asks(std::string_view text) {
    while (strip_end(text, kBlanks) || strip_end(text, kBidiControls)) {
    }
    return text.ends_with(kQuestionMark) || text.ends_with(kArabicQuestionMark);
}

struct Quotation {
    std::size_t begin_byte; ///< of the opening mark
    std::size_t end_byte;   ///< after the closing mark
};

/// Returns the pairs of quotation marks, ascending, none inside another.
std::vector<Quotation> find_quotations(std::string_view text) {
    std::vector<Quotation> quotations;
    std::array<bool, kQuotationMarks.size()> used_up{};
    for (std::size_t offset = 0; offset < text.size(); ++offset) {
        for (std::size_t kind = 0; kind < kQuotationMarks.size(); ++kind) {
            const auto [open, close] = kQuotationMarks[kind];
            if (used_up[kind] || text.compare(offset, open.size(), open) != 0) {
                continue;
            }
            const std::size_t end = text.find(close, offset + open.size());
            used_up[kind] = end == std::string_view::npos;
            if (!used_up[kind]) {
                quotations.push_back({offset, end + close.size()});
                offset = end + close.size() - 1;
                break;
            }
        }
    }
    return quotations;
}

void mark_prefixes(Question& question, std::string_view text) {
    for (std::size_t position = 0; position < question.words.size(); ++position) {
        const std::size_t star = question.words[position].token.span.end_byte;
        const bool glued = position + 1 < question.words.size() &&
                           question.words[position + 1].token.span.begin_byte == star + 1;
        question.words[position].prefix =
            !glued && text.substr(star).starts_with('*') && !text.substr(star).starts_with("**");
    }
}

void mark_quotations(Question& question, std::string_view text) {
    std::size_t position = 0;
    for (const Quotation& quotation : find_quotations(text)) {
        Question::Phrase phrase;
        phrase.excluded = ends_with_exclusion(text.substr(0, quotation.begin_byte));
        for (; position < question.words.size(); ++position) {
            Question::Word& word = question.words[position];
            if (word.token.span.begin_byte >= quotation.end_byte) {
                break;
            }
            if (word.token.span.begin_byte >= quotation.begin_byte) {
                phrase.words.push_back(position);
                (phrase.excluded ? word.excluded : word.quoted) = true;
            }
        }
        if (!phrase.words.empty()) {
            question.phrases.push_back(std::move(phrase));
        }
    }
}

/// Treats quotations in a question in prose as plain words: they are titles or sayings, and the
/// answer may stand in a passage that does not repeat them. A question that is all quotation still
/// asks for the phrase.
void unquote_prose(Question& question, std::string_view text) {
    const auto is_quoted = [](const Question::Word& word) { return word.quoted; };
    if (!asks(text) || std::ranges::all_of(question.words, is_quoted)) {
        return;
    }
    std::erase_if(question.phrases, [](const auto& phrase) { return !phrase.excluded; });
    for (Question::Word& word : question.words) {
        word.quoted = false;
    }
}

void mark_exclusions(Question& question, std::string_view text) {
    for (std::size_t position = 0; position < question.words.size(); ++position) {
        Question::Word& word = question.words[position];
        if (word.quoted || word.excluded ||
            !ends_with_exclusion(text.substr(0, word.token.span.begin_byte))) {
            continue;
        }
        Question::Phrase phrase{{position}, true};
        word.excluded = true;
        for (; position + 1 < question.words.size(); ++position) {
            const std::size_t end = question.words[position].token.span.end_byte;
            Question::Word& next = question.words[position + 1];
            if (next.quoted || next.excluded ||
                holds_blank(text.substr(end, next.token.span.begin_byte - end))) {
                break;
            }
            next.excluded = true;
            phrase.words.push_back(position + 1);
        }
        question.phrases.push_back(std::move(phrase));
    }
}

} // namespace

Question read_question(std::string_view text) {
    Question question;
    for (Token& token : tokenize(text)) {
        question.words.push_back({std::move(token)});
    }
    mark_prefixes(question, text);
    mark_quotations(question, text);
    unquote_prose(question, text);
    mark_exclusions(question, text);
    return question;
}

Question as_one_phrase(Question question) {
    std::erase_if(question.phrases, [](const auto& phrase) { return !phrase.excluded; });
    Question::Phrase phrase;
    for (std::size_t position = 0; position < question.words.size(); ++position) {
        if (!question.words[position].excluded) {
            question.words[position].quoted = true;
            phrase.words.push_back(position);
        }
    }
    if (!phrase.words.empty()) {
        question.phrases.push_back(std::move(phrase));
    }
    return question;
}

} // namespace sijill::search
