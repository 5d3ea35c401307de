#include "search/rank/ranking_check.hpp"

#include "sijill/error.hpp"

#include <fmt/format.h>

#include <string_view>

namespace sijill::search {
namespace {

struct Range {
    std::string_view field;
    double RankingParameters::*value;
    double most;
};

/// Far greater than any useful value, and far too small for sums of products to overflow.
constexpr double kMost = 1e6;

constexpr Range kRanges[] = {
    {"k1", &RankingParameters::k1, kMost},
    {"b", &RankingParameters::b, 1},
    {"surface", &RankingParameters::surface, kMost},
    {"soft", &RankingParameters::soft, kMost},
    {"near", &RankingParameters::near, kMost},
    {"synonym", &RankingParameters::synonym, kMost},
    {"asked_for", &RankingParameters::asked_for, kMost},
    {"entity", &RankingParameters::entity, kMost},
    {"near_likeness", &RankingParameters::near_likeness, 1},
    {"trigram", &RankingParameters::trigram, kMost},
    {"trigram_k1", &RankingParameters::trigram_k1, kMost},
    {"trigram_b", &RankingParameters::trigram_b, 1},
    {"window", &RankingParameters::window, kMost},
};

} // namespace

void require_sensible(const RankingParameters& ranking) {
    for (const auto& [field, value, most] : kRanges) {
        if (!(ranking.*value >= 0 && ranking.*value <= most)) { // refuses NaN too
            throw Error(
                ErrorCode::bad_input,
                {"the ranking parameter {} is {}"_text, field, fmt::format("{}", ranking.*value)},
                {"it goes from 0 to {}"_text, fmt::format("{:.0f}", most)});
        }
    }
    if (ranking.window_reach < 0) {
        throw Error(ErrorCode::bad_input,
                    {"the ranking parameter {} is {}"_text, "window_reach", ranking.window_reach},
                    "it is 0 or more; a window of 0 switches the window off"_text);
    }
}

} // namespace sijill::search
