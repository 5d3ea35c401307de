#include "server/views/history_rows.hpp"

#include "render/columns.hpp"

#include <optional>
#include <string>

namespace sijill::server {
namespace {

Value value_of(const std::optional<std::string>& text) {
    return text ? Value(*text) : Value();
}

/// Returns the address by which a statement is asked for.
Value statement_of(const HistoryEvent& event) {
    return event.key ? Value(event.source + '/' + *event.key) : Value();
}

} // namespace

ResultSet history_rows(const std::vector<HistoryEvent>& events) {
    using render::column;
    ResultSet rows;
    rows.name = "history";
    rows.columns = {column("day"),
                    render::coded_column("event"),
                    column("source"),
                    column("statement", "one_statement"),
                    column("entity"),
                    column("name"),
                    column("by", "superseded_by"),
                    column("why")};
    for (const HistoryEvent& event : events) {
        rows.rows.push_back({event.day, event.event,
                             event.source.empty() ? Value() : Value(event.source),
                             statement_of(event), value_of(event.entity), value_of(event.name),
                             value_of(event.by), value_of(event.why)});
    }
    return rows;
}

} // namespace sijill::server
