#include "cli/commands/commands.hpp"
#include "cli/open_base.hpp"
#include "cli/output/answer.hpp"
#include "cli/output/columns.hpp"
#include "cluster/node_status.hpp"
#include "kb/base_access.hpp"
#include "kb/upkeep/file_status.hpp"

#include <utility>

namespace sijill::cli {
namespace {

constexpr std::chrono::milliseconds kPatience{2000}; ///< with each answer of a node

kb::FileStatus status_of_file(const KnowledgeBase& base) {
    kb::Connection& connection = kb::connection_of(base);
    return kb::with_database_errors(connection.label(), kb::Task::read, [&] {
        kb::FileStatus status;
        kb::read_snapshot(base, [&] { status = kb::file_status(connection); });
        return status;
    });
}

Value value_of(const std::optional<std::int64_t>& number) {
    return number ? Value(*number) : Value();
}

int run_status(const GlobalOptions& options) {
    refuse_as_of(options);
    const kb::FileStatus file = status_of_file(open_base(options));
    std::optional<cluster::NodeStatus> node;
    if (!options.cluster.empty() && file.engine != kb::kClusterEngine) {
        note(options, "status.no_cluster");
    } else if (!options.cluster.empty()) {
        node = cluster::node_status(options.cluster, options.db, time_limit(options, kPatience));
        if (!node) {
            note(options, "status.no_node");
        }
    }
    Column needs_reindex = column("needs_reindex");
    needs_reindex.kind = Column::Kind::flag;
    ResultSet rows;
    rows.name = "status";
    rows.columns = {column("engine"), column("node"),     column("leader"),
                    column("behind"), column("bytes"),    column("log_bytes"),
                    column("schema"), column("analyzer"), std::move(needs_reindex),
                    column("sources")};
    rows.rows.push_back({file.engine, node ? Value(node->node) : Value(),
                         node && node->leader ? Value(*node->leader) : Value(),
                         node ? value_of(node->behind) : Value(), file.bytes,
                         value_of(file.log_bytes), file.schema, file.analyzer,
                         std::int64_t{file.needs_reindex ? 1 : 0}, file.sources});
    return Answer(options).write(rows);
}

} // namespace

void setup_status(Command& program, const GlobalOptions& /*options*/) {
    program.add_command("status", "Tell the engine, the size and the versions of a base")
        .may_take(std::chrono::minutes(1))
        .runs([](const CommandLine& line) { return run_status(line.options); });
}

} // namespace sijill::cli
