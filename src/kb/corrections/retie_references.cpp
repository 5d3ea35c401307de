#include "kb/corrections/retie_references.hpp"

#include "kb/corrections/statement_address.hpp"
#include "kb/store/optional_column.hpp"
#include "kb/store/row_inserter.hpp"

#include <SQLiteCpp/Statement.h>

#include <map>
#include <optional>

namespace sijill::kb {
namespace {

/// A reference to a statement of a replaced source, from another source.
struct Reference {
    std::int64_t from = 0;
    std::optional<std::int64_t> to;
    std::string kind; ///< of the link; empty for `supersedes`
    std::optional<std::int64_t> claim;
};

class Retying {
public:
    Retying(SQLite::Database& database, std::int64_t change, std::string slug)
        : database_(database), slug_(std::move(slug)) {
        SQLite::Statement archived(database, "SELECT row_id, json_extract(content, '$.key') "
                                             "FROM archived_row WHERE change_id = ?1 "
                                             "AND table_name = 'statement' AND fate = 'deleted'");
        archived.bind(1, change);
        while (archived.executeStep()) {
            old_keys_[archived.getColumn(0).getInt64()] = archived.getColumn(1).getString();
        }
        SQLite::Statement written(database, "SELECT t.key, t.id FROM statement AS t "
                                            "JOIN source AS s ON s.id = t.source_id "
                                            "WHERE s.slug = ?1");
        written.bind(1, slug_);
        while (written.executeStep()) {
            new_ids_[written.getColumn(0).getString()] = written.getColumn(1).getInt64();
        }
    }

    /// Returns what is lacking of a reference, or nothing if it was tied.
    std::optional<std::string> tie(const Reference& reference) {
        for (const auto& end : {reference.to, reference.claim}) {
            if (is_lacking(end)) {
                return address_of_statement(database_, reference.from).value_or("") + " → " +
                       slug_ + '/' + old_keys_.at(*end);
            }
        }
        if (reference.kind.empty()) {
            SQLite::Statement update(database_,
                                     "UPDATE statement SET supersedes_id = ?2 WHERE id = ?1");
            update.bind(1, reference.from);
            update.bind(2, *new_id(reference.to));
            update.exec();
        } else {
            RowInserter(database_, "link")
                .insert({{"from_id", reference.from},
                         {"to_id", new_id(reference.to)},
                         {"kind", reference.kind},
                         {"claim_id", new_id(reference.claim)}});
        }
        return std::nullopt;
    }

private:
    bool is_replaced(const std::optional<std::int64_t>& old) const {
        return old && old_keys_.contains(*old);
    }

    bool is_lacking(const std::optional<std::int64_t>& old) const {
        return is_replaced(old) && !new_ids_.contains(old_keys_.at(*old));
    }

    /// Returns the number that a statement has now, which is not lacking.
    std::optional<std::int64_t> new_id(const std::optional<std::int64_t>& old) const {
        return is_replaced(old) ? std::optional(new_ids_.at(old_keys_.at(*old))) : old;
    }

    SQLite::Database& database_;
    std::string slug_;
    std::map<std::int64_t, std::string> old_keys_;
    std::map<std::string, std::int64_t> new_ids_;
};

} // namespace

std::vector<std::string> retie_references(SQLite::Database& database, std::int64_t change,
                                          const std::string& slug) {
    // Those whose own statement is still there: the others are the replaced source's.
    SQLite::Statement rows(
        database,
        "SELECT json_extract(content, '$.from_id') AS from_id, json_extract(content, '$.to_id'), "
        "json_extract(content, '$.kind'), json_extract(content, '$.claim_id') FROM archived_row "
        "WHERE change_id = ?1 AND table_name = 'link' AND fate = 'deleted' "
        "AND from_id IN (SELECT id FROM statement) "
        "UNION ALL SELECT row_id, json_extract(content, '$.supersedes_id'), '', NULL "
        "FROM archived_row WHERE change_id = ?1 AND table_name = 'statement' AND fate = 'altered'");
    rows.bind(1, change);
    std::vector<Reference> references;
    while (rows.executeStep()) {
        references.push_back({rows.getColumn(0).getInt64(), optional_number(rows.getColumn(1)),
                              rows.getColumn(2).getString(), optional_number(rows.getColumn(3))});
    }
    Retying retying(database, change, slug);
    std::vector<std::string> lost;
    for (const Reference& reference : references) {
        if (const auto lacking = retying.tie(reference)) {
            lost.push_back(*lacking);
        }
    }
    return lost;
}

} // namespace sijill::kb
