#include "extension/rank.hpp"

#include "extension/callback_result.hpp"
#include "extension/fts5.hpp"
#include "extension/register_everything.hpp"
#include "search/rank/best_window.hpp"
#include "search/rank/scorer.hpp"
#include "sijill/ranking.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <vector>

namespace sijill::extension {
namespace {

/// The distance between the positions of one column and those of the next, so great that no window
/// spans two columns.
constexpr std::int64_t kColumnStride = std::int64_t{1} << 32;

/// Thrown if a call of FTS5's API fails.
struct Refusal {
    int rc;
};

void require_ok(int rc) {
    if (rc != SQLITE_OK) {
        throw Refusal{rc};
    }
}

/// What is the same for every row of a query.
struct QueryWeights {
    std::vector<double> idf; ///< by phrase
    double average_length = 1;
};

/// Counts a row; FTS5 calls it for each row that has the phrase.
int count_row(const Fts5ExtensionApi* /*api*/, Fts5Context* /*row*/, void* counter) {
    ++*static_cast<sqlite3_int64*>(counter);
    return SQLITE_OK;
}

std::unique_ptr<QueryWeights> weigh(const Fts5ExtensionApi& api, Fts5Context* fts) {
    sqlite3_int64 rows = 0;
    sqlite3_int64 words = 0;
    require_ok(api.xRowCount(fts, &rows));
    require_ok(api.xColumnTotalSize(fts, -1, &words));
    auto weights = std::make_unique<QueryWeights>();
    if (rows > 0 && words > 0) {
        weights->average_length = static_cast<double>(words) / static_cast<double>(rows);
    }
    for (int phrase = 0; phrase < api.xPhraseCount(fts); ++phrase) {
        sqlite3_int64 holding = 0;
        require_ok(api.xQueryPhrase(fts, phrase, &holding, count_row));
        weights->idf.push_back(
            search::inverse_frequency(static_cast<double>(rows), static_cast<double>(holding)));
    }
    return weights;
}

void destroy_weights(void* weights) noexcept {
    const std::unique_ptr<QueryWeights> owner(static_cast<QueryWeights*>(weights));
}

/// Returns the weights of the query: computed at the first row, then stored by FTS5 until the query
/// ends.
const QueryWeights& weights_of(const Fts5ExtensionApi& api, Fts5Context* fts) {
    if (const void* known = api.xGetAuxdata(fts, 0)) {
        return *static_cast<const QueryWeights*>(known);
    }
    auto weights = weigh(api, fts);
    const QueryWeights& kept = *weights;
    require_ok(
        api.xSetAuxdata(fts, weights.release(), destroy_weights)); // destroys them if it fails
    return kept;
}

double score(const Fts5ExtensionApi& api, Fts5Context* fts) {
    const QueryWeights& weights = weights_of(api, fts);
    int instances = 0;
    int length = 0;
    require_ok(api.xInstCount(fts, &instances));
    require_ok(api.xColumnSize(fts, -1, &length));
    std::vector<double> counts(weights.idf.size());
    std::vector<search::WindowWord> occurrences;
    for (int instance = 0; instance < instances; ++instance) {
        int phrase = 0;
        int column = 0;
        int offset = 0;
        require_ok(api.xInst(fts, instance, &phrase, &column, &offset));
        const auto word = static_cast<std::size_t>(phrase);
        ++counts.at(word);
        occurrences.push_back({column * kColumnStride + offset, word});
    }
    const RankingParameters ranking;
    const search::Bm25 bm25{ranking.k1, ranking.b};
    const double ratio = std::max(length, 1) / weights.average_length;
    double score = ranking.window *
                   search::best_window(std::move(occurrences), weights.idf, ranking.window_reach);
    for (std::size_t phrase = 0; phrase < counts.size(); ++phrase) {
        score += weights.idf[phrase] * bm25.saturation(counts[phrase], ratio);
    }
    return score;
}

void rank(const Fts5ExtensionApi* api, Fts5Context* fts, sqlite3_context* context, int count,
          sqlite3_value** /*values*/) noexcept {
    set_result(context, [&] {
        if (count > 0) {
            throw Error(ErrorCode::usage, "arabic_rank takes the table and nothing else"_text);
        }
        try {
            sqlite3_result_double(context, -score(*api, fts));
        } catch (const Refusal& refusal) {
            sqlite3_result_error_code(context, refusal.rc);
        }
    });
}

} // namespace

void register_rank(sqlite3* db) {
    fts5_api& api = fts5_api_of(db);
    require_registered(db, api.xCreateFunction(&api, "arabic_rank", nullptr, rank, nullptr),
                       Message::verbatim("arabic_rank"));
}

} // namespace sijill::extension
