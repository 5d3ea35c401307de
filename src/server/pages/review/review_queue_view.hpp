#pragma once

#include "kb/candidates/candidate_list.hpp"
#include "server/call.hpp"
#include "server/pages/frame/given.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace sijill::server {

/// The candidates that wait, and where among them a reader is.
struct ReviewQueue {
    std::vector<kb::ListedCandidate> waiting; ///< the first of very many
    std::size_t place = 0;                    ///< of the one that is shown
    bool more = false;                        ///< others wait behind these

    [[nodiscard]] bool empty() const noexcept { return waiting.empty(); }
    [[nodiscard]] std::int64_t shown() const { return waiting.at(place).id; }
};

/// What narrows the queue, and who decides: these stay in the address from one candidate to the
/// next.
inline constexpr std::string_view kReviewFields[]{"source", "kind", "curator"};

/// Returns the queue of some fields, at the candidate with a number; at the first where it waits no
/// more, or is 0.
[[nodiscard]] ReviewQueue review_queue(const Call& call, const Given& given,
                                       std::int64_t candidate);

} // namespace sijill::server
