#include "text/related/related.hpp"

#include "sijill/analyzer.hpp"
#include "text/stems/broken_plurals.hpp"
#include "text/stems/irregular_plurals.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>
#include <utility>

namespace sijill::text {
namespace {

/// Returns the readings in the order in which they are asked for a protected word, of which the
/// first decides: «للجنة» is of «لجنة» rather than of «جنة».
std::vector<Base> longest_behind_article_first(std::vector<Base> readings) {
    if (readings.front().rule == rule::kArticle) {
        std::ranges::reverse(readings);
    }
    return readings;
}

/// Returns a stem without the sign of a key of four («4محكم») if the key lacks the last letter of
/// the protected word: then its letters are a stem like any other. The key of «محاكم» does not.
Letters letters_of(Letters stem, const ProtectedWord& known) {
    const bool is_cut_key = is_key_of_four(stem) && known.trait != Trait::radical_beginning &&
                            (known.trait == Trait::feminine || stem.back() != known.key.back());
    return is_cut_key ? stem.substr(1) : stem;
}

} // namespace

Readings::Readings(const WordLetters& word)
    : written_(word.written), kept_sign_(word.kept_sign()),
      false_article_(find_false_article(word.letters, word.bases)),
      readings_(longest_behind_article_first(word.bases)), known_(find_protected_word(readings_)) {
}

bool Readings::is_plain(Letters stem) const {
    return std::ranges::any_of(readings_, [stem](const Base& reading) {
        return reading.letters == stem || strip_suffixes(reading.letters) == stem;
    });
}

bool Readings::is_reading(Letters stem) const {
    return std::ranges::find(readings_, stem, &Base::letters) != readings_.end();
}

bool Readings::has_cut_article() const {
    return false_article_ && false_article_->is_cut;
}

Letters Readings::as_written(const Base& reading) const {
    return written_.substr(written_.size() - reading.letters.size());
}

bool Readings::shares_reading(const Readings& other) const {
    // Who asks for «على» may mean the name, which many write so; who asks for «علي» means the name.
    const bool may_be_name = kept_sign_ == kAlefMaksura;
    return std::ranges::any_of(readings_, [&](const Base& reading) {
        return (may_be_name && other.is_reading(reading.letters)) ||
               std::ranges::any_of(other.readings_, [&](const Base& others) {
                   return as_written(reading) == other.as_written(others);
               });
    });
}

bool Readings::has_another_sign(const Readings& other) const {
    return kept_sign_ != 0 && other.kept_sign_ != 0 && kept_sign_ != other.kept_sign_;
}

bool Readings::may_keep_sign_of(const Readings& other) const {
    return kept_sign_ == 0 && other.kept_sign_ != 0;
}

/// Whether the word has the plural ending «اء» behind `stem`, of which it is then no form: such a
/// plural is of a participle or an adjective («علماء» of «عالم», not of «علم»; Wright, § 304), and
/// the feminine of a colour is of «أفعل» (§ 296). Verbal nouns with this ending begin with an alef.
bool Readings::is_hamza_plural(Letters stem) const {
    constexpr char32_t kEnding[] = {kAlef, kHamza, 0};
    return stem.size() == kRootLength && stem.front() != kAlef &&
           std::ranges::any_of(readings_, [&](const Base& reading) {
               return reading.letters.starts_with(stem) &&
                      reading.letters.substr(kRootLength).starts_with(kEnding);
           });
}

bool Readings::is_verb_of(Letters stem) const {
    return std::ranges::any_of(readings_, [stem](const Base& reading) {
        const Letters word = reading.letters;
        return (is_one_of(word.front(), {kYeh, kTeh}) && strip_suffixes(word.substr(1)) == stem) ||
               (word.size() == stem.size() + 1 && word.back() == kTeh && word.starts_with(stem));
    });
}

/// Whether it is the adjective of the noun: «جامعي» of «جامعة».
bool Readings::is_relative_of(Letters noun) const {
    return std::ranges::any_of(readings_, [noun](const Base& reading) {
        return reading.letters.starts_with(noun) &&
               reading.letters.substr(noun.size()).starts_with(kYeh);
    });
}

/// Whether the word is like «أحمر», which is no plural of its stem «حمار», as «أسلحة» is one of
/// «سلاح»: such plurals have a teh marbuta (Wright, § 304).
bool Readings::is_elative(Letters stem) const {
    return stem.size() == kRootLength + 1 && stem[2] == kAlef &&
           is_reading(std::u32string{kAlef, stem[0], stem[1], stem[3]});
}

/// Whether `stem` is a key of four that takes the teh marbuta for a letter of the root: «4حكمه» of
/// «حكومة».
bool Readings::is_key_with_ending(Letters stem) const {
    return known_ != nullptr && known_->trait == Trait::feminine && is_key_of_four(stem) &&
           stem.back() == kHeh;
}

/// Whether the word would be an adjective of a plural of three letters whose singular has `stem`,
/// as «مدني» of «مدن»: adjectives are made from the singular (Wright, § 254).
bool Readings::is_adjective_of_plural(Letters stem) const {
    return std::ranges::any_of(readings_, [&](const Base& reading) {
        const Letters word = reading.letters;
        if (word.size() <= kRootLength || word[kRootLength] != kYeh ||
            strip_suffixes(word).size() != kRootLength) {
            return false;
        }
        const std::vector<Letters> singulars = irregular_singulars(word.substr(0, kRootLength));
        return std::ranges::find(singulars, stem) != singulars.end();
    });
}

bool Readings::lacks_letters(Letters stem) const {
    return known_ != nullptr && !is_key_of_four(stem) && has_lost_letters(*known_, stem);
}

bool Readings::is_cut_away_from(const Readings& other, Letters stem) const {
    if (has_cut_article() && !other.has_cut_article()) {
        return true;
    }
    if (is_key_with_ending(stem)) {
        return known_ != other.known_;
    }
    if (known_ != nullptr && known_ != other.known_) {
        const Letters letters = letters_of(stem, *known_);
        if (has_lost_letters(*known_, letters)) {
            return other.is_plain(letters) && !other.is_relative_of(known_->key);
        }
    }
    return (is_elative(stem) && !other.is_elative(stem)) ||
           (is_hamza_plural(stem) && !other.is_hamza_plural(stem) && other.is_plain(stem)) ||
           (is_adjective_of_plural(stem) && !is_plain(stem) && !other.is_adjective_of_plural(stem));
}

Relation::Relation(std::string_view word, bool with_derived)
    : word_(word), readings_(word_), is_stop_word_(is_stop_word(word)) {
    for (const auto& [letters, rule] : word_.stems) {
        // «إله» without its last letter is what is left of «إلى» too.
        if (letters != kArticleLetters) {
            links_.push_back({to_utf8(letters), letters, LinkKind::form, rule});
        }
    }
    if (with_derived) {
        for (auto& [letters, kind] : derived_stems(word_)) {
            links_.push_back({to_utf8(letters), std::move(letters), kind});
        }
    }
}

bool Relation::holds(const Link& link, bool is_stop_word, const Readings& other) const {
    if (is_stop_word_ != is_stop_word && !readings_.shares_reading(other)) {
        return false; // «أن» is no form of «أنهى», but «بعد» is one of «فبعد»
    }
    switch (link.kind) {
    case LinkKind::any:
        return !other.lacks_letters(link.letters);
    case LinkKind::longer:
        return other.is_plain(link.letters) && !other.is_reading(link.letters);
    case LinkKind::verb:
        return other.is_verb_of(link.letters);
    case LinkKind::false_article:
        return other.has_false_article();
    case LinkKind::sign_left_out:
        return readings_.may_keep_sign_of(other) || other.may_keep_sign_of(readings_);
    case LinkKind::form:
        break;
    }
    if (readings_.has_another_sign(other) && readings_.is_plain(link.letters) &&
        other.is_plain(link.letters)) {
        return false; // «آلي» is no form of «إلي»
    }
    return !readings_.is_cut_away_from(other, link.letters) &&
           !other.is_cut_away_from(readings_, link.letters);
}

bool Relation::holds(const Link& link, std::string_view form) const {
    const WordLetters letters(form);
    return holds(link, is_stop_word(form), Readings(letters));
}

std::optional<Relation::Match> Relation::match(const AnalyzedWord& form) const {
    const Readings readings(form);
    for (const Link& link : links_) {
        const auto stem = std::ranges::find(form.stems, link.letters, &Stem::letters);
        if (stem != form.stems.end() && holds(link, is_stop_word(form.text), readings)) {
            return Match{&link, stem->rule};
        }
    }
    return std::nullopt;
}

bool related(std::string_view word, std::string_view form) {
    return word == form || Relation(word).match(AnalyzedWord(form)).has_value();
}

} // namespace sijill::text
