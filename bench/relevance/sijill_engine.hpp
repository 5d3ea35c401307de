#pragma once

#include "bench/support/engine.hpp"
#include "bench/support/scratch_database.hpp"
#include "sijill/search_index.hpp"

namespace sijill::bench {

/// Sijill as any program embeds it: a SearchIndex made, filled and asked through the public API.
class SijillEngine : public Engine {
public:
    SijillEngine();

    /// How questions are ranked from now on.
    void rank_by(const RankingParameters& ranking) { options_.ranking = ranking; }

    void add(std::span<const std::string> texts) override;
    std::vector<Found> ask(const std::string& question, std::size_t limit) override;

private:
    ScratchDatabase database_;
    SearchIndex index_;
    SearchOptions options_;
};

} // namespace sijill::bench
