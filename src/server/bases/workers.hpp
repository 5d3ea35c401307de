#pragma once

#include "server/bases/base_pool.hpp"

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <list>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace sijill::server {

/// Threads that work with a connection to the base each. Clients take turns, so that one with many
/// jobs does not keep others waiting. Thread-safe.
class Workers {
public:
    /// A job must not throw.
    using Job = std::function<void(WorkerBase&)>;

    Workers(BasePool& pool, std::size_t threads, std::size_t most_waiting);
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    /// Waits for the jobs that are being done; those that wait are forgotten.
    ~Workers();

    /// Does a job of a client as soon as a thread is free. Returns false, and forgets it, where
    /// `most_waiting` jobs wait already.
    [[nodiscard]] bool add(const std::string& client, Job job);

    /// Takes no more jobs. Returns whether all that are being done end within some time.
    [[nodiscard]] bool stop(std::chrono::milliseconds within);

private:
    using Queue = std::pair<std::string, std::deque<Job>>; ///< a client and its jobs

    void work();
    [[nodiscard]] Job next();

    BasePool& pool_;
    const std::size_t most_waiting_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::list<Queue> turns_; ///< the client whose turn it is first
    std::size_t waiting_ = 0;
    std::size_t working_ = 0;
    bool stopped_ = false;
    std::vector<std::thread> threads_;
};

} // namespace sijill::server
