#include "kb/drafts/antecedents.hpp"

#include <SQLiteCpp/Statement.h>

namespace sijill::kb {

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

std::optional<std::int64_t> Antecedents::before(std::size_t place,
                                                const std::string& predicate) const {
    const auto kinds = subjects_.find(predicate);
    const auto fits = [&](const Place& candidate) {
        return candidate.begin < place && kinds != subjects_.end() &&
               kinds->second.contains(candidate.kind);
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
