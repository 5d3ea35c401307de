#include "search/plan/query_plan.hpp"

#include "search/plan/form_counts.hpp"
#include "search/plan/term_forms.hpp"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace sijill::search {
namespace {

using Role = QuestionWord::Role;

PassageIds distinct(PassageIds passages) {
    passages.erase(std::unique(passages.begin(), passages.end()), passages.end());
    return passages;
}

class PlanMaker {
public:
    PlanMaker(const Question& question, const SearchOptions& options)
        : question_(question), options_(options), entity_of_word_(question.words.size()),
          counts_(question.words.size()) {
        plan_.term_of_word.resize(question.words.size());
    }

    QueryPlan make(IndexReader& index, WordForms& word_forms) {
        adopt_entities();
        assign_roles();
        add_terms();
        find_forms(plan_, options_, word_forms);
        read_matches(index);
        restrict_by_signs(index);
        if (options_.mode == QueryMode::all) {
            restrict_to_all();
        }
        account();
        return std::move(plan_);
    }

private:
    void adopt_entities();
    void assign_roles();
    [[nodiscard]] Role role_of(std::size_t position) const;
    void count_stop_words();
    void add_terms();
    [[nodiscard]] double weight_of(const QuestionWord& word) const;
    void read_matches(IndexReader& index);
    [[nodiscard]] PassageIds passages_with_word(std::size_t position) const;
    [[nodiscard]] PassageIds passages_with_all(const std::vector<std::size_t>& positions) const;
    void restrict_by_signs(IndexReader& index);
    void restrict_to_all();
    void restrict_to_words_of(std::initializer_list<Role> roles);
    void restrict_to(const NamedEntity& entity);
    void restrict_to(PassageIds passages) {
        plan_.restrictions.push_back({{}, 1, false, std::move(passages)});
    }
    void account();

    const Question& question_;
    const SearchOptions& options_;
    QueryPlan plan_;
    std::vector<const NamedEntity*> entity_of_word_;
    std::vector<bool> counts_; ///< whether the word scores
    bool several_ = false;     ///< more than one word scores
};

void PlanMaker::adopt_entities() {
    const std::size_t words = question_.words.size();
    for (const NamedEntity& entity : options_.entities) {
        if (entity.first_word >= words || entity.word_count == 0 ||
            entity.word_count > words - entity.first_word) {
            continue;
        }
        for (std::size_t word = 0; word < entity.word_count; ++word) {
            entity_of_word_[entity.first_word + word] = &entity;
        }
        if (question_.words[entity.first_word].excluded) {
            plan_.restrictions.push_back({{}, 1, true, distinct(entity.passages)});
        } else {
            plan_.entities.push_back(entity);
        }
    }
}

Role PlanMaker::role_of(std::size_t position) const {
    const Question::Word& word = question_.words[position];
    if (word.excluded) {
        return Role::excluded;
    }
    if (word.quoted) {
        return Role::phrase;
    }
    if (word.prefix) {
        return Role::prefix;
    }
    if (entity_of_word_[position] != nullptr) {
        return Role::entity;
    }
    return options_.ranking.stop_words && is_stop_word(word.token.text) ? Role::stop : Role::word;
}

void PlanMaker::assign_roles() {
    for (std::size_t position = 0; position < question_.words.size(); ++position) {
        const auto& [text, span] = question_.words[position].token;
        const Role role = role_of(position);
        plan_.words.push_back({.word = text, .span = span, .role = role});
        counts_[position] = role == Role::entity ? !is_stop_word(text)
                                                 : role != Role::stop && role != Role::excluded;
    }
    if (plan_.entities.empty() && std::ranges::find(counts_, true) == counts_.end()) {
        count_stop_words();
    }
    std::set<std::string_view> counted;
    for (std::size_t position = 0; position < plan_.words.size(); ++position) {
        if (counts_[position]) {
            counted.insert(plan_.words[position].word);
        }
    }
    several_ = counted.size() > 1;
    for (QuestionWord& word : plan_.words) {
        if (word.role == Role::word && weight_of(word) < 1) {
            word.role = Role::soft;
        }
    }
}

/// Lets stop words score, for a question that has nothing else.
void PlanMaker::count_stop_words() {
    for (std::size_t position = 0; position < plan_.words.size(); ++position) {
        QuestionWord& word = plan_.words[position];
        counts_[position] = word.role != Role::excluded;
        word.role = word.role == Role::stop ? Role::word : word.role;
    }
}

double PlanMaker::weight_of(const QuestionWord& word) const {
    return several_ && word.role != Role::prefix && is_soft_word(word.word) ? options_.ranking.soft
                                                                            : 1;
}

void PlanMaker::add_terms() {
    std::unordered_map<std::string, std::size_t> known;
    for (std::size_t position = 0; position < plan_.words.size(); ++position) {
        const QuestionWord& word = plan_.words[position];
        if (word.role == Role::stop || (word.role == Role::entity && !counts_[position])) {
            continue;
        }
        const bool prefix = question_.words[position].prefix;
        const auto [found, is_new] =
            known.try_emplace(word.word + (prefix ? "*" : ""), plan_.terms.size());
        if (is_new) {
            plan_.terms.emplace_back().word = word.word;
            plan_.terms.back().prefix = prefix;
        }
        plan_.term_of_word[position] = found->second;
        QueryTerm& term = plan_.terms[found->second];
        if (counts_[position]) {
            term.weight = std::max(term.weight, weight_of(word));
        }
        const bool plain = word.role == Role::word || word.role == Role::soft;
        term.may_be_near = term.may_be_near || plain;
        term.marked =
            term.marked || plain || word.role == Role::prefix || word.role == Role::entity;
    }
}

void PlanMaker::read_matches(IndexReader& index) {
    plan_.matches = search::read_matches(plan_.terms, index, plan_.postings_read);
    for (std::size_t number = 0; number < plan_.terms.size(); ++number) {
        const MatchList& matches = plan_.matches[number];
        QueryTerm& term = plan_.terms[number];
        term.passages = matches.size();
        term.exact_passages = static_cast<std::size_t>(
            std::ranges::count_if(matches, [](const Match& match) { return match.exact > 0; }));
    }
    for (const NamedEntity& entity : plan_.entities) {
        plan_.matches.push_back(matches_of_mentions(entity.passages));
    }
}

PassageIds PlanMaker::passages_with_word(std::size_t position) const {
    return passages_of(plan_.matches[*plan_.term_of_word[position]]);
}

PassageIds PlanMaker::passages_with_all(const std::vector<std::size_t>& positions) const {
    PassageIds all = passages_with_word(positions.front());
    for (const std::size_t position : positions) {
        PassageIds both;
        std::ranges::set_intersection(all, passages_with_word(position), std::back_inserter(both));
        all = std::move(both);
    }
    return all;
}

void PlanMaker::restrict_by_signs(IndexReader& index) {
    std::set<std::pair<std::vector<std::size_t>, bool>> known;
    for (const Question::Phrase& phrase : question_.phrases) {
        std::vector<std::size_t> terms;
        for (const std::size_t position : phrase.words) {
            terms.push_back(*plan_.term_of_word[position]);
        }
        if (!known.emplace(std::move(terms), phrase.excluded).second) {
            continue;
        }
        const PassageIds among = passages_with_all(phrase.words);
        std::map<std::size_t, PostingList> postings;
        std::vector<const PostingList*> words;
        for (const std::size_t position : phrase.words) {
            const std::size_t term = *plan_.term_of_word[position];
            const auto [found, is_new] = postings.try_emplace(term);
            if (is_new) {
                found->second =
                    index.postings(plan_.terms[term].forms, plan_.terms[term].word, among);
            }
            words.push_back(&found->second);
        }
        Restriction restriction{phrase_positions(words), words.size(), phrase.excluded, {}};
        restriction.passages = passages_of(restriction.positions);
        plan_.restrictions.push_back(std::move(restriction));
    }
    restrict_to_words_of({Role::prefix});
}

/// Admits passages with all words of these roles; a word that is asked several times is one term,
/// and restricts once.
void PlanMaker::restrict_to_words_of(std::initializer_list<Role> roles) {
    std::set<std::size_t> known;
    for (std::size_t position = 0; position < plan_.words.size(); ++position) {
        const bool is_asked = std::ranges::find(roles, plan_.words[position].role) != roles.end();
        if (is_asked && known.insert(*plan_.term_of_word[position]).second) {
            restrict_to(passages_with_word(position));
        }
    }
}

void PlanMaker::restrict_to_all() {
    restrict_to_words_of({Role::word, Role::soft});
    for (const NamedEntity& entity : plan_.entities) {
        restrict_to(entity);
    }
}

/// Admits passages that mention the entity and passages with all words of its name: for each word,
/// those with a mention or with the word.
void PlanMaker::restrict_to(const NamedEntity& entity) {
    const PassageIds mentions = distinct(entity.passages);
    bool has_words = false;
    for (std::size_t word = 0; word < entity.word_count; ++word) {
        const std::size_t position = entity.first_word + word;
        if (plan_.words[position].role == Role::entity && plan_.term_of_word[position]) {
            PassageIds named;
            std::ranges::set_union(passages_with_word(position), mentions,
                                   std::back_inserter(named));
            restrict_to(std::move(named));
            has_words = true;
        }
    }
    if (!has_words) {
        restrict_to(mentions);
    }
}

void PlanMaker::account() {
    for (std::size_t position = 0; position < plan_.words.size(); ++position) {
        if (plan_.term_of_word[position]) {
            const QueryTerm& term = plan_.terms[*plan_.term_of_word[position]];
            plan_.words[position].forms = term.forms;
            plan_.words[position].near = term.near;
            plan_.words[position].passages = term.passages;
        }
    }
    for (const QueryTerm& term : plan_.terms) {
        if (term.synonym_of) {
            for (std::size_t word = 0; word < term.synonym_words; ++word) {
                plan_.words[*term.synonym_of + word].synonyms = term.forms;
            }
        }
    }
}

} // namespace

QueryPlan make_plan(const Question& question, const SearchOptions& options, IndexReader& index,
                    WordForms& word_forms) {
    return PlanMaker(question, options).make(index, word_forms);
}

} // namespace sijill::search
