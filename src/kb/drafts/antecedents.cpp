#include "kb/drafts/antecedents.hpp"

#include "claims/names/name_lexicon.hpp"
#include "sijill/analyzer.hpp"

#include <SQLiteCpp/Statement.h>

namespace sijill::kb {
namespace {

/// Returns the kind of which the words have a noun with the article; "" if they have none.
std::string definite_kind(const std::string& words) {
    for (const Token& token : tokenize(words)) {
        const claims::WordReading reading = claims::read_word(token.text);
        if (reading.roles != nullptr && reading.has_article && !reading.roles->kind.empty()) {
            return std::string(reading.roles->kind);
        }
    }
    return "";
}

} // namespace

Antecedents::Antecedents(SQLite::Database& database) {
    SQLite::Statement rows(database, "SELECT predicate, entity_kind FROM predicate_subject");
    while (rows.executeStep()) {
        subjects_[rows.getColumn(0).getString()].insert(rows.getColumn(1).getString());
    }
}

void Antecedents::add_name(const NamedEntity& name, std::size_t sentence_begin) {
    if (name.entity) {
        names_.push_back(
            {*name.entity, name.kind, sentence_begin, sentence_begin + name.span.begin_cp});
    }
}

void Antecedents::add_subject(std::int64_t entity, const std::string& kind, std::size_t place) {
    told_.push_back({entity, kind, place, place});
}

std::optional<std::int64_t> Antecedents::meant(const std::optional<std::string>& words,
                                               std::size_t place,
                                               const std::string& predicate) const {
    const auto subjects = subjects_.find(predicate);
    if (subjects == subjects_.end()) {
        return std::nullopt;
    }
    if (!words) {
        return told_of(place, subjects->second);
    }
    const std::string kind = definite_kind(*words);
    return subjects->second.contains(kind) ? last_named(place, kind) : std::nullopt;
}

std::optional<std::int64_t> Antecedents::last_named(std::size_t place,
                                                    const std::string& kind) const {
    std::optional<std::int64_t> last;
    for (const Place& name : names_) {
        if (name.begin < place && name.kind == kind) {
            last = name.entity;
        }
    }
    return last;
}

std::optional<std::int64_t> Antecedents::told_of(std::size_t place,
                                                 const std::set<std::string>& kinds) const {
    const auto fits = [&](const Place& candidate) {
        return candidate.begin < place && kinds.contains(candidate.kind);
    };
    const Place* named = nullptr;
    for (const Place& name : names_) {
        if (fits(name) && (named == nullptr || name.sentence > named->sentence)) {
            named = &name;
        }
    }
    for (auto told = told_.rbegin(); told != told_.rend(); ++told) {
        if (fits(*told) && (named == nullptr || told->begin >= named->sentence)) {
            return told->entity;
        }
    }
    return named == nullptr ? std::nullopt : std::optional(named->entity);
}

} // namespace sijill::kb
