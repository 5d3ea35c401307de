#include "search/show/explanation.hpp"

#include "search/show/highlight.hpp"
#include "text/related/related.hpp"
#include "text/tokens/span_of_words.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace sijill {

std::string_view name_of(MatchKind kind) noexcept {
    switch (kind) {
    case MatchKind::same:
        return "same";
    case MatchKind::stem:
        return "stem";
    case MatchKind::kin:
        return "kin";
    case MatchKind::synonym:
        return "synonym";
    case MatchKind::near:
        return "near";
    case MatchKind::prefix:
        return "prefix";
    case MatchKind::mention:
        return "mention";
    }
    return "";
}

std::string_view name_of(QuestionWord::Role role) noexcept {
    switch (role) {
    case QuestionWord::Role::word:
        return "word";
    case QuestionWord::Role::soft:
        return "soft";
    case QuestionWord::Role::stop:
        return "stop";
    case QuestionWord::Role::excluded:
        return "excluded";
    case QuestionWord::Role::prefix:
        return "prefix";
    case QuestionWord::Role::phrase:
        return "phrase";
    case QuestionWord::Role::entity:
        return "entity";
    }
    return "";
}

double WordShare::total() const noexcept {
    return forms + surface + synonyms + mentions;
}

double Explanation::total() const noexcept {
    return std::accumulate(words.begin(), words.end(), trigrams + window,
                           [](double sum, const WordShare& share) { return sum + share.total(); });
}

namespace search {
Explainer::Explainer(const QueryPlan& plan, const IndexTotals& totals,
                     const RankingParameters& ranking)
    : plan_(plan), scorer_(plan, totals, ranking), forms_(plan), kin_(ranking.kin),
      asked_(plan.terms.size()), quoted_(plan.terms.size()) {
    for (std::size_t word = 0; word < plan.words.size(); ++word) {
        const QuestionWord::Role role = plan.words[word].role;
        if (const auto term = plan.term_of_word[word];
            term && role != QuestionWord::Role::excluded) {
            asked_[*term] = asked_[*term].value_or(word);
            quoted_[*term] = quoted_[*term] || role == QuestionWord::Role::phrase;
        }
    }
    for (std::size_t term = 0; term < plan.terms.size(); ++term) {
        if (plan.terms[term].synonym_of) {
            asked_[term] = plan.terms[term].synonym_of;
        }
    }
}

Explanation Explainer::explain(const Candidate& candidate, std::string_view text) {
    PassageCounts counts;
    count_terms(candidate.passage, plan_.matches, counts);
    const std::vector<TermCount>& of_passage = counts.terms;
    Explanation why;
    why.trigrams = candidate.trigrams;
    why.window = candidate.window;
    add_mentions(why, of_passage);
    add_words(why, candidate.passage, text);
    std::ranges::stable_sort(why.matches, {}, [](const WordMatch& match) {
        return std::tuple(match.span.begin_byte, match.span.end_byte, match.question_word);
    });
    add_shares(why, of_passage, candidate.length_ratio);
    return why;
}

std::size_t Explainer::question_word_of(std::size_t term) const {
    return term < plan_.terms.size() ? *asked_[term]
                                     : plan_.entities[term - plan_.terms.size()].first_word;
}

void Explainer::add_mentions(Explanation& why, std::span<const TermCount> of_passage) const {
    for (const TermCount& count : of_passage) {
        if (count.term >= plan_.terms.size()) {
            WordMatch& match = why.matches.emplace_back();
            match.question_word = question_word_of(count.term);
            match.kind = MatchKind::mention;
        }
    }
}

void Explainer::add_words(Explanation& why, std::int64_t passage, std::string_view text) {
    const std::vector<Token> tokens = tokenize(text);
    const std::vector<bool> in_phrase = phrase_tokens(plan_, passage, tokens.size());
    for (std::size_t index = 0; index < tokens.size(); ++index) {
        const std::string& word = tokens[index].text;
        const TextSpan span = text::span_of_words(tokens, index, index + 1);
        for (const std::size_t term : forms_.terms_of(word)) {
            if (!asked_[term]) {
                continue;
            }
            const Meeting& meeting = meeting_of(term, word);
            why.matches.push_back({question_word_of(term), word, span, meeting.kind,
                                   in_phrase[index] && quoted_[term], meeting.stem,
                                   meeting.question_rule, meeting.passage_rule});
        }
    }
}

const Explainer::Meeting& Explainer::meeting_of(std::size_t term, const std::string& word) {
    const auto [known, is_new] = meetings_.try_emplace({term, word});
    if (is_new) {
        known->second = find_meeting(plan_.terms[term], word);
    }
    return known->second;
}

Explainer::Meeting Explainer::find_meeting(const QueryTerm& term, const std::string& word) {
    if (term.synonym_of) {
        return {MatchKind::synonym};
    }
    if (word == term.word) {
        return {MatchKind::same};
    }
    if (term.prefix || term.near) {
        return {term.prefix ? MatchKind::prefix : MatchKind::near};
    }
    const text::Relation& relation =
        relations_.try_emplace(term.word, term.word, kin_).first->second;
    const auto match = relation.match(text::AnalyzedWord(word));
    if (!match) {
        return {term.are_kin_alone ? MatchKind::near : MatchKind::stem};
    }
    const auto& [stem, letters, kind, rule] = *match->link;
    return {kind == text::LinkKind::form ? MatchKind::stem : MatchKind::kin, stem, rule,
            match->rule};
}

void Explainer::add_shares(Explanation& why, std::span<const TermCount> of_passage,
                           double length_ratio) const {
    std::map<std::size_t, WordShare> shares;
    const double norm = scorer_.norm(length_ratio);
    for (const TermCount& count : of_passage) {
        const TermShare share = scorer_.share(count, norm);
        const bool is_entity = share.term >= plan_.terms.size();
        if (!is_entity && !asked_[share.term]) {
            continue;
        }
        const std::size_t question_word = question_word_of(share.term);
        WordShare& word = shares[question_word];
        word.question_word = question_word;
        const bool is_synonym = !is_entity && plan_.terms[share.term].synonym_of.has_value();
        double& kind = is_entity ? word.mentions : is_synonym ? word.synonyms : word.forms;
        kind += share.any_form;
        word.surface += share.exact;
    }
    for (const auto& [question_word, share] : shares) {
        why.words.push_back(share);
    }
}

} // namespace search
} // namespace sijill
