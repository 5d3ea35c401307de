#include "ask/choose/accounts.hpp"

#include "base/ascii.hpp"
#include "text/related/related.hpp"
#include "text/stems/stem.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace sijill::ask {
namespace {

constexpr int kForm = 2; ///< what has_word() returns for a form of a word

/// Whether two words in Latin letters differ in their endings alone: "analyze" and "analysis".
bool share_beginning(std::string_view left, std::string_view right) {
    constexpr std::size_t kShortest = 4;
    constexpr std::size_t kLongestEnding = 2;
    if (text::is_arabic(left) || text::is_arabic(right)) {
        return false;
    }
    const std::size_t least = std::min(left.size(), right.size());
    std::size_t shared = 0;
    while (shared < least && left[shared] == right[shared]) {
        ++shared;
    }
    return shared >= kShortest && shared + kLongestEnding >= least;
}

} // namespace

Accounts::Accounts(const QuestionPatterns& patterns, const Reading& reading,
                   const std::vector<Named>& names, Families families)
    : patterns_(&patterns), reading_(&reading), names_(&names), families_(std::move(families)),
      account_(read_account(patterns, reading, names)), known_(reading.tokens.size()) {
}

bool Accounts::has_text(const Row& row, const std::vector<std::string>& names) {
    return std::ranges::any_of(row.facts, [&](const Fact& fact) {
        auto folded = folded_.find(fact.statement);
        if (folded == folded_.end()) {
            folded = folded_.emplace(fact.statement, " " + folded_words(fact.text) + " ").first;
        }
        return std::ranges::any_of(names, [&](const std::string& name) {
            return folded->second.find(" " + name + " ") != std::string::npos;
        });
    });
}

bool Accounts::has_itself(const Row& row, const NamedEntity& entity) {
    const auto family = families_.find(entity.slug);
    return std::ranges::any_of(
               row.facts, [&](const Fact& fact) { return fact.entities.contains(entity.slug); }) ||
           (family != families_.end() && has_text(row, family->second.names));
}

bool Accounts::asks_account() const {
    return reading_->has(patterns_->account);
}

bool Accounts::asks_who_confirms() const {
    const auto confirm = patterns_->lexicon.concept_of("confirm");
    return confirm && std::ranges::any_of(*names_, [&](const Named& name) {
               const std::size_t behind = name.first_token + name.token_count;
               const bool is_verb_behind = behind < reading_->meanings.size() &&
                                           reading_->meanings[behind].concepts.contains(*confirm);
               const bool is_verb_before =
                   name.first_token > 0 && reading_->language == Language::arabic &&
                   reading_->meanings[name.first_token - 1].concepts.contains(*confirm);
               return is_actor(name.entities.front().kind) && (is_verb_behind || is_verb_before);
           });
}

bool Accounts::is_said_by(const Row& row, const NamedEntity& entity) {
    return std::ranges::any_of(
        row.facts, [&](const Fact& fact) { return fact.speakers.contains(entity.slug); });
}

bool Accounts::has_described_account(const Row& row) {
    return std::ranges::all_of(account_.described, [&](std::size_t token) {
        return std::ranges::any_of(row.facts, [&](const Fact& fact) {
            return is_in(fact.verb + ' ' + fact.speaker, token);
        });
    });
}

bool Accounts::is_owner(const Named& name) const {
    const std::size_t behind = name.first_token + name.token_count;
    if (behind < reading_->tokens.size() && reading_->tokens[behind].text == "s") {
        return true;
    }
    if (name.first_token == 0) {
        return false;
    }
    const std::size_t before = name.first_token - 1;
    const std::string& word = reading_->tokens[before].text;
    return patterns_->kinds.contains(word) ||
           (reading_->meanings[before].concepts.contains(patterns_->belonging) && word != "by");
}

bool Accounts::is_of_released(const Row& row, const NamedEntity& owner) const {
    if (reading_->has(patterns_->lexicon.concept_of("delay"))) {
        return false; // who releases something is not who delays it
    }
    const bool names_owned = std::ranges::any_of(*names_, [&](const Named& name) {
        return std::ranges::any_of(name.entities, [&](const NamedEntity& entity) {
            return entity != owner && is_or_has(owner, entity.slug);
        });
    });
    return names_owned && row.facts.front().predicate.find("release") != std::string::npos;
}

bool Accounts::is_topic(const Named& name) const {
    return name.first_token > 0 &&
           reading_->meanings[name.first_token - 1].concepts.contains(patterns_->topic);
}

bool Accounts::has_speaker(const Row& row) const {
    bool is_asked = false;
    for (const Named& name : *names_) {
        // Who asks for the speaker names what is spoken of.
        if (name.is_excepted || is_topic(name) || reading_->type == "who") {
            continue;
        }
        for (const NamedEntity& entity : name.entities) {
            const bool may_speak = is_actor(entity.kind);
            is_asked = is_asked || may_speak;
            if (may_speak && is_said_by(row, entity)) {
                return true;
            }
        }
    }
    return !is_asked;
}

bool Accounts::is_or_has(const NamedEntity& entity, const std::string& slug) const {
    const auto family = families_.find(entity.slug);
    return entity.slug == slug ||
           (family != families_.end() && family->second.members.contains(slug));
}

bool Accounts::is_or_has(const Named& name, const std::string& slug) const {
    return std::ranges::any_of(name.entities,
                               [&](const NamedEntity& entity) { return is_or_has(entity, slug); });
}

int Accounts::has_name(const Row& row, const Named& name) {
    if (std::ranges::find(account_.named, name) != account_.named.end()) {
        const bool is_said = std::ranges::any_of(
            name.entities, [&](const NamedEntity& entity) { return is_said_by(row, entity); });
        return is_said ? kEntity : 0;
    }
    int most = 0;
    for (const NamedEntity& entity : name.entities) {
        const bool is_alone = entity.kind == "person" && !name.is_excepted && !is_owner(name) &&
                              !is_of_released(row, entity);
        const bool has_member = std::ranges::any_of(row.facts, [&](const Fact& fact) {
            return std::ranges::any_of(fact.entities, [&](const std::string& each) {
                return is_alone ? entity.slug == each : is_or_has(entity, each);
            });
        });
        if (has_member) {
            return kEntity;
        }
        most = std::max(most, has_itself(row, entity) ? 1 : 0);
    }
    return most;
}

/// Returns 2 if a word of the question is the word in another form, 1 if it is one for the same.
int Accounts::stands_for(std::size_t token, const std::string& word) {
    const std::string& asked = reading_->tokens[token].text;
    if (asked == word || text::related(asked, word) || share_beginning(asked, word)) {
        return kForm;
    }
    if (is_ascii_digit(asked.front()) || is_ascii_digit(word.front())) {
        return 0;
    }
    constexpr std::size_t kFewestConsonants = 3;
    const Concepts& concepts = reading_->meanings[token].concepts;
    if (concepts.empty() && text::is_arabic(asked) != text::is_arabic(word)) {
        const std::string consonants = skeleton(asked);
        const bool is_short = consonants.size() < kFewestConsonants;
        if (consonants.size() >= 2 && !is_stop_word(word) &&
            skeleton(asked, is_short) == skeleton(word, is_short)) {
            return kForm;
        }
    }
    if (concepts.empty()) {
        return 0;
    }
    return share(concepts, patterns_->lexicon.concepts_of(word)) ? 1 : 0;
}

bool Accounts::is_form_of_name(const Fact& fact, std::size_t token, const std::string& word) const {
    if (!reading_->meanings[token].concepts.empty()) {
        return false;
    }
    const std::vector<std::string> forms = text::without_proclitics(word);
    return std::ranges::find(forms, reading_->tokens[token].text) == forms.end() &&
           std::ranges::any_of(forms,
                               [&](const std::string& form) { return fact.names.contains(form); });
}

bool Accounts::has_side_by_side(const Row& row, std::size_t number, std::size_t other) {
    return std::ranges::any_of(row.facts, [&](const Fact& fact) {
        const std::vector<Token> words = tokenize(fact.text);
        for (std::size_t index = 1; index < words.size(); ++index) {
            const Token& left = words[index - 1];
            const Token& right = words[index];
            const bool is_behind = other < number;
            if ((is_behind ? right : left).text == reading_->tokens[number].text &&
                stands_for(other, (is_behind ? left : right).text) > 0) {
                return true;
            }
        }
        return false;
    });
}

bool Accounts::has_number(const Row& row, std::size_t token) {
    const std::vector<Token>& asked = reading_->tokens;
    const std::string& number = asked[token].text;
    if (!is_ascii_digit(number.front())) {
        return true;
    }
    if (token + 1 < asked.size() &&
        reading_->meanings[token + 1].concepts.contains(patterns_->thousand)) {
        return has_side_by_side(row, token, token + 1) ||
               std::ranges::any_of(row.facts, [&](const Fact& fact) {
                   return (fact.quantity + ' ').starts_with(number + "000 ");
               });
    }
    if (token == 0) {
        return true;
    }
    const std::size_t gap = asked[token].span.begin_cp - asked[token - 1].span.end_cp;
    const bool says_nothing =
        !reading_->meanings[token - 1].concepts.empty() || is_stop_word(asked[token - 1].text);
    return gap > 1 || (gap > 0 && says_nothing) || has_side_by_side(row, token, token - 1);
}

bool Accounts::accounts_for(const Row& row, std::size_t token) {
    const bool is_exact = reading_->in_unread_time[token] ||
                          (row.facts.front().predicate == "release" &&
                           share(reading_->meanings[token].concepts, patterns_->events));
    return has_word(row, token) >= (is_exact ? kForm : 1) && has_number(row, token);
}

bool Accounts::has_events(const Row& row, const std::vector<std::size_t>& tokens) {
    return std::ranges::all_of(tokens, [&](std::size_t token) {
        return !share(reading_->meanings[token].concepts, patterns_->events) ||
               has_word(row, token) > 0;
    });
}

bool Accounts::has_word(const std::string& text, std::size_t token, int least) {
    const std::vector<Token> words = tokenize(text);
    return std::ranges::any_of(
        words, [&](const Token& word) { return stands_for(token, word.text) >= least; });
}

bool Accounts::is_in(const std::string& text, std::size_t token) {
    return has_word(text, token, 1);
}

bool Accounts::has_form(const std::string& text, std::size_t token) {
    return has_word(text, token, kForm);
}

int Accounts::has_word(const Row& row, std::size_t token) {
    int most = 0;
    for (const Fact& fact : row.facts) {
        auto words = words_.find(fact.statement);
        if (words == words_.end()) {
            std::set<std::string> each;
            for (Token& word : tokenize(fact.text)) {
                each.insert(std::move(word.text));
            }
            words =
                words_.emplace(fact.statement, std::vector<std::string>(each.begin(), each.end()))
                    .first;
        }
        for (const std::string& word : words->second) {
            auto known = known_[token].find(word);
            if (known == known_[token].end()) {
                known = known_[token].emplace(word, stands_for(token, word)).first;
            }
            if (known->second > most && !is_form_of_name(fact, token, word)) {
                most = known->second;
            }
        }
    }
    return most;
}

} // namespace sijill::ask
