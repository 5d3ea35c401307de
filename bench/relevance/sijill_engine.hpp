#pragma once

#include "bench/relevance/engine.hpp"
#include "bench/support/scratch_database.hpp"
#include "sijill/search_index.hpp"

namespace sijill::bench {

/// Sijill as any program embeds it: a SearchIndex made, filled and asked through the public API.
class SijillEngine : public Engine {
public:
    SijillEngine();
    void add(std::span<const std::string> texts) override;
    std::vector<Found> ask(const std::string& question, std::size_t limit) override;

private:
    ScratchDatabase database_;
    SearchIndex index_;
};

} // namespace sijill::bench
