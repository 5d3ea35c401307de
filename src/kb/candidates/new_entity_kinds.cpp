#include "kb/candidates/new_entity_kinds.hpp"

#include "claims/names/name_lexicon.hpp"
#include "kb/candidates/predicate_choice.hpp"
#include "sijill/analyzer.hpp"

#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <vector>

namespace sijill::kb {
namespace {

constexpr const char* kProduct = "product";

struct ObjectKind {
    std::string_view predicate, kind;
};

constexpr ObjectKind kObjectKinds[]{
    {"developer", "organization"}, {"founder", "person"},      {"capability", "technique"},
    {"available_on", "platform"},  {"post", "organization"},   {"caused_by", "condition"},
    {"delayed_release", kProduct}, {"successor_of", kProduct},
};

/// Returns the reading of a word as a noun of an organization, if it is one.
std::optional<claims::WordReading> organization_noun(const Token& token) {
    const claims::WordReading reading = claims::read_word(token.text);
    const bool is_noun = reading.roles != nullptr && reading.roles->kind == kOrganization;
    return is_noun ? std::optional(reading) : std::nullopt;
}

} // namespace

std::string kind_of_subject(SQLite::Database& database, const std::string& predicate) {
    SQLite::Statement row(database,
                          "SELECT entity_kind FROM predicate_subject WHERE predicate = ?1");
    row.bind(1, predicate);
    std::set<std::string> kinds;
    while (row.executeStep()) {
        kinds.insert(row.getColumn(0).getString());
    }
    if (kinds.contains(kProduct)) {
        return kProduct;
    }
    return kinds.size() == 1 ? *kinds.begin() : "";
}

std::string kind_of_object(SQLite::Database& database, std::string_view predicate,
                           const std::string& subject) {
    if (predicate == "competes_with") { // rivals are of one kind
        SQLite::Statement row(database, "SELECT kind FROM entity WHERE slug = ?1");
        row.bind(1, subject);
        return row.executeStep() ? row.getColumn(0).getString() : kProduct;
    }
    const auto found = std::ranges::find(kObjectKinds, predicate, &ObjectKind::predicate);
    return found == std::end(kObjectKinds) ? "" : std::string(found->kind);
}

std::string kind_in_name(const std::string& name) {
    const std::vector<Token> tokens = tokenize(name);
    return !tokens.empty() && organization_noun(tokens.front()) ? std::string(kOrganization) : "";
}

bool is_bare_organization(const std::string& words) {
    const std::vector<Token> tokens = tokenize(words);
    const auto noun = tokens.size() == 1 ? organization_noun(tokens.front()) : std::nullopt;
    return noun && (noun->has_article || noun->roles->owned);
}

} // namespace sijill::kb
