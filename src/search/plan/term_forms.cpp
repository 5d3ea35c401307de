#include "search/plan/term_forms.hpp"

#include "text/unicode/utf8.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace sijill::search {
namespace {

using Role = QuestionWord::Role;

/// Whether a word of the question may have synonyms: not one of a name, a phrase or an exclusion.
bool may_have_synonyms(const QueryPlan& plan, std::size_t word) {
    if (word >= plan.words.size()) {
        return false;
    }
    const Role role = plan.words[word].role;
    return role == Role::word || role == Role::soft || role == Role::stop;
}

/// Returns a term for the synonyms of a word, without the forms that the word finds itself.
QueryTerm synonym_term(const QueryPlan& plan, const Synonyms& synonyms,
                       const RankingParameters& ranking, WordForms& word_forms) {
    QueryTerm term;
    term.weight = synonyms.are_asked_for ? ranking.asked_for : ranking.synonym;
    term.synonym_of = synonyms.first_word;
    term.synonym_words = std::min(synonyms.word_count, plan.words.size() - synonyms.first_word);
    term.marked = true;
    std::set<std::string> known;
    if (const auto own = plan.term_of_word[synonyms.first_word]) {
        known.insert(plan.terms[*own].forms.begin(), plan.terms[*own].forms.end());
    }
    for (const std::string& word : synonyms.words) {
        for (std::string& form : word_forms.forms_of(word)) {
            if (known.insert(form).second) {
                term.forms.push_back(std::move(form));
            }
        }
    }
    return term;
}

bool has_synonyms(const QueryPlan& plan, std::size_t term) {
    return std::ranges::any_of(plan.terms, [&](const QueryTerm& each) {
        return each.synonym_of && plan.term_of_word[*each.synonym_of] == term;
    });
}

/// Whether words that look alike are to stand for a term beside what stands for it.
bool lacks_forms(const QueryPlan& plan, std::size_t index, const RankingParameters& ranking) {
    const QueryTerm& term = plan.terms[index];
    return term.may_be_near && (term.forms.empty() || term.are_kin_alone) &&
           text::count_code_points(term.word) >= ranking.near_letters && !has_synonyms(plan, index);
}

void find_near_words(QueryPlan& plan, const RankingParameters& ranking, WordForms& word_forms) {
    std::size_t near_terms = 0;
    for (std::size_t index = 0; index < plan.terms.size(); ++index) {
        if (ranking.near_words == 0 || near_terms == ranking.near_terms ||
            !lacks_forms(plan, index, ranking)) {
            continue;
        }
        ++near_terms;
        QueryTerm& term = plan.terms[index];
        const std::vector<std::string> near = word_forms.near_words(term.word, ranking.near_words);
        term.near = term.forms.empty() && !near.empty();
        std::ranges::copy_if(near, std::back_inserter(term.forms),
                             [&term](const std::string& word) {
                                 return std::ranges::find(term.forms, word) == term.forms.end();
                             });
    }
}

} // namespace

void find_forms(QueryPlan& plan, const SearchOptions& options, WordForms& word_forms) {
    for (QueryTerm& term : plan.terms) {
        if (term.prefix) {
            term.forms = word_forms.words_with_prefix(term.word);
        } else {
            Forms found = word_forms.find(term.word);
            term.forms = std::move(found.words);
            term.are_kin_alone = found.are_kin_alone;
        }
    }
    for (const Synonyms& synonyms : options.synonyms) {
        if (!may_have_synonyms(plan, synonyms.first_word)) {
            continue;
        }
        QueryTerm term = synonym_term(plan, synonyms, options.ranking, word_forms);
        if (!term.forms.empty() && term.weight > 0) {
            plan.terms.push_back(std::move(term));
        }
    }
    find_near_words(plan, options.ranking, word_forms);
}

} // namespace sijill::search
