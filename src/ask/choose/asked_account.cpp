#include "ask/choose/asked_account.hpp"

#include <algorithm>

namespace sijill::ask {

AskedAccount read_account(const QuestionPatterns& patterns, const Reading& reading,
                          const std::vector<Named>& names) {
    AskedAccount account;
    const std::size_t count = reading.tokens.size();
    const auto opens_account = [&](std::size_t token) {
        return token < count && reading.meanings[token].concepts.contains(patterns.account);
    };
    // «بحسب شركة منارة», "according to the company Manara"
    const auto is_beside_name = [&](std::size_t token) {
        const std::string& word = reading.tokens[token].text;
        return patterns.kinds.contains(word) || word == "the";
    };
    for (std::size_t token = 0; token < count; ++token) {
        if (!opens_account(token) || opens_account(token + 1)) {
            continue;
        }
        std::size_t next = token + 1;
        while (next < count && is_beside_name(next)) {
            ++next;
        }
        const auto name = std::ranges::find_if(names, [&](const Named& each) {
            return each.first_token <= next && next < each.first_token + each.token_count;
        });
        if (name != names.end()) {
            account.named.push_back(*name);
        } else if (next < count && !share(reading.meanings[next].concepts, patterns.fillers)) {
            account.described.push_back(next);
        }
    }
    return account;
}

} // namespace sijill::ask
