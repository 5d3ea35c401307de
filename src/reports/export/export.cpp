#include "reports/export/export.hpp"

#include "base/library_messages.hpp"
#include "base/sql_identifier.hpp"
#include "kb/base_access.hpp"
#include "reports/export/dump.hpp"
#include "reports/run/run_statement.hpp"
#include "reports/sql/prepared_sql.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>

namespace sijill {
namespace {

using reports::DumpedObject;

std::vector<DumpedObject> objects_of(KnowledgeBase& base) {
    const ResultSet result =
        reports::run_built_in(base, "queries/export/objects.sql", {}, Language::english);
    std::vector<DumpedObject> objects;
    for (const auto& row : result.rows) {
        objects.push_back(
            {to_text(row[0]), to_text(row[1]), to_text(row[2]), to_text(row[3]) == "1"});
    }
    return objects;
}

} // namespace

BaseExport::BaseExport(KnowledgeBase& base)
    : base_(&base), transaction_(kb::connection_of(base).database()) {
}

std::vector<BaseExport::Part> BaseExport::parts() const {
    std::vector<Part> parts;
    for (const DumpedObject& object : objects_of(*base_)) {
        if (object.kind == "table" || object.kind == "view") {
            parts.push_back({object.name, object.kind == "view"});
        }
    }
    return parts;
}

ResultSet BaseExport::rows(const Part& part) const {
    const std::string sql = fmt::format("SELECT * FROM {}", quoted_identifier(part.name));
    reports::SqlGuard guard(kb::connection_of(*base_), {.memory = 0});
    ResultSet result = reports::PreparedSql(guard, part.name, sql).read();
    result.title = part.name;
    return result;
}

void BaseExport::dump(const Writer& write) const {
    try {
        reports::write_dump(kb::connection_of(*base_).database(), objects_of(*base_), write);
    } catch (const SQLite::Exception& error) {
        throw Error(ErrorCode::database,
                    {"{}: cannot read: {}"_text, kb::connection_of(*base_).label(),
                     sqlite_message(error.what())});
    }
}

} // namespace sijill
