#include "kb/intake/given_details.hpp"

#include <optional>

namespace sijill::kb {

std::vector<std::string> differing_details(const DocumentDetails& given, const PackSource& stored) {
    std::vector<std::string> differing;
    const auto compare = [&differing](const char* option, const std::optional<std::string>& mine,
                                      const std::optional<std::string>& theirs) {
        if (mine && mine != theirs) {
            differing.emplace_back(option);
        }
    };
    compare("slug", given.slug, stored.slug);
    compare("title", given.title, stored.title);
    compare("published", given.published_on, stored.published_on);
    compare("known-on", given.known_on, stored.known_on);
    compare("publisher", given.publisher, stored.publisher);
    compare("author", given.author, stored.author);
    compare("url", given.url, stored.url);
    return differing;
}

PackSource with_details(PackSource stored, const DocumentDetails& given) {
    const auto take = [](std::optional<std::string>& mine,
                         const std::optional<std::string>& theirs) {
        if (theirs) {
            mine = theirs;
        }
    };
    // A day of publication is also that from which the source is known, unless a later one was
    // given.
    if (given.published_on && (stored.known_on == stored.published_on.value_or(stored.known_on) ||
                               stored.known_on < *given.published_on)) {
        stored.known_on = *given.published_on;
    }
    stored.known_on = given.known_on.value_or(stored.known_on);
    stored.slug = given.slug.value_or(stored.slug);
    take(stored.title, given.title);
    take(stored.published_on, given.published_on);
    take(stored.publisher, given.publisher);
    take(stored.author, given.author);
    take(stored.url, given.url);
    return stored;
}

} // namespace sijill::kb
