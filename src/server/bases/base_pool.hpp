#pragma once

#include "kb/current_base.hpp"
#include "kb/store/file_identity.hpp"
#include "sijill/error.hpp"
#include "sijill/knowledge_base.hpp"

#include <chrono>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>

namespace sijill::server {

/// Opens connections to the base that is served, each time the file that its path names then, and
/// tells its state. A file is checked before the first answer from it. Thread-safe.
class BasePool {
public:
    /// An empty path is the built-in base. Opens the base; unless it is trusted or built in, checks
    /// it. Throws as KnowledgeBase::open() does, and Error(check_failed) where faults were found.
    BasePool(std::filesystem::path file, bool trusted);

    /// Opens a connection for reading. Throws as the constructor does.
    [[nodiscard]] KnowledgeBase open();

    /// Returns a text that is another one after each change of the base; "" where that cannot be
    /// told now, such as just after the file was replaced. Runs no SQL.
    [[nodiscard]] std::string state();

private:
    [[nodiscard]] KnowledgeBase open_unchecked() const;
    void require_checked(KnowledgeBase& base);
    void renew_lookout();

    const std::filesystem::path file_;
    const bool trusted_;
    std::mutex opening_; ///< one connection is opened and one file checked at a time
    std::optional<kb::FileIdentity> checked_;
    std::optional<Error> fault_; ///< of what was checked
    std::string faulty_state_;   ///< in which that was found
    std::mutex looking_;
    std::optional<KnowledgeBase> lookout_; ///< asked for the state alone
};

/// The connection of one worker. One thread at a time.
class WorkerBase {
public:
    explicit WorkerBase(BasePool& pool,
                        std::chrono::milliseconds patience = kb::CurrentBase::kPatience)
        : pool_(pool), patience_(patience) {}

    /// Returns the base, opened anew where the file was replaced, or written over without SQLite,
    /// since the last call; one that is gone, or not a base as yet, is waited for while the one
    /// that was open goes on. Throws as BasePool::open().
    [[nodiscard]] KnowledgeBase& current();

    /// Returns BasePool::state() of what a transaction of current() sees; it must be open.
    [[nodiscard]] std::string state();

private:
    BasePool& pool_;
    const std::chrono::milliseconds patience_;
    std::optional<kb::CurrentBase> base_;
    std::string state_; ///< at the last look
};

} // namespace sijill::server
