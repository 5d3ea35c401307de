#include "claims/names/name_lexicon.hpp"

#include "base/split.hpp"
#include "base/word_map.hpp"
#include "sijill/analyzer.hpp"
#include "text/unicode/code_points.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <unordered_set>
#include <vector>

namespace sijill::claims {
namespace {

using enum Takes;

struct KindNoun {
    std::string_view singulars;
    std::string_view plurals;
    std::string_view kind;
    Takes takes;
};

constexpr KindNoun kKindNouns[] = {
#include "claims/names/data/kind_nouns.inc"
};

struct SpelledLetter {
    std::string_view name; ///< folded
    std::string_view letter;
};

struct PersonTitle {
    std::string_view forms;
    bool of_something;
};

constexpr PersonTitle kPersonTitles[] = {
#include "claims/names/data/person_titles.inc"
};

struct VerbPair {
    std::string_view first;
    std::string_view second;
};

constexpr VerbPair kSayingVerbs[] = {
#include "claims/names/data/saying_verbs.inc"
};

constexpr VerbPair kVerbs[] = {
#include "claims/names/data/verbs.inc"
};

constexpr std::string_view kGivenNames[] = {
#include "claims/names/data/given_names.inc"
};

constexpr SpelledLetter kLetterNames[] = {
#include "claims/names/data/spelled_letters.inc"
};

constexpr std::string_view kPrepositions[] = {
#include "text/data/prepositions.inc"
};

constexpr std::string_view kNameConnectors[] = {
#include "claims/names/data/name_connectors.inc"
};

constexpr std::string_view kVersionWords[] = {
#include "claims/names/data/version_words.inc"
};

constexpr std::string_view kNeutralWords[] = {
#include "claims/names/data/neutral_words.inc"
};

constexpr std::string_view kPlaces[] = {
#include "claims/names/data/places.inc"
};

constexpr std::string_view kWeekdays[] = {
#include "claims/names/data/weekdays.inc"
};

constexpr std::string_view kNationalities[] = {
#include "claims/names/data/nationalities.inc"
};

constexpr std::string_view kCommonWords[] = {
#include "claims/names/data/common_words.inc"
};

bool starts_with_one_of(std::string_view word, std::initializer_list<char32_t> letters) {
    return !word.empty() && text::is_one_of(text::decode_utf8(word, 0).value, letters);
}

std::string letters(std::initializer_list<char32_t> of) {
    return text::to_utf8(std::u32string(of));
}

/// The roles of all forms that the lists have or that are made of them.
class NameLexicon {
public:
    NameLexicon() {
        for (const KindNoun& noun : kKindNouns) {
            add_noun(noun);
        }
        for (const PersonTitle& title : kPersonTitles) {
            for (const std::string_view form : split(title.forms, '/')) {
                add_title(title, folded_words(form)).owned = false;
                for (const std::string& pronoun : pronouns()) {
                    add_title(title, before_pronoun(folded_words(form)) + pronoun).owned = true;
                }
            }
        }
        for (const VerbPair& verb : kSayingVerbs) {
            at(verb.first).saying = true;
            WordRoles& feminine = at(verb.second);
            feminine.saying = true;
            feminine.feminine = true;
        }
        for (const VerbPair& verb : kVerbs) {
            add_verb(verb.first, verb.second);
        }
        for (const SpelledLetter& spelled : kLetterNames) {
            roles_[spelled.name].letter = true;
        }
        set(kGivenNames, &WordRoles::given_name);
        for (const std::string_view word : kPrepositions) {
            if (roles_.contains(word)) {
                WordRoles& name = roles_[word];
                name.preposition = name.given_name;
            }
        }
        set(kNameConnectors, &WordRoles::connector);
        set(kVersionWords, &WordRoles::version);
        set(kNeutralWords, &WordRoles::neutral);
        set(kPlaces, &WordRoles::common);
        set(kPlaces, &WordRoles::place);
        set(kWeekdays, &WordRoles::common);
        set(kWeekdays, &WordRoles::day);
        for (const std::string_view adjective : kNationalities) {
            at(adjective).common = true;
            roles_[folded_words(adjective) + letters({text::kHeh})].common = true;
        }
        set(kCommonWords, &WordRoles::common);
        for (const std::string_view word : kCommonWords) {
            for (std::string& stem : stems(folded_words(word))) {
                common_stems_.insert(std::move(stem));
            }
        }
    }

    [[nodiscard]] const WordRoles* find(std::string_view folded) const {
        return roles_.find(folded);
    }

    [[nodiscard]] bool has_common_stem(const std::string& stem) const {
        return common_stems_.contains(stem);
    }

private:
    WordRoles& at(std::string_view form) { return roles_[folded_words(form)]; }

    template <class List>
    void set(const List& list, bool WordRoles::*role) {
        for (const std::string_view word : list) {
            at(word).*role = true;
        }
    }

    WordRoles& add_title(const PersonTitle& title, const std::string& folded) {
        WordRoles& roles = roles_[folded];
        roles.title = true;
        roles.title_of_something = title.of_something;
        return roles;
    }

    void add_noun(const KindNoun& noun) {
        const auto add = [&](const std::string& folded) -> WordRoles& {
            WordRoles& roles = roles_[folded];
            roles.kind = noun.kind;
            roles.takes = noun.takes;
            return roles;
        };
        for (const bool are_plurals : {false, true}) {
            const std::string_view forms = are_plurals ? noun.plurals : noun.singulars;
            for (const std::string_view form : split(forms, '/')) {
                const std::string folded = folded_words(form);
                add(folded).several = are_plurals;
                for (const std::string& pronoun : pronouns()) {
                    add(before_pronoun(folded) + pronoun).owned = true;
                }
            }
        }
    }

    void add_verb(std::string_view perfect, std::string_view imperfect) {
        const auto add = [this](const std::string& form) { roles_[form].common = true; };
        const std::string past = folded_words(perfect);
        for (const std::string& ending :
             {std::string(), letters({text::kTeh}), letters({text::kWaw, text::kAlef}),
              letters({text::kAlef})}) {
            add(past + ending);
        }
        const std::string present = folded_words(imperfect);
        const std::string rest = present.substr(kArabicLetterBytes);
        for (const char32_t person : {text::kYeh, text::kTeh}) {
            for (const std::string& future : {std::string(), letters({text::kSeen})}) {
                std::string form = future;
                form += letters({person});
                form += rest;
                add(form);
                form += letters({text::kWaw, text::kNoon});
                add(form);
            }
        }
    }

    /// Returns a folded noun as it stands before a pronoun: «شركة» as «شركت».
    static std::string before_pronoun(std::string noun) {
        if (noun.ends_with(letters({text::kHeh}))) {
            noun.resize(noun.size() - kArabicLetterBytes);
            noun += letters({text::kTeh});
        }
        return noun;
    }

    static const std::vector<std::string>& pronouns() {
        static const std::vector<std::string> all{
            letters({text::kHeh}), letters({text::kHeh, text::kAlef}),
            letters({text::kHeh, text::kMeem}),

            letters({text::kHeh, text::kMeem, text::kAlef}), letters({text::kNoon, text::kAlef})};
        return all;
    }

    WordMap<WordRoles> roles_;
    std::unordered_set<std::string> common_stems_;
};

const NameLexicon& lexicon() {
    static const NameLexicon all;
    return all;
}

} // namespace

WordReading read_word(std::string_view folded) {
    constexpr std::size_t kShortestBehindPreposition = 3 * kArabicLetterBytes;
    const bool may_have_conjunction = starts_with_one_of(folded, {text::kWaw, text::kFeh});
    for (const std::size_t conjunction : {0U, may_have_conjunction ? 1U : 0U}) {
        const std::string_view word = folded.substr(conjunction * kArabicLetterBytes);
        const bool may_have_preposition =
            starts_with_one_of(word, {text::kBeh, text::kLam, text::kKaf}) &&
            word.size() > kShortestBehindPreposition;
        for (const std::size_t preposition : {0U, may_have_preposition ? 1U : 0U}) {
            const std::size_t clitics = conjunction + preposition;
            const std::string_view rest = word.substr(preposition * kArabicLetterBytes);
            if (const WordRoles* roles = lexicon().find(rest)) {
                return {roles, clitics, false};
            }
            static const std::string article = letters({text::kAlef, text::kLam});
            static const std::string lam = letters({text::kLam});
            const bool is_behind_lam = preposition == 1 && word.starts_with(lam);
            const std::size_t article_bytes = rest.starts_with(article) ? article.size()
                                              : is_behind_lam && rest.starts_with(lam) ? lam.size()
                                                                                       : 0;
            if (article_bytes > 0) {
                if (const WordRoles* roles = lexicon().find(rest.substr(article_bytes))) {
                    return {roles, clitics, true};
                }
            }
        }
    }
    return {};
}

bool shares_stem_with_common_word(std::string_view folded) {
    const std::vector<std::string> all = stems(folded);
    return std::ranges::any_of(
        all, [](const std::string& stem) { return lexicon().has_common_stem(stem); });
}

std::string_view spelled_letter(std::string_view folded) {
    const auto* const spelled = std::ranges::find(kLetterNames, folded, &SpelledLetter::name);
    return spelled == std::end(kLetterNames) ? std::string_view() : spelled->letter;
}

} // namespace sijill::claims
