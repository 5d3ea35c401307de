#include "sijill/search_index.hpp"

#include "search/candidates.hpp"
#include "search/highlight.hpp"
#include "search/index_check.hpp"
#include "search/index_reader.hpp"
#include "search/passage_filter.hpp"
#include "search/query_plan.hpp"
#include "search/question.hpp"
#include "search/raw_query.hpp"
#include "search/reindex.hpp"
#include "search/rerank.hpp"
#include "search/vocabulary.hpp"

#include <algorithm>
#include <utility>

namespace sijill {
namespace {

/// The hits that were asked for, with their highlights.
SearchResult show(search::QueryPlan plan, const std::vector<search::Candidate>& candidates,
                  const SearchOptions& options, search::IndexReader& index) {
    SearchResult result;
    result.total = candidates.size();
    const std::size_t begin = std::min(options.offset, candidates.size());
    const std::size_t end = begin + std::min(options.limit, candidates.size() - begin);
    for (std::size_t place = begin; place < end; ++place) {
        const auto& [passage, score, length_ratio] = candidates[place];
        const std::string text = index.passage_text(passage);
        result.hits.push_back({passage, score, search::highlight(plan, passage, text)});
    }
    result.words = std::move(plan.words);
    return result;
}

} // namespace

SearchIndex::SearchIndex(sqlite3* db, IndexTables tables) : db_(db), tables_(std::move(tables)) {
}

SearchResult SearchIndex::search(std::string_view text, const SearchOptions& options) const {
    search::IndexReader index(db_, tables_);
    search::Vocabulary vocabulary(db_, tables_);
    if (options.mode == QueryMode::raw) {
        const std::vector<search::Restriction> no_restrictions;
        const search::PassageFilter filter(no_restrictions, options.among);
        search::RawAnswer answer =
            search::search_raw(db_, tables_, text, filter, index, vocabulary);
        return show(std::move(answer.plan), answer.candidates, options, index);
    }
    search::Question question = search::read_question(text);
    if (options.mode == QueryMode::phrase) {
        question = search::as_one_phrase(std::move(question));
    }
    search::QueryPlan plan = search::make_plan(question, options, index, vocabulary);
    const search::PassageFilter filter(plan.restrictions, options.among);
    std::vector<search::Candidate> candidates = search::score_passages(plan, filter, index);
    search::rerank(candidates, plan, index);
    return show(std::move(plan), candidates, options, index);
}

std::size_t SearchIndex::learn_stems() {
    return search::learn_stems(db_, tables_);
}

void SearchIndex::reindex() {
    search::reindex(db_, tables_);
}

std::vector<std::string> SearchIndex::check() const {
    return search::check_index(db_, tables_);
}

std::vector<std::string> SearchIndex::near_words(std::string_view word, std::size_t limit) const {
    return search::Vocabulary(db_, tables_).near_words(word, limit);
}

} // namespace sijill
