#include "cli/site/site_places.hpp"

#include "reports/run/run_statement.hpp"

#include <fmt/format.h>

namespace sijill::cli {

SitePlaces::SitePlaces(KnowledgeBase& base, Language language) {
    for (const auto& row :
         reports::run_built_in(base, "queries/export/entities.sql", {}, language).rows) {
        entities_.emplace(to_text(row[0]), to_text(row[1]));
    }
    for (const auto& row :
         reports::run_built_in(base, "queries/export/statements.sql", {}, language).rows) {
        statements_.emplace(to_text(row[0]), to_text(row[1]));
    }
}

std::string SitePlaces::way_up(std::size_t depth) {
    std::string way;
    for (std::size_t folder = 0; folder < depth; ++folder) {
        way += "../";
    }
    return way;
}

render::AddressOf SitePlaces::addresses(std::size_t depth) const {
    return
        [this, up = way_up(depth)](Column::Kind kind, std::string_view id, std::int64_t sentence) {
            switch (kind) {
            case Column::Kind::entity:
                return entities_.contains(id) ? fmt::format("{}entities/{}.html", up, id)
                                              : std::string();
            case Column::Kind::source:
                return fmt::format("{}sources/{}.html{}", up, id,
                                   sentence > 0 ? fmt::format("#s{}", sentence) : "");
            case Column::Kind::statement:
                if (const auto found = statements_.find(id); found != statements_.end()) {
                    return fmt::format("{}sources/{}.html#statement-{}", up, found->second, id);
                }
                break;
            default:
                break;
            }
            return std::string();
        };
}

} // namespace sijill::cli
