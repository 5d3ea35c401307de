#pragma once

#include "server/call.hpp"

#include <optional>
#include <string>

namespace sijill::server {

/// The base of a call, or as it stood on a day.
class PastBase {
public:
    /// Throws Error(usage) for a text that is no day, and Error(refused) where the base is too
    /// large to copy it for one answer.
    PastBase(const Call& call, const std::string& day);

    [[nodiscard]] KnowledgeBase& base() noexcept { return past_ ? *past_ : now_; }

private:
    KnowledgeBase& now_;
    std::optional<KnowledgeBase> past_;
};

} // namespace sijill::server
