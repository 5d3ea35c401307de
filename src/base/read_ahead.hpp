#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

namespace sijill {

/// Makes items in a thread of its own, ahead of the thread that takes them. Items are large
/// objects, which are handed on by their address, and many at a time, so that the threads seldom
/// wait for each other: each waking of the other one is a system call. The destructor stops the
/// thread after the item at hand, and waits for it.
template <class Item>
class ReadAhead {
public:
    struct Limits {
        /// The most that waits to be taken: enough that neither thread waits for long.
        std::size_t most_bytes;
        std::size_t most_items;
        /// What is worth waking a thread that waits for items.
        std::size_t worth_bytes;
        std::size_t worth_items;
    };

    /// `make` returns the next item, nothing at the end, and is called in the other thread; what it
    /// uses must outlive the object. `bytes_of` is called there too. Throws std::system_error if no
    /// thread can be started.
    ReadAhead(std::function<std::unique_ptr<Item>()> make,
              std::function<std::size_t(const Item&)> bytes_of, Limits limits)
        : make_(std::move(make)), bytes_of_(std::move(bytes_of)), limits_(limits),
          thread_([this] { work(); }) {}

    ~ReadAhead() {
        {
            const std::scoped_lock lock(mutex_);
            stops_ = true;
        }
        changed_.notify_all();
        thread_.join();
    }
    ReadAhead(const ReadAhead&) = delete;
    ReadAhead& operator=(const ReadAhead&) = delete;

    /// Returns the next item, nothing at the end, where all that `make` did before is seen by the
    /// caller. Throws what `make` threw, after the items before it. While it waits it calls `look`
    /// several times a second, and passes on what that throws.
    template <class Look>
    [[nodiscard]] std::unique_ptr<Item> next(const Look& look) {
        if (taken_.empty()) {
            take(look);
        }
        if (taken_.empty()) {
            return nullptr;
        }
        std::unique_ptr<Item> item = std::move(taken_.front());
        taken_.pop_front();
        return item;
    }

    [[nodiscard]] std::unique_ptr<Item> next() {
        return next([] {});
    }

private:
    void work() noexcept {
        try {
            while (std::unique_ptr<Item> item = make_()) {
                const std::size_t bytes = bytes_of_(*item);
                std::unique_lock lock(mutex_);
                changed_.wait(lock, [this] {
                    return stops_ || (ready_bytes_ < limits_.most_bytes &&
                                      ready_.size() < limits_.most_items);
                });
                if (stops_) {
                    return;
                }
                ready_bytes_ += bytes;
                ready_.push_back(std::move(item));
                if (ready_bytes_ >= limits_.worth_bytes || ready_.size() >= limits_.worth_items) {
                    changed_.notify_all();
                }
            }
        } catch (...) {
            const std::scoped_lock lock(mutex_);
            failure_ = std::current_exception();
        }
        const std::scoped_lock lock(mutex_);
        at_end_ = true;
        changed_.notify_all();
    }

    /// Takes all items that are ready, or waits for some; takes none at the end.
    template <class Look>
    void take(const Look& look) {
        constexpr std::chrono::milliseconds kBetweenLooks{100};
        std::unique_lock lock(mutex_);
        while (ready_.empty() && !at_end_) {
            changed_.wait_for(lock, kBetweenLooks);
            lock.unlock();
            look();
            lock.lock();
        }
        if (ready_.empty() && failure_) {
            std::rethrow_exception(failure_);
        }
        taken_.swap(ready_);
        ready_bytes_ = 0;
        changed_.notify_all();
    }

    const std::function<std::unique_ptr<Item>()> make_;
    const std::function<std::size_t(const Item&)> bytes_of_;
    const Limits limits_;
    std::deque<std::unique_ptr<Item>> taken_; ///< by the caller's thread, for next() to return

    std::mutex mutex_; ///< of what follows
    std::condition_variable changed_;
    std::deque<std::unique_ptr<Item>> ready_;
    std::size_t ready_bytes_ = 0;
    std::exception_ptr failure_;
    bool at_end_ = false;
    bool stops_ = false;

    std::thread thread_; ///< last, since it uses all of the others
};

} // namespace sijill
