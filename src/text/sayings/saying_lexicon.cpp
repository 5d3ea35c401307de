#include "text/sayings/saying_lexicon.hpp"

#include "base/split.hpp"
#include "base/word_map.hpp"
#include "sijill/analyzer.hpp"
#include "text/unicode/code_points.hpp"
#include "text/unicode/utf8.hpp"

#include <string>

namespace sijill::text {
namespace {

struct SayingVerb {
    std::string_view perfect, imperfect, participle;
    SayingUse use;
};

struct SayingWordRow {
    in_saying::Role role;
    std::string_view words;
};

class SayingLexicon {
public:
    SayingLexicon() {
        add_verbs();
        add_words();
    }

    [[nodiscard]] const SayingWord& find(std::string_view word) const {
        static constexpr SayingWord kNothing;
        const SayingWord* found = words_.find(word);
        return found == nullptr ? kNothing : *found;
    }

private:
    void add_verbs() {
        using enum SayingUse;
        constexpr SayingVerb kVerbs[] = {
#include "text/data/sayings/saying_verbs.inc"
        };
        for (const SayingVerb& verb : kVerbs) {
            add_perfect(verb);
            add_imperfect(verb);
            add_participle(verb);
        }
    }

    void add_words() {
        using enum in_saying::Role;
        constexpr SayingWordRow kRows[] = {
#include "text/data/sayings/saying_words.inc"
#include "text/data/sayings/speaker_words.inc"
        };
        for (const auto& [role, words] : kRows) {
            for (const std::string_view word : split(words, ' ')) {
                add(to_code_points(word), {role});
                if (role == announced) {
                    add_with_pronouns(to_code_points(word), {role});
                    add(kBeh + to_code_points(word), {role}); // «طالب بتأجيل»
                }
            }
        }
    }

    /// Adds «إطلاقه», «إطلاقها», «إطلاقهم».
    void add_with_pronouns(std::u32string word, const SayingWord& entry) {
        word.back() = word.back() == kTehMarbuta ? kTeh : word.back();
        for (const std::u32string& pronoun :
             {std::u32string{kHeh}, std::u32string{kHeh, kAlef}, std::u32string{kHeh, kMeem}}) {
            add(word + pronoun, entry);
        }
    }

    /// Adds «قال», «قالت», «قالوا», and with an object «قاله», «قالته».
    void add_perfect(const SayingVerb& verb) {
        const std::u32string word = to_code_points(verb.perfect);
        if (word.empty()) {
            return;
        }
        SayingWord entry{in_saying::verb, verb.use, SayingForm::perfect};
        const std::u32string stem = without_weak_end(word);
        add(word, entry);
        add(stem + kTeh, entry);
        add(stem + kWaw + kAlef, entry);
        entry.has_object = true;
        for (const std::u32string& object : {std::u32string{kHeh}, std::u32string{kHeh, kAlef}}) {
            std::u32string he = stem;
            if (stem.size() < word.size()) {
                he += kAlef;
            }
            add(he.append(object), entry);
            std::u32string she = stem;
            she += kTeh;
            add(she.append(object), entry);
        }
    }

    /// Adds «يقول», «تقول», «يقولون».
    void add_imperfect(const SayingVerb& verb) {
        const std::u32string word = to_code_points(verb.imperfect);
        if (word.empty()) {
            return;
        }
        SayingWord entry{in_saying::verb, verb.use, SayingForm::imperfect};
        add(kTeh + word, entry);
        add(kYeh + without_weak_end(word) + kWaw + kNoon, entry);
        entry.is_masculine_singular_imperfect = true;
        add(kYeh + word, entry);
    }

    /// Adds «قائلا», «قائلة», «قائلين».
    void add_participle(const SayingVerb& verb) {
        const std::u32string word = to_code_points(verb.participle);
        if (word.empty()) {
            return;
        }
        const SayingWord entry{in_saying::verb, verb.use, SayingForm::participle};
        add(word + kAlef, entry);
        add(word + kTehMarbuta, entry);
        add(without_weak_end(word) + kYeh + kNoon, entry);
    }

    [[nodiscard]] static std::u32string without_weak_end(std::u32string word) {
        if (is_one_of(word.back(), {kAlef, kAlefMaksura, kYeh, kWaw})) {
            word.pop_back();
        }
        return word;
    }

    /// Adds a word alone and behind a conjunction. Of two verbs that are written alike the first
    /// counts.
    void add(const std::u32string& word, SayingWord entry) {
        merge(folded_words(to_utf8(word)), entry);
        entry.has_conjunction = true;
        for (const char32_t conjunction : {kWaw, kFeh}) {
            merge(folded_words(to_utf8(conjunction + word)), entry);
        }
    }

    void merge(const std::string& word, const SayingWord& entry) {
        const bool is_new = !words_.contains(word);
        SayingWord& known = words_[word];
        const bool is_first_verb =
            (known.roles & in_saying::verb) == 0 && (entry.roles & in_saying::verb) != 0;
        const unsigned roles = known.roles | entry.roles;
        known = is_new || is_first_verb ? entry : known;
        known.roles = roles;
    }

    WordMap<SayingWord> words_;
};

} // namespace

const SayingWord& saying_word(std::string_view word) {
    static const SayingLexicon lexicon;
    return lexicon.find(word);
}

} // namespace sijill::text
