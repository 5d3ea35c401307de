#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace sijill::bench {

/// A document that was found, by its number in the corpus, from 1. A higher score is better.
struct Found {
    std::int64_t document = 0;
    double score = 0;
};

/// A search engine with documents of its own. Every call throws Error(database) where the engine
/// reports a fault.
class Engine {
public:
    Engine() = default;
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;
    virtual ~Engine() = default;

    /// Indexes the documents, numbered from 1; called once.
    virtual void add(std::span<const std::string> texts) = 0;

    /// The best `limit` documents for any text at all, best first, equal ones in the order of the
    /// corpus.
    virtual std::vector<Found> ask(const std::string& question, std::size_t limit) = 0;
};

} // namespace sijill::bench
