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

/// Far beyond all that is of use, and far from where sums of products overflow.
constexpr double kMost = 1e6;

constexpr Range kRanges[] = {
    {"k1", &RankingParameters::k1, kMost},
    {"b", &RankingParameters::b, 1},
    {"surface", &RankingParameters::surface, kMost},
    {"soft", &RankingParameters::soft, kMost},
    {"near", &RankingParameters::near, kMost},
    {"near_likeness", &RankingParameters::near_likeness, 1},
    {"trigram", &RankingParameters::trigram, kMost},
    {"trigram_k1", &RankingParameters::trigram_k1, kMost},
    {"trigram_b", &RankingParameters::trigram_b, 1},
    {"window", &RankingParameters::window, kMost},
};

} // namespace

void require_sensible(const RankingParameters& ranking) {
    for (const auto& [field, value, most] : kRanges) {
        if (!(ranking.*value >= 0 && ranking.*value <= most)) { // so that NaN does not pass
            throw Error(ErrorCode::bad_input,
                        fmt::format("the ranking parameter {} is {}", field, ranking.*value),
                        fmt::format("it goes from 0 to {:.0f}", most));
        }
    }
    if (ranking.window_reach < 0) {
        throw Error(ErrorCode::bad_input,
                    fmt::format("the ranking parameter window_reach is {}", ranking.window_reach),
                    "it is 0 or more; a window of 0 switches the window off");
    }
}

} // namespace sijill::search
