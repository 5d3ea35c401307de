#pragma once

#include "kb/names/name_finder.hpp"

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

namespace sijill::kb {

/// The events of a base that are delays of something that it knows by name: «تأخر Grok3 عن موعده».
/// A text tells of them in other words: «تأخير Grok3», «التأجيل».
class DelayEvents {
public:
    /// Reads the names of a base, which is not used afterwards.
    explicit DelayEvents(SQLite::Database& database);

    /// Returns the delay that words with a word of delay («تأخر», «تأجيل», «متأخر») mean: that of
    /// an entity which they name; where they name none, that of the last of the entities that the
    /// text has `named` before, in its order.
    [[nodiscard]] std::optional<std::int64_t> meant(std::string_view words,
                                                    const std::vector<std::int64_t>& named);

private:
    struct Event {
        std::int64_t event;
        std::set<std::int64_t> of; ///< whose delay it is
    };

    [[nodiscard]] std::set<std::int64_t> named_in(const std::vector<Token>& tokens);
    [[nodiscard]] std::optional<std::int64_t> of_any(const std::set<std::int64_t>& entities) const;

    NameFinder names_;
    std::vector<Event> events_;
};

} // namespace sijill::kb
