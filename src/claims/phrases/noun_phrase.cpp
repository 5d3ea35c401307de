#include "claims/phrases/noun_phrase.hpp"

#include "claims/data/clitics.hpp"
#include "claims/data/signs.hpp"

#include <algorithm>

namespace sijill::claims {

namespace {

constexpr std::size_t kLongestPhrase = 12; // words
constexpr std::size_t kMostComplements = 2;

/// «من», «في»: what behind them is of the phrase before them.
bool adds_complement(const Sentence& sentence, std::size_t index) {
    const std::string_view word = sentence.token(index).text;
    const bool is_other =
        index + 1 < sentence.size() && sentence.is(index + 1, sentence.grammar().after_from);
    return word == kIn || (word == kFrom && !is_other);
}

/// Whether the lexicon has a word as a noun: no adjective, then.
bool is_known_noun(const Sentence& sentence, std::size_t index) {
    return std::ranges::any_of(sentence.readings(index), [](const Reading& reading) {
        return reading.form == Form::noun && reading.clitics.article;
    });
}

/// Whether a word behind a definite noun still belongs to its phrase.
bool agrees(const Sentence& sentence, std::size_t index) {
    return (sentence.has_article(index) && !is_known_noun(sentence, index) &&
            !clitic::begins(sentence.token(index).text, clitic::kPrepositionWithArticle)) ||
           sentence.is_latin(index) || sentence.break_before(index) == Break::mark;
}

/// Whether a word is one that the lexicon knows behind «و», «ب», «ل» or «ك».
bool has_known_clitic(const Sentence& sentence, std::size_t index) {
    const auto readings = sentence.readings(index);
    return !readings.empty() && std::ranges::all_of(readings, [](const Reading& reading) {
        return reading.clitics.conjunction || reading.clitics.preposition != '\0';
    }) && !sentence.has_article(index);
}

/// Whether a word is the last of a known name: «غوغل», but not «إيلون» of «إيلون ماسك».
bool ends_known_name(const Sentence& sentence, std::size_t index) {
    const KnownName* const name = sentence.name_at(index);
    return name != nullptr && (index + 1 == sentence.size() || sentence.name_at(index + 1) != name);
}

bool is_definite(const Sentence& sentence, std::size_t index) {
    return sentence.has_article(index) || sentence.has_pronoun(index) ||
           ends_known_name(sentence, index);
}

/// Returns the last word of the quotation that begins with a word, if it may be a name in a phrase.
std::optional<std::size_t> name_in_marks(const Sentence& sentence, std::size_t first) {
    constexpr std::size_t kLongestName = 8; // words
    const auto last = sentence.quotations().last_of(first);
    return last && *last - first < kLongestName ? last : std::nullopt;
}

/// Whether a word may follow a name in marks and tell more of it: «من», «الألمانية».
bool may_follow_name(const Sentence& sentence, std::size_t index) {
    return adds_complement(sentence, index) ||
           (sentence.has_article(index) && agrees(sentence, index) &&
            !is_known_noun(sentence, index));
}

/// Whether a phrase from a word on has to end before another: before a quotation that is no name,
/// behind one that it is in, and behind a name in marks.
bool is_parted_by_marks(const Sentence& sentence, std::size_t first, std::size_t next) {
    const Quotations& quotations = sentence.quotations();
    const auto begin = quotations.first_of(next - 1);
    const bool is_behind_name =
        begin && *begin >= first && name_in_marks(sentence, *begin) == next - 1;
    return (begin && !(is_behind_name && may_follow_name(sentence, next))) ||
           (quotations.last_of(next) && !name_in_marks(sentence, next));
}

/// Returns how many letters of the first word of a phrase are not of it.
std::size_t skipped_letters(const Sentence& sentence, std::size_t first, bool has_preposition) {
    const std::string_view word = sentence.token(first).text;
    std::size_t skipped = 0;
    const auto rest = [&] { return word.substr(skipped * kLetterBytes); };
    const auto has_article_behind = [&] {
        return rest().substr(kLetterBytes).starts_with(clitic::kArticle);
    };
    // Of «فنية», «ف» is rather the first letter.
    const bool is_known = word.starts_with(clitic::kAnd) && !sentence.readings(first).empty() &&
                          std::ranges::all_of(sentence.readings(first), [](const Reading& reading) {
                              return reading.clitics.conjunction;
                          });
    if (clitic::begins(rest(), clitic::kConjunctions) && word.size() > 3 * kLetterBytes &&
        (has_article_behind() || is_known ||
         rest().substr(kLetterBytes).starts_with(clitic::kByThe))) {
        ++skipped;
    }
    const bool is_preposition = clitic::begins(rest(), clitic::kPrepositions);
    if (is_preposition && !rest().starts_with(clitic::kForThe) &&
        rest().size() > 2 * kLetterBytes && (has_preposition || has_article_behind())) {
        ++skipped;
    }
    return skipped;
}

} // namespace

std::optional<Phrase> phrase_from(const Sentence& sentence, std::size_t first,
                                  bool has_preposition) {
    if (first >= sentence.size() || !sentence.is_noun_like(first) || sentence.is_time(first)) {
        return std::nullopt;
    }
    Phrase phrase{first, first, skipped_letters(sentence, first, has_preposition), false};
    bool definite = is_definite(sentence, first);
    std::size_t complements = 0;
    for (std::size_t next = first + 1; next < sentence.size(); ++next) {
        if (next - first >= kLongestPhrase || sentence.break_before(next) >= Break::comma ||
            sentence.is_time(next) || is_parted_by_marks(sentence, first, next)) {
            break;
        }
        // «جمعت شركة بذور 30 مليون دولار»: an amount is of no name.
        if (sentence.is_number(next) && next + 1 < sentence.size() &&
            sentence.is(next + 1, sentence.grammar().unit)) {
            break;
        }
        if (!phrase.name_end && sentence.quotations().first_of(next - 1)) {
            phrase.name_end = next - 1;
        }
        if (adds_complement(sentence, next)) {
            const std::size_t behind = next + 1;
            if (complements++ >= kMostComplements || behind >= sentence.size() ||
                sentence.break_before(behind) >= Break::comma || !sentence.is_noun_like(behind) ||
                sentence.is_time(behind) || is_parted_by_marks(sentence, first, behind)) {
                break;
            }
            next = behind;
            definite = is_definite(sentence, next);
        } else if (!sentence.is_noun_like(next) || has_known_clitic(sentence, next) ||
                   (definite && !agrees(sentence, next))) {
            break;
        } else {
            definite = definite || is_definite(sentence, next);
        }
        next = name_in_marks(sentence, next).value_or(next);
        phrase.last = next;
    }
    return phrase;
}

std::optional<Phrase> phrase_before(const Sentence& sentence, std::size_t end) {
    if (end == 0 || end > sentence.size() || !sentence.is_noun_like(end - 1) ||
        sentence.is_time(end - 1)) {
        return std::nullopt;
    }
    Phrase phrase{end - 1, end - 1, 0, true};
    std::optional<std::size_t> marked; // the first word of the name in marks taken last
    const auto take_name_before = [&](std::size_t behind) {
        const auto first = sentence.quotations().first_of(behind - 1);
        const bool is_name = first && name_in_marks(sentence, *first) == behind - 1;
        marked = is_name ? first : marked;
        phrase.first = is_name ? *first : phrase.first;
        return is_name;
    };
    take_name_before(end);
    std::size_t complements = 0;
    while (phrase.first > 0 && end - phrase.first < kLongestPhrase &&
           sentence.break_before(phrase.first) < Break::comma) {
        const std::size_t next = phrase.first - 1;
        const bool leaves_marks =
            sentence.quotations().last_of(phrase.first) && marked != phrase.first;
        if (sentence.is_time(next) || leaves_marks) {
            break;
        }
        if (sentence.quotations().first_of(next)) {
            // «هاتف «نور 5» الجديد» is one phrase, of «نور 5» هاتف …» the name is apart.
            if (!may_follow_name(sentence, phrase.first) || !take_name_before(next + 1)) {
                break;
            }
            phrase.name_end = next;
            continue;
        }
        if (adds_complement(sentence, next)) {
            if (next == 0 || complements++ >= kMostComplements ||
                sentence.break_before(next) >= Break::comma || !sentence.is_noun_like(next - 1) ||
                sentence.is_time(next - 1)) {
                break;
            }
            if (sentence.quotations().first_of(next - 1)) {
                if (!take_name_before(next)) {
                    break;
                }
                phrase.name_end = next - 1;
                continue;
            }
            phrase.first = next - 1;
            continue;
        }
        if (!sentence.is_noun_like(next) || has_known_clitic(sentence, phrase.first) ||
            (is_definite(sentence, next) && !agrees(sentence, phrase.first))) {
            break;
        }
        phrase.first = next;
    }
    phrase.skipped = skipped_letters(sentence, phrase.first, false);
    return phrase;
}

std::optional<Phrase> clause_from(const Sentence& sentence, std::size_t first) {
    if (first >= sentence.size()) {
        return std::nullopt;
    }
    std::size_t last = first;
    while (last + 1 < sentence.size() && sentence.break_before(last + 1) < Break::comma &&
           !sentence.is(last + 1, sentence.grammar().contrast)) {
        ++last;
    }
    return Phrase{first, last, skipped_letters(sentence, first, false), false};
}

std::optional<Phrase> clause_before(const Sentence& sentence, std::size_t end) {
    if (end == 0 || end > sentence.size()) {
        return std::nullopt;
    }
    std::size_t first = end - 1;
    while (first > 0 && sentence.break_before(first) < Break::comma &&
           !sentence.begins_clause(first)) {
        --first;
    }
    const bool is_that = sentence.is(first, sentence.grammar().that) && first + 1 < end;
    first += is_that ? 1 : 0;
    return Phrase{first, end - 1, skipped_letters(sentence, first, false), true};
}

std::optional<Phrase> amount_from(const Sentence& sentence, std::size_t first) {
    const auto is_amount = [&sentence](std::size_t index) {
        return index < sentence.size() &&
               (sentence.is_number(index) || sentence.is(index, sentence.grammar().unit));
    };
    std::size_t start = first;
    constexpr std::size_t kWordsBefore = 3; // «إلى نحو 3», «أكثر من 3»
    while (start < first + kWordsBefore && start < sentence.size() && !is_amount(start)) {
        ++start;
    }
    if (!is_amount(start) || (start > first && sentence.break_before(start) >= Break::comma)) {
        return std::nullopt;
    }
    std::size_t last = start;
    bool has_number = sentence.is_number(start);
    while (is_amount(last + 1) && sentence.break_before(last + 1) < Break::comma) {
        ++last;
        has_number = has_number || sentence.is_number(last);
    }
    if (last + 1 < sentence.size() && sentence.break_before(last + 1) < Break::mark &&
        sentence.is_noun_like(last + 1) && !sentence.is_time(last + 1)) {
        ++last; // the adjective of a currency, or what is counted
    }
    return Phrase{start, last, skipped_letters(sentence, start, false), false};
}

TextSpan span_of(const Sentence& sentence, const Phrase& phrase) {
    const std::size_t last = std::min(phrase.last, phrase.name_end.value_or(phrase.last));
    return sentence.quotations().whole(sentence.span(phrase.first, last, phrase.skipped));
}

} // namespace sijill::claims
