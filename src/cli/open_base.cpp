#include "cli/open_base.hpp"

#include "cli/output/answer.hpp"
#include "cluster/cluster_base.hpp"
#include "reports/definition/query_files.hpp"
#include "sijill/error.hpp"
#include "sijill/seeded.hpp"

#include <optional>
#include <utility>

namespace sijill::cli {
namespace {

void require_writable(const GlobalOptions& options) {
    refuse_as_of(options);
    if (options.db.empty()) {
        throw Error(ErrorCode::refused, "the embedded database is read-only"_text,
                    "sijill init FILE writes a copy; then give --db FILE"_text);
    }
    Answer(options).refuse_lost_answer();
}

} // namespace

KnowledgeBase open_base(const GlobalOptions& options) {
    KnowledgeBase base = options.db.empty()
                             ? KnowledgeBase::open_image(seeded_image())
                             : KnowledgeBase::open(options.db, KnowledgeBase::Access::read_only);
    if (base.needs_reindex()) {
        note(options, "base.needs_reindex");
    }
    return options.as_of.empty() ? std::move(base) : base.as_of(options.as_of);
}

KnowledgeBase open_base_for_writing(const GlobalOptions& options) {
    require_writable(options);
    refuse_cluster(options);
    return KnowledgeBase::open(options.db, KnowledgeBase::Access::read_write);
}

void refuse_cluster(const GlobalOptions& options) {
    if (!options.cluster.empty()) {
        throw Error(
            ErrorCode::refused, "a cluster does not do this"_text,
            "add, remove without --purge, retract, name, review and reindex write over a cluster"_text);
    }
}

void write_base(const GlobalOptions& options, const std::function<void(KnowledgeBase&)>& work) {
    if (options.cluster.empty()) {
        if (options.wait) {
            throw Error(ErrorCode::usage, "--wait goes with --cluster"_text,
                        "without a cluster, the file has it when the command ends"_text);
        }
        KnowledgeBase base = open_base_for_writing(options);
        work(base);
        return;
    }
    require_writable(options);
    cluster::ClusterBase base(options.db, options.cluster);
    base.write(work);
    if (options.wait) {
        base.wait();
    }
}

void refuse_as_of(const GlobalOptions& options) {
    if (!options.as_of.empty()) {
        throw Error(ErrorCode::usage, "--as-of is only for questions"_text,
                    "leave it out: this command needs the base as it is now"_text);
    }
}

const ReportCatalog& built_in_reports() {
    static const ReportCatalog reports;
    return reports;
}

ReportCatalog all_reports(const GlobalOptions& options) {
    return options.queries.empty()
               ? built_in_reports()
               : ReportCatalog({options.queries.begin(), options.queries.end()});
}

Report named_report(const GlobalOptions& options, std::string_view name) {
    if (options.queries.empty()) {
        if (std::optional<Report> built_in = reports::built_in_report(name)) {
            return *std::move(built_in);
        }
    }
    return all_reports(options).find(name);
}

} // namespace sijill::cli
