#include "server/bases/base_pool.hpp"

#include "kb/base_access.hpp"
#include "kb/store/file_state.hpp"
#include "sijill/seeded.hpp"

#include <fmt/format.h>

namespace sijill::server {
namespace {

std::string state_text(const std::optional<kb::FileState>& state) {
    if (!state) {
        return {};
    }
    std::string text = fmt::format("{}.{}.", state->modified, state->size);
    for (const char byte : state->counters) {
        text += fmt::format("{:02x}", static_cast<unsigned char>(byte));
    }
    return text;
}

/// Returns the part of a state that SQLite changes with each commit.
std::string_view counters_of(std::string_view state) {
    return state.substr(state.rfind('.') + 1);
}

/// Returns whether the file that is open is surely the one by which the connection knows it. SQLite
/// tells only that its file has the name now, and a moment later another one may have it: what
/// holds some times in a row is no chance.
bool is_settled(KnowledgeBase& base) {
    constexpr int kTimes = 5;
    for (int times = 0; times < kTimes; ++times) {
        if (kb::connection_of(base).is_moved()) {
            return false;
        }
    }
    return true;
}

} // namespace

BasePool::BasePool(std::filesystem::path file, bool trusted)
    : file_(std::move(file)), trusted_(trusted) {
    static_cast<void>(open());
}

KnowledgeBase BasePool::open() {
    const std::lock_guard lock(opening_);
    KnowledgeBase base = open_unchecked();
    require_checked(base);
    return base;
}

KnowledgeBase BasePool::open_unchecked() const {
    constexpr int kTries = 100;
    if (file_.empty()) {
        return KnowledgeBase::open_image(seeded_image());
    }
    for (int tries = 0; tries < kTries; ++tries) {
        KnowledgeBase base = KnowledgeBase::open(file_, KnowledgeBase::Access::read_only);
        if (is_settled(base)) {
            return base;
        }
    }
    throw Error(ErrorCode::database,
                {"{}: other files take its place all the time"_text, file_.string()});
}

void BasePool::require_checked(KnowledgeBase& base) {
    kb::Connection& connection = kb::connection_of(base);
    const kb::FileIdentity identity = connection.identity().value_or(kb::FileIdentity{});
    const std::string state = state_text(kb::file_state(connection));
    // A file with faults is checked again once it has changed, since it may have been mended, or
    // another one may have its number.
    if (checked_ != identity || (fault_ && (state.empty() || state != faulty_state_))) {
        checked_.reset();
        fault_.reset();
        const auto faults = file_.empty() || trusted_ ? std::vector<Fault>() : base.check();
        if (!faults.empty()) {
            fault_ = Error(
                ErrorCode::check_failed,
                {"{}: {}"_text, file_.string(), Message("faults found: {}"_text, faults.size())},
                {"sijill --db {} check lists them; --trust serves it all the same"_text,
                 file_.string()});
        }
        checked_ = identity;
        faulty_state_ = state;
    }
    if (fault_) {
        throw Error(*fault_);
    }
    renew_lookout();
}

void BasePool::renew_lookout() {
    const std::lock_guard lock(looking_);
    if (!lookout_ || kb::connection_of(*lookout_).is_moved()) {
        lookout_ = open_unchecked();
    }
}

std::string BasePool::state() {
    const std::lock_guard lock(looking_);
    return lookout_ ? state_text(kb::file_state(kb::connection_of(*lookout_))) : std::string();
}

KnowledgeBase& WorkerBase::current() {
    if (!base_) {
        base_.emplace(
            pool_.open(), [this] { return pool_.open(); }, patience_);
    }
    KnowledgeBase& base = base_->get();
    const std::string now = state_text(kb::file_state(kb::connection_of(base)));
    const bool written_over =
        !state_.empty() && now != state_ && counters_of(now) == counters_of(state_);
    state_ = now;
    if (!written_over) {
        return base;
    }
    base_->reset();
    return base_->get();
}

std::string WorkerBase::state() {
    state_ = state_text(kb::state_of_snapshot(kb::connection_of(base_->last())));
    return state_;
}

} // namespace sijill::server
