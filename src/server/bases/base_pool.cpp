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
    return file_.empty() ? KnowledgeBase::open_image(seeded_image())
                         : KnowledgeBase::open(file_, KnowledgeBase::Access::read_only);
}

void BasePool::require_checked(const KnowledgeBase& base) {
    const auto identity = file_.empty() ? kb::FileIdentity{} : kb::identity_of(file_);
    if (!identity) {
        throw Error(ErrorCode::no_file, {"{}: no such file"_text, file_.string()});
    }
    if (checked_ != identity) {
        checked_ = identity;
        fault_.reset();
        const auto faults = file_.empty() || trusted_ ? std::vector<Fault>() : base.check();
        if (!faults.empty()) {
            fault_ = Error(
                ErrorCode::check_failed,
                {"{}: {}"_text, file_.string(), Message("faults found: {}"_text, faults.size())},
                {"sijill --db {} check lists them; --trust serves it all the same"_text,
                 file_.string()});
        }
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
