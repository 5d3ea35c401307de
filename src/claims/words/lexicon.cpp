#include "claims/words/lexicon.hpp"

#include "claims/data/clitics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace sijill::claims {

namespace {

/// The bytes of the shortest word that is looked up.
constexpr std::size_t kLeastWord = 2 * kLetterBytes;

/// The bytes by which beginnings of words are told apart: as many of these as a word has.
constexpr std::size_t kBeginnings[] = {3 * kLetterBytes, 2 * kLetterBytes, kLetterBytes, 1};

/// Returns the bit of the filter for a beginning of a word.
std::size_t beginning_bit(std::string_view beginning) {
    return word_hash(beginning) >> 48U;
}

bool takes(std::string_view& rest, std::string_view letters) {
    if (!rest.starts_with(letters) || rest.size() < letters.size() + kLeastWord) {
        return false;
    }
    rest.remove_prefix(letters.size());
    return true;
}

/// Whether a form can have what is written together with it.
bool can_have(Form form, const Clitics& clitics) {
    const bool has_noun_clitic =
        clitics.article || clitics.accusative || (clitics.preposition != '\0');
    switch (form) {
    case Form::perfect:
        return !has_noun_clitic && !clitics.future;
    case Form::imperfect: // «ليؤجل»
        return !clitics.article && !clitics.accusative &&
               (clitics.preposition == '\0' || clitics.preposition == 'l');
    case Form::noun:
    case Form::participle:
        return !clitics.future && !(clitics.article && clitics.pronoun);
    case Form::word:
        return !has_noun_clitic && !clitics.future && !clitics.pronoun;
    }
    return false;
}

} // namespace

SetId Lexicon::set_of(std::string_view name) {
    const auto next = static_cast<SetId>(names_.size());
    return names_.emplace(name, next).first->second;
}

SetId Lexicon::known_set(std::string_view name) const {
    const auto found = names_.find(name);
    if (found == names_.end()) {
        throw std::logic_error(fmt::format("rules: there is no set of words {}", name));
    }
    return found->second;
}

void Lexicon::add(SetId set, const std::vector<WordForm>& forms) {
    for (const WordForm& form : forms) {
        mark_beginning(form.folded);
        std::vector<Entry>& entries = entries_[form.folded];
        const auto is_same = [&](const Entry& entry) {
            return entry.set == set && entry.form == form.form &&
                   entry.before_pronoun == form.before_pronoun && entry.hamza == form.hamza;
        };
        if (std::ranges::none_of(entries, is_same)) {
            entries.push_back({set, form.form, form.before_pronoun, form.hamza});
        }
    }
}

void Lexicon::mark_beginning(std::string_view key) {
    for (const std::size_t bytes : kBeginnings) {
        if (key.size() >= bytes) {
            beginnings_.set(beginning_bit(key.substr(0, bytes)));
            break;
        }
    }
}

/// Returns false for letters that are no key with something behind it.
bool Lexicon::may_begin_key(std::string_view rest) const {
    return std::ranges::any_of(kBeginnings, [&](std::size_t bytes) {
        return rest.size() >= bytes && beginnings_.test(beginning_bit(rest.substr(0, bytes)));
    });
}

void Lexicon::add_readings(std::string_view core, Clitics clitics,
                           std::vector<Reading>& readings) const {
    const std::vector<Entry>* entries = entries_.find(core);
    if (entries == nullptr) {
        return;
    }
    for (const Entry& entry : *entries) {
        if (can_have(entry.form, clitics) && (clitics.pronoun || !entry.before_pronoun)) {
            readings.push_back({entry.set, entry.form, entry.hamza, clitics});
        }
    }
}

void Lexicon::read_behind(std::string_view rest, Clitics clitics,
                          std::vector<Reading>& readings) const {
    if (!may_begin_key(rest)) {
        return;
    }
    add_readings(rest, clitics, readings);
    if (rest.size() < kLeastWord + kLetterBytes) {
        return;
    }
    if (rest.ends_with(clitic::kAccusative)) {
        Clitics with_ending = clitics;
        with_ending.accusative = true;
        add_readings(rest.substr(0, rest.size() - clitic::kAccusative.size()), with_ending,
                     readings);
    }
    for (const std::string_view pronoun : clitic::kPronouns) {
        if (rest.ends_with(pronoun)) {
            Clitics with_ending = clitics;
            with_ending.pronoun = true;
            add_readings(rest.substr(0, rest.size() - pronoun.size()), with_ending, readings);
        }
    }
}

void Lexicon::read(std::string_view word, std::vector<Reading>& readings) const {
    const auto read_noun = [&](std::string_view rest, Clitics clitics) {
        const auto taken = [&](std::string_view left) {
            return static_cast<std::uint8_t>(word.size() - left.size());
        };
        clitics.bytes = taken(rest);
        read_behind(rest, clitics, readings);
        if (std::string_view behind = rest; takes(behind, clitic::kArticle)) {
            Clitics with_article = clitics;
            with_article.article = true;
            with_article.bytes = taken(behind);
            read_behind(behind, with_article, readings);
        }
        if (std::string_view behind = rest; takes(behind, clitic::kForThe)) {
            Clitics with_article = clitics;
            with_article.article = true;
            with_article.preposition = 'l';
            with_article.bytes = taken(behind);
            read_behind(behind, with_article, readings);
        }
        if (std::string_view behind = rest; takes(behind, clitic::kWill)) {
            Clitics with_future = clitics;
            with_future.future = true;
            with_future.bytes = taken(behind);
            read_behind(behind, with_future, readings);
        }
        constexpr std::pair<std::string_view, char> kPrepositions[] = {
            {clitic::kBy, 'b'}, {clitic::kFor, 'l'}, {clitic::kLike, 'k'}};
        for (const auto& [letter, name] : kPrepositions) {
            std::string_view behind = rest;
            if (!takes(behind, letter)) {
                continue;
            }
            Clitics with_preposition = clitics;
            with_preposition.preposition = name;
            with_preposition.bytes = taken(behind);
            read_behind(behind, with_preposition, readings);
            if (takes(behind, clitic::kArticle)) {
                with_preposition.article = true;
                with_preposition.bytes = taken(behind);
                read_behind(behind, with_preposition, readings);
            }
        }
    };
    read_noun(word, {});
    for (const std::string_view conjunction : clitic::kConjunctions) {
        if (std::string_view rest = word; takes(rest, conjunction)) {
            Clitics clitics;
            clitics.conjunction = true;
            read_noun(rest, clitics);
        }
    }
}

} // namespace sijill::claims
