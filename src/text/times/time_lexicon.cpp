#include "text/times/time_lexicon.hpp"

#include "base/split.hpp"
#include "base/word_map.hpp"
#include "text/times/calendar.hpp"
#include "text/times/feasts.hpp"
#include "text/times/word_parts.hpp"
#include "text/unicode/code_points.hpp"
#include "text/unicode/utf8.hpp"

#include <string>

namespace sijill::text {
namespace {

using TimeLexicon = WordMap<LexiconEntry>;

constexpr Letters kMonthNames[] = {
#include "text/data/months.inc"
};
constexpr std::size_t kMonthsOfYear = 12;
static_assert(std::size(kMonthNames) >= kMonthsOfYear);

constexpr std::string_view kMonthsThatAreWords[] = {
#include "text/times/data/months_that_are_words.inc"
};

struct KindRow {
    WordKind kind;
    int value;
    std::string_view words;
};

struct UnitRow {
    TimeUnit unit;
    std::string_view one;
    std::string_view two;
    std::string_view many;
};

struct NumberRow {
    NumberKind kind;
    int value;
    std::string_view words;
    std::string_view feminine; ///< where it is told apart
};

/// Calls visit(entry) with the entry of each folded word, which is made where there is none.
template <class Visitor>
void for_entries(TimeLexicon& lexicon, std::string_view words, Visitor&& visit) {
    for (const std::string_view word : split(words, ' ')) {
        if (!word.empty()) {
            visit(lexicon[folded_words(word)]);
        }
    }
}

void add_months(TimeLexicon& lexicon) {
    for (std::size_t month = 0; month < kMonthsOfYear; ++month) {
        for_entries(lexicon, to_utf8(kMonthNames[month]), [month](LexiconEntry& entry) {
            entry.kind = WordKind::month;
            entry.value = static_cast<int>(month) + 1;
        });
    }
    for (const std::string_view word : kMonthsThatAreWords) {
        for_entries(lexicon, word,
                    [](LexiconEntry& entry) { entry.kind = WordKind::month_or_word; });
    }
}

void add_units(TimeLexicon& lexicon) {
    static constexpr UnitRow kRows[] = {
#include "text/times/data/unit_words.inc"
    };
    for (const UnitRow& row : kRows) {
        const auto add = [&](std::string_view words, Count count) {
            for_entries(lexicon, words, [&](LexiconEntry& entry) {
                entry.kind = WordKind::unit;
                entry.value = static_cast<int>(row.unit);
                entry.count = count;
            });
        };
        add(row.one, Count::one);
        add(row.two, Count::two);
        add(row.many, Count::many);
    }
}

TimeLexicon make_lexicon() {
    using kind = WordKind;
    static constexpr KindRow kKindRows[] = {
#include "text/times/data/time_words.inc"
    };
    static constexpr NumberRow kNumberRows[] = {
#include "text/times/data/number_words.inc"
    };
    TimeLexicon lexicon;
    for (const KindRow& row : kKindRows) {
        for_entries(lexicon, row.words, [&row](LexiconEntry& entry) {
            if (entry.kind == WordKind::none) {
                entry.kind = row.kind;
                entry.value = row.value;
            }
        });
    }
    add_months(lexicon);
    add_units(lexicon);
    for (const NumberRow& row : kNumberRows) {
        const auto add = [&](std::string_view words, bool is_feminine) {
            for_entries(lexicon, words, [&row, is_feminine](LexiconEntry& entry) {
                entry.number_kind = row.kind;
                entry.number = row.value;
                entry.is_feminine = is_feminine;
            });
        };
        add(row.words, false);
        add(row.feminine, true);
    }
    for (const std::string_view word : first_words_of_feasts()) {
        const bool has_article = word.starts_with(kTheArticle) && !lexicon.contains(word);
        lexicon[has_article ? word.substr(kTheArticle.size()) : word].begins_feast = true;
    }
    return lexicon;
}

} // namespace

const LexiconEntry* find_time_word(std::string_view folded) {
    static const TimeLexicon lexicon = make_lexicon();
    return lexicon.find(folded);
}

} // namespace sijill::text
