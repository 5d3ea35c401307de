#pragma once

#include "ask/names/named.hpp"
#include "ask/read/reading.hpp"

#include <cstddef>
#include <vector>

namespace sijill::ask {

/// According to whom a question asks: "according to Musk", «حسب المحللين».
struct AskedAccount {
    std::vector<Named> named;           ///< the names of these people and organizations
    std::vector<std::size_t> described; ///< tokens that describe others: «المحللين»
};

/// Finds what stands behind "according to", «بحسب» and the like (the concept `account`). What has
/// no speaker of its own is in neither list: «بحسب المقال» asks for what the base has.
[[nodiscard]] AskedAccount read_account(const QuestionPatterns& patterns, const Reading& reading,
                                        const std::vector<Named>& names);

} // namespace sijill::ask
