#include "text/related/related.hpp"

#include "sijill/analyzer.hpp"
#include "text/stems/broken_plurals.hpp"
#include "text/stems/irregular_plurals.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>

namespace sijill::text {
namespace {

/// Of three lams two are written, so that «للجنة» is of «لجنة» rather than of «جنة»: a lexeme that
/// begins with a lam is looked for first.
std::vector<Base> readings_of(Letters word) {
    std::vector<Base> readings = bases(word);
    const Base& first = readings.front();
    const std::size_t begin = word.size() - first.letters.size();
    if (first.rule == rule::kArticle && begin >= 2 && word[begin - 1] == kLam &&
        word[begin - 2] == kLam) {
        readings.insert(readings.begin(), {word.substr(begin - 1), rule::kArticle});
    }
    return readings;
}

/// A key of four («4محكم») is read for its letters where it lost the lexeme's last: that of «محاكم»
/// did not.
Letters letters_of(Letters stem, const Lexeme& lexeme) {
    const bool is_cut_key = is_key_of_four(stem) && lexeme.trait != Trait::radical_beginning &&
                            (lexeme.trait == Trait::feminine || stem.back() != lexeme.key.back());
    return is_cut_key ? stem.substr(1) : stem;
}

} // namespace

ReadWord::ReadWord(std::string_view word)
    : letters_(to_code_points(word)), readings_(readings_of(letters_)),
      lexeme_(lexeme_of(readings_)), radical_article_(radical_article(letters_)) {
}

bool ReadWord::is_plain(Letters stem) const {
    return std::any_of(readings_.begin(), readings_.end(), [stem](const Base& reading) {
        return reading.letters == stem || strip_suffixes(reading.letters) == stem;
    });
}

bool ReadWord::is_reading(Letters stem) const {
    return std::any_of(readings_.begin(), readings_.end(),
                       [stem](const Base& reading) { return reading.letters == stem; });
}

bool ReadWord::has_cut_article() const {
    return radical_article_ && radical_article_->is_cut;
}

bool ReadWord::shares_reading(const ReadWord& other) const {
    return std::any_of(readings_.begin(), readings_.end(),
                       [&](const Base& reading) { return other.is_reading(reading.letters); });
}

/// «علماء» is no form of «علم»: such a plural is of a participle or adjective (Wright, § 304), the
/// feminine of a colour is of «أفعل» (§ 296). Verbal nouns with the same end begin with an alef.
bool ReadWord::is_hamza_plural(Letters stem) const {
    constexpr char32_t kEnding[] = {kAlef, kHamza, 0};
    return stem.size() == kRootLength && stem.front() != kAlef &&
           std::any_of(readings_.begin(), readings_.end(), [&](const Base& reading) {
               return reading.letters.starts_with(stem) &&
                      reading.letters.substr(kRootLength).starts_with(kEnding);
           });
}

bool ReadWord::is_verb_of(Letters stem) const {
    return std::any_of(readings_.begin(), readings_.end(), [stem](const Base& reading) {
        const Letters word = reading.letters;
        return (is_one_of(word.front(), {kYeh, kTeh}) && strip_suffixes(word.substr(1)) == stem) ||
               (word.size() == stem.size() + 1 && word.back() == kTeh && word.starts_with(stem));
    });
}

/// «جامعي» of «جامعة».
bool ReadWord::is_relative_of(Letters noun) const {
    return std::any_of(readings_.begin(), readings_.end(), [noun](const Base& reading) {
        return reading.letters.starts_with(noun) &&
               reading.letters.substr(noun.size()).starts_with(kYeh);
    });
}

/// «أحمر» is no plural of «حمار», as «أسلحة» is of «سلاح»: these have a teh marbuta (Wright, §
/// 304).
bool ReadWord::is_elative(Letters stem) const {
    return stem.size() == kRootLength + 1 && stem[2] == kAlef &&
           is_reading(std::u32string{kAlef, stem[0], stem[1], stem[3]});
}

/// The key «4حكمه» of «حكومة» takes the teh marbuta for a letter of the root.
bool ReadWord::is_key_with_ending(Letters stem) const {
    return lexeme_ != nullptr && lexeme_->trait == Trait::feminine && is_key_of_four(stem) &&
           stem.back() == kHeh;
}

/// «مدني» is no adjective of «مدن», as it would be of a plural of three letters: adjectives are
/// made from the singular (Wright, § 254).
bool ReadWord::is_adjective_of_plural(Letters stem) const {
    return std::any_of(readings_.begin(), readings_.end(), [&](const Base& reading) {
        const Letters word = reading.letters;
        if (word.size() <= kRootLength || word[kRootLength] != kYeh ||
            strip_suffixes(word).size() != kRootLength) {
            return false;
        }
        const std::vector<Letters> singulars = irregular_singulars(word.substr(0, kRootLength));
        return std::find(singulars.begin(), singulars.end(), stem) != singulars.end();
    });
}

bool ReadWord::lacks_letters(Letters stem) const {
    return lexeme_ != nullptr && !is_key_of_four(stem) && cuts(*lexeme_, stem);
}

bool ReadWord::is_cut_away_from(const ReadWord& other, Letters stem) const {
    if (has_cut_article() && !other.has_cut_article()) {
        return true;
    }
    if (is_key_with_ending(stem)) {
        return lexeme_ != other.lexeme_;
    }
    if (lexeme_ != nullptr && lexeme_ != other.lexeme_) {
        const Letters letters = letters_of(stem, *lexeme_);
        if (cuts(*lexeme_, letters)) {
            return other.is_plain(letters) && !other.is_relative_of(lexeme_->key);
        }
    }
    return (is_elative(stem) && !other.is_elative(stem)) ||
           (is_hamza_plural(stem) && !other.is_hamza_plural(stem) && other.is_plain(stem)) ||
           (is_adjective_of_plural(stem) && !is_plain(stem) && !other.is_adjective_of_plural(stem));
}

Relation::Relation(std::string_view word, bool with_kin)
    : word_(word), is_stop_word_(is_stop_word(word)) {
    for (const std::string& stem : stems(word)) {
        // «إله» without its last letter is what is left of «إلى» too.
        if (std::u32string letters = to_code_points(stem); letters != kArticleLetters) {
            links_.push_back({stem, std::move(letters), KinKind::form});
        }
    }
    if (with_kin) {
        for (const KinStem& kin : kin_stems(word)) {
            links_.push_back({kin.stem, to_code_points(kin.stem), kin.kind});
        }
    }
}

bool Relation::holds(const Link& link, std::string_view form) const {
    const ReadWord other(form);
    if (is_stop_word_ != is_stop_word(form) && !word_.shares_reading(other)) {
        return false; // «أن» is no form of «أنهى», but «بعد» is one of «فبعد»
    }
    if (link.kind == KinKind::noun) {
        return !other.lacks_letters(link.letters);
    }
    if (link.kind == KinKind::stub) {
        return other.is_plain(link.letters) && !other.is_reading(link.letters);
    }
    if (link.kind == KinKind::verb) {
        return other.is_verb_of(link.letters);
    }
    if (link.kind == KinKind::radical_article) {
        return other.has_radical_article();
    }
    return !word_.is_cut_away_from(other, link.letters) &&
           !other.is_cut_away_from(word_, link.letters);
}

const Relation::Link* Relation::link_to(std::string_view form) const {
    const std::vector<std::string> other = stems(form);
    const auto link = std::find_if(links_.begin(), links_.end(), [&](const Link& one) {
        return std::find(other.begin(), other.end(), one.stem) != other.end() && holds(one, form);
    });
    return link == links_.end() ? nullptr : &*link;
}

bool related(std::string_view word, std::string_view form) {
    return word == form || Relation(word).link_to(form) != nullptr;
}

} // namespace sijill::text
