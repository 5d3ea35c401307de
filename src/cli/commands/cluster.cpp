#include "cli/commands/commands.hpp"
#include "cli/output/answer.hpp"
#include "cluster/whole_base.hpp"

#include <memory>
#include <string>

namespace sijill::cli {
namespace {

struct ClusterCommand {
    std::string action; ///< init or backup
    std::string urls;
    std::string file;
};

int run_cluster(const GlobalOptions& options, const ClusterCommand& command) {
    if (command.action == "init") {
        cluster::fill_cluster(command.urls, command.file);
        note(options, "cluster.loaded", {{"file", command.file}});
    } else {
        cluster::back_up_cluster(command.urls, command.file);
        note(options, "cluster.backed_up", {{"file", command.file}});
    }
    return 0;
}

} // namespace

void setup_cluster(Command& program, const GlobalOptions& /*options*/) {
    auto command = std::make_shared<ClusterCommand>();
    Command& cluster =
        program.add_command("cluster", "Load a base into a cluster, or take a copy out of it");
    cluster
        .add_operand("action", "ACTION", command->action,
                     "init loads a file into an empty cluster, backup writes one")
        .one_of({"init", "backup"})
        .required("init or backup"_text);
    cluster
        .add_operand("urls", "URLS", command->urls, "nodes of the cluster, as --cluster names them")
        .required("the address of a node, such as http://HOST:4001"_text);
    cluster.add_operand("file", "FILE", command->file, "the base; for backup a new file")
        .required("a file"_text);
    cluster.may_take(std::chrono::seconds(0)).runs([command](const CommandLine& line) {
        return run_cluster(line.options, *command);
    });
}

} // namespace sijill::cli
