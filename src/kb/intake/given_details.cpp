#include "kb/intake/given_details.hpp"

#include "kb/corrections/archive.hpp"
#include "kb/documents/read_document.hpp"
#include "kb/packs/pack_loader.hpp"

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
    compare("language", given.language, stored.language);
    compare("licence", given.licence, stored.licence);
    return differing;
}

DocumentDetails own_details(const Document& document) {
    if (document.page) {
        return *document.page;
    }
    const Pack& pack = document.pack;
    const bool is_line = pack.text_line > 0;
    const bool is_pack = is_of_folder(pack);
    if (!is_line && !is_pack) {
        return {};
    }
    const PackSource& source = pack.source;
    DocumentDetails own{source.slug,  source.title,     source.published_on,
                        std::nullopt, source.publisher, source.author,
                        source.url,   std::nullopt,     source.licence};
    if (is_pack || document.says_language) {
        own.language = source.language;
    }
    // What nothing dates is known from today on; a day of publication says both.
    if (!document.undated && source.known_on != source.published_on.value_or("")) {
        own.known_on = source.known_on;
    }
    return own;
}

const DocumentDetails& details_for(const std::string& slug, const DocumentDetails& own,
                                   const DocumentDetails& given) {
    return own.slug == slug ? own : given;
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
    take(stored.licence, given.licence);
    stored.language = given.language.value_or(stored.language);
    return stored;
}

void tell_of_source(SQLite::Database& database, PackSummary& summary, const std::string& known_on,
                    const DocumentDetails& details) {
    const bool is_known = summary.outcome == PackSummary::Outcome::known;
    const std::string today = correction_day("");
    if (is_known ? !has_any(details) : known_on <= today) {
        return;
    }
    const auto stored = load_pack(database, summary.source);
    if (!stored) {
        return;
    }
    if (is_known) {
        summary.not_stored = differing_details(details, stored->source);
    } else if (stored->source.known_on > today) {
        summary.known_from = stored->source.known_on; // a pack may extend one that is known earlier
    }
}

} // namespace sijill::kb
