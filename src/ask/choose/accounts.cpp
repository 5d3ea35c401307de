#include "ask/choose/accounts.hpp"

#include "base/ascii.hpp"
#include "text/related/related.hpp"
#include "text/stems/stem.hpp"

#include <algorithm>
#include <set>

namespace sijill::ask {
namespace {

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
      known_(reading.tokens.size()) {
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

bool Accounts::has_speaker(const Row& row, const Named& name) {
    return std::ranges::any_of(name.entities, [&](const NamedEntity& entity) {
        const bool may_speak = entity.kind == "person" || entity.kind == "organization";
        return !may_speak || has_itself(row, entity);
    });
}

int Accounts::has_name(const Row& row, const Named& name) {
    constexpr int kEntity = 2;
    int most = 0;
    for (const NamedEntity& entity : name.entities) {
        const auto family = families_.find(entity.slug);
        const bool has_member = std::ranges::any_of(row.facts, [&](const Fact& fact) {
            return std::ranges::any_of(fact.entities, [&](const std::string& each) {
                return each == entity.slug ||
                       (family != families_.end() && family->second.members.contains(each));
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
    constexpr int kForm = 2;
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
        if (consonants.size() >= 2 && skeleton(asked, is_short) == skeleton(word, is_short)) {
            return kForm;
        }
    }
    if (concepts.empty()) {
        return 0;
    }
    const Concepts others = patterns_->lexicon.concepts_of(word);
    return std::ranges::any_of(concepts, [&](std::size_t each) { return others.contains(each); })
               ? 1
               : 0;
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
            most = std::max(most, known->second);
        }
    }
    return most;
}

} // namespace sijill::ask
