#include "sijill/search_index.hpp"

#include "search/plan/field_filter.hpp"
#include "search/plan/kept.hpp"
#include "search/plan/matches.hpp"
#include "search/plan/query_plan.hpp"
#include "search/plan/question.hpp"
#include "search/plan/word_forms.hpp"
#include "search/rank/candidates.hpp"
#include "search/rank/ranking_check.hpp"
#include "search/rank/raw_query.hpp"
#include "search/rank/rerank.hpp"
#include "search/read/index_reader.hpp"
#include "search/schema/attached_index.hpp"
#include "search/schema/attached_table.hpp"
#include "search/schema/index_lookup.hpp"
#include "search/schema/index_statements.hpp"
#include "search/schema/index_tables.hpp"
#include "search/show/explanation.hpp"
#include "search/show/highlight.hpp"
#include "search/show/hit_groups.hpp"
#include "search/upkeep/index_check.hpp"
#include "search/upkeep/index_stats.hpp"
#include "search/upkeep/refill.hpp"
#include "search/upkeep/reindex.hpp"
#include "search/write/bulk_writer.hpp"
#include "search/write/trigger_functions.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

namespace sijill {
namespace {

/// Returns the hits that were asked for, with their highlights.
SearchResult show(sqlite3* db, const IndexTables& tables, const search::QueryPlan& plan,
                  const std::vector<search::Candidate>& candidates, const SearchOptions& options,
                  search::IndexReader& index) {
    SearchResult result;
    result.total = candidates.size();
    result.words = plan.words;
    const search::Highlighter highlighter(plan);
    std::optional<search::Explainer> explainer;
    if (options.explain) {
        explainer.emplace(plan, index.totals(), options.ranking);
    }
    const auto add = [&](const search::Candidate& candidate, std::size_t group) {
        const std::string text = index.passage_text(candidate.passage);
        Hit& hit = result.hits.emplace_back();
        hit.id = candidate.passage;
        hit.score = candidate.score;
        hit.spans = highlighter.spans(candidate.passage, text);
        hit.group = group;
        if (explainer) {
            hit.why = explainer->explain(candidate, text);
        }
    };
    if (options.group_by) {
        search::GroupPage page = search::group_page(db, tables, candidates, options);
        for (std::size_t group = 0; group < page.groups.size(); ++group) {
            for (const search::Candidate& candidate : page.hits[group]) {
                add(candidate, group);
            }
        }
        result.groups = std::move(page.groups);
        result.group_count = page.group_count;
        return result;
    }
    const std::size_t begin = std::min(options.offset, candidates.size());
    const std::size_t end = begin + std::min(options.limit, candidates.size() - begin);
    for (std::size_t rank = begin; rank < end; ++rank) {
        add(candidates[rank], 0);
    }
    return result;
}

SearchEffort effort_of(const search::QueryPlan& plan, const search::Ranking& ranking) {
    SearchEffort effort;
    for (const search::QueryTerm& term : plan.terms) {
        effort.words_read += term.forms.size();
    }
    effort.postings_read = plan.postings_read;
    effort.passages_scored = ranking.scored;
    effort.passages_ruled_out = ranking.found - ranking.scored;
    return effort;
}

/// Returns how many of the best candidates a search needs: those that were asked for and all that
/// are ranked again; if hits are grouped, all that match, since each counts in its group.
std::size_t wanted(const SearchOptions& options) {
    const std::size_t most = std::numeric_limits<std::size_t>::max();
    const std::size_t end = options.group_by || options.limit > most - options.offset
                                ? most
                                : options.offset + options.limit;
    return std::max(end, options.ranking.reranked);
}

/// Throws Error(refused) if the documents of an index are not added and removed through it.
void require_own_documents(const IndexTables& tables) {
    if (tables.attached) {
        throw Error(ErrorCode::refused,
                    {"the documents of \"{}\" are the rows of {}"_text, tables.passage,
                     tables.attached->table},
                    "write to that table: the index follows it"_text);
    }
    if (tables.is_part) {
        throw Error(
            ErrorCode::refused,
            {"\"{}\" belongs to a knowledge base, and is only searched here"_text, tables.passage},
            "the program sijill, or the library, adds and removes its sources"_text);
    }
}

/// Throws Error(refused) if a knowledge base was made by another analyzer.
void require_same_analyzer(sqlite3* db, const IndexTables& tables) {
    if (tables.is_part && search::analyzer_version(db, tables) != kAnalyzerVersion) {
        throw Error(ErrorCode::refused,
                    {"\"{}\" belongs to a knowledge base that another version of the analyzer "
                     "made"_text,
                     tables.passage},
                    "sijill reindex brings all of the base up to date"_text);
    }
}

} // namespace

SearchIndex::SearchIndex(sqlite3* db, IndexTables tables)
    : db_(db), tables_(std::move(tables)), kept_(std::make_shared<search::Kept>()) {
}

SearchIndex SearchIndex::create(sqlite3* db, std::string_view name,
                                const std::vector<std::string>& fields) {
    search::create_tables(db, name, fields);
    return {db, search::tables_of(name)};
}

void SearchIndex::drop(sqlite3* db, std::string_view name) {
    const IndexTables tables = search::require_tables(db, name);
    if (tables.is_part) {
        require_own_documents(tables);
    }
    search::drop_tables(db, tables);
}

SearchIndex SearchIndex::open(sqlite3* db, std::string_view name) {
    IndexTables tables = search::find_tables(db, name);
    if (tables.attached) {
        register_functions(db);
    }
    return {db, std::move(tables)};
}

SearchIndex SearchIndex::attach(sqlite3* db, std::string_view table, std::string_view column) {
    const AttachedColumn attached = search::require_attachable(db, table, column);
    if (search::is_knowledge_base(db)) {
        throw Error(
            ErrorCode::refused,
            "the file is a knowledge base, which is not opened with triggers of others"_text,
            "attach the column in a file of its own"_text);
    }
    register_functions(db);
    search::Savepoint savepoint(db);
    std::optional<IndexTables> tables = search::find_attached(db, attached.table, attached.column);
    if (!tables) {
        tables = search::create_attached(db, attached, savepoint);
    }
    if (!search::has_row_triggers(db, *tables)) {
        search::make_row_triggers(db, *tables, savepoint);
        search::refill(db, *tables);
        savepoint.renew();
    }
    savepoint.keep();
    return {db, std::move(*tables)};
}

void SearchIndex::detach(sqlite3* db, std::string_view table, std::string_view column) {
    const std::optional<IndexTables> tables = search::find_attached(db, table, column);
    if (!tables) {
        throw Error(ErrorCode::not_found,
                    {"no index is attached to the column {} of {}"_text, column, table});
    }
    search::drop_tables(db, *tables);
}

void SearchIndex::register_functions(sqlite3* db) {
    search::register_trigger_functions(db);
}

std::vector<std::string> SearchIndex::fields() const {
    return search::read_fields(db_, tables_);
}

void SearchIndex::add(std::span<const Document> documents, Threads threads) {
    require_own_documents(tables_);
    search::add_documents(db_, tables_, documents, threads);
}

void SearchIndex::replace(std::span<const Document> documents, Threads threads) {
    require_own_documents(tables_);
    search::replace_documents(db_, tables_, documents, threads);
}

std::size_t SearchIndex::remove(std::span<const std::int64_t> ids) {
    require_own_documents(tables_);
    return search::remove_documents(db_, tables_, ids);
}

void SearchIndex::optimize() {
    search::prepare(db_, tables_, search::sql::kOptimizeIndex).run();
}

IndexStats SearchIndex::stats() const {
    return search::read_stats(db_, tables_);
}

SearchResult SearchIndex::search(std::string_view text, const SearchOptions& options) const {
    search::require_sensible(options.ranking);
    search::require_followed(db_, tables_);
    search::IndexReader index(db_, tables_, kept_->reads);
    search::WordForms word_forms(db_, tables_, options.ranking, kept_->words);
    const std::optional<search::PassageIds> allowed =
        search::allowed_passages(db_, tables_, options);
    if (options.mode == QueryMode::raw) {
        const std::vector<search::Restriction> no_restrictions;
        const search::PassageFilter filter(no_restrictions, allowed);
        search::RawAnswer answer =
            search::search_raw(db_, tables_, text, filter, index, word_forms);
        return show(db_, tables_, answer.plan, answer.candidates, options, index);
    }
    search::Question question = search::read_question(text);
    if (options.mode == QueryMode::phrase) {
        question = search::as_one_phrase(std::move(question));
    }
    const search::QueryPlan plan = search::make_plan(question, options, index, word_forms);
    const search::PassageFilter filter(plan.restrictions, allowed);
    search::Ranking ranking =
        search::rank_passages(plan, filter, index, options.ranking, wanted(options));
    search::rerank(ranking.best, plan, index, options.ranking);
    SearchResult result = show(db_, tables_, plan, ranking.best, options, index);
    result.total = ranking.found;
    result.effort = effort_of(plan, ranking);
    return result;
}

std::size_t SearchIndex::learn_stems() {
    return search::learn_stems(db_, tables_);
}

void SearchIndex::reindex() {
    require_same_analyzer(db_, tables_);
    search::require_followed(db_, tables_);
    search::reindex(db_, tables_);
}

std::vector<Message> SearchIndex::check() const {
    return search::check_index(db_, tables_);
}

std::vector<std::string> SearchIndex::near_words(std::string_view word, std::size_t limit) const {
    return search::WordForms(db_, tables_, {}, kept_->words).near_words(word, limit);
}

} // namespace sijill
