#include "kb/packs/pack_import.hpp"

#include "base/embedded_files.hpp"
#include "kb/packs/pack_batch.hpp"
#include "kb/packs/pack_reader.hpp"

#include <utility>

namespace sijill::kb {
namespace {

PackSummary import(PackBatch& batch, Pack pack, FaultList& faults) {
    const AnalyzedText analyzed = analyze_text(pack.text, batch.names());
    return batch.add(std::move(pack), analyzed, faults);
}

} // namespace

PackSummary import_path(Connection& connection, const std::filesystem::path& path) {
    FaultList faults;
    PackBatch batch(connection);
    PackSummary summary = import(batch, read_pack_from(path, faults), faults);
    batch.finish();
    return summary;
}

std::vector<PackSummary> import_seeds(Connection& connection) {
    std::vector<PackSummary> summaries;
    PackBatch batch(connection);
    for (const EmbeddedFile& statements : embedded_files("seeds/")) {
        const auto slash = statements.name.rfind('/');
        const std::string folder(statements.name.substr(0, slash + 1));
        if (statements.name != folder + "statements.toml") {
            continue;
        }
        const EmbeddedFile text = embedded_files(folder + "article.txt").front();
        FaultList faults;
        summaries.push_back(import(batch,
                                   read_pack(std::string(statements.name), statements.content,
                                             std::string(text.name), text.content, faults),
                                   faults));
    }
    batch.finish();
    return summaries;
}

} // namespace sijill::kb
