#include "kb/current_base.hpp"

#include "kb/base_access.hpp"
#include "kb/store/connection.hpp"
#include "sijill/error.hpp"

#include <utility>

namespace sijill::kb {

CurrentBase::CurrentBase(KnowledgeBase base, Open open, std::chrono::milliseconds patience)
    : open_(std::move(open)), patience_(patience), base_(std::move(base)) {
}

KnowledgeBase& CurrentBase::get() {
    if (!base_) {
        base_ = open_();
    } else if (connection_of(*base_).is_moved()) {
        renew();
    } else {
        missing_since_.reset();
    }
    return *base_;
}

void CurrentBase::renew() {
    try {
        base_ = open_();
        missing_since_.reset();
    } catch (const Error& error) {
        const bool may_come =
            error.code() == ErrorCode::no_file || error.code() == ErrorCode::database;
        missing_since_ = missing_since_.value_or(Clock::now());
        const auto missing =
            std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - *missing_since_);
        if (!may_come || missing >= patience_) {
            throw;
        }
    }
}

} // namespace sijill::kb
