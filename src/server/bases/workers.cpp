#include "server/bases/workers.hpp"

#include <algorithm>
#include <iterator>

namespace sijill::server {

Workers::Workers(BasePool& pool, std::size_t threads, std::size_t most_waiting)
    : pool_(pool), most_waiting_(most_waiting) {
    for (std::size_t index = 0; index < threads; ++index) {
        threads_.emplace_back([this] { work(); });
    }
}

Workers::~Workers() {
    static_cast<void>(stop(std::chrono::milliseconds(0)));
    for (std::thread& thread : threads_) {
        thread.join();
    }
}

bool Workers::add(const std::string& client, Job job) {
    {
        const std::lock_guard lock(mutex_);
        if (stopped_ || waiting_ == most_waiting_) {
            return false;
        }
        auto queue = std::ranges::find(turns_, client, &Queue::first);
        if (queue == turns_.end()) {
            queue = turns_.emplace(turns_.end(), client, std::deque<Job>());
        }
        queue->second.push_back(std::move(job));
        ++waiting_;
    }
    changed_.notify_all();
    return true;
}

bool Workers::stop(std::chrono::milliseconds within) {
    std::unique_lock lock(mutex_);
    stopped_ = true;
    turns_.clear();
    changed_.notify_all();
    return changed_.wait_for(lock, within, [this] { return working_ == 0; });
}

/// Returns the first job of the client whose turn it is, which then comes last; an empty one after
/// the end.
Workers::Job Workers::next() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return stopped_ || !turns_.empty(); });
    if (stopped_) {
        return {};
    }
    std::deque<Job>& jobs = turns_.front().second;
    Job job = std::move(jobs.front());
    jobs.pop_front();
    --waiting_;
    ++working_;
    if (jobs.empty()) {
        turns_.pop_front();
    } else {
        turns_.splice(turns_.end(), turns_, turns_.begin());
    }
    return job;
}

void Workers::work() {
    WorkerBase base(pool_);
    while (Job job = next()) {
        job(base);
        job = nullptr; // what it holds is let go before it counts as done
        const std::lock_guard lock(mutex_);
        --working_;
        changed_.notify_all();
    }
}

} // namespace sijill::server
