#include "kb/intake/seeds.hpp"

#include "base/embedded_files.hpp"
#include "kb/packs/pack_batch.hpp"
#include "kb/packs/pack_reader.hpp"

namespace sijill::kb {

std::vector<PackSummary> add_seeds(Connection& connection) {
    std::vector<PackSummary> summaries;
    PackBatch batch(connection,
                    TextAnalyzer::Candidates::leave_out); // people wrote what they state
    for (const EmbeddedFile& statements : embedded_files("seeds/")) {
        const auto slash = statements.name.rfind('/');
        const std::string folder(statements.name.substr(0, slash + 1));
        if (statements.name != folder + "statements.toml") {
            continue;
        }
        const EmbeddedFile text = embedded_files(folder + "article.txt").front();
        FaultList faults;
        summaries.push_back(batch.add(read_pack(std::string(statements.name), statements.content,
                                                std::string(text.name), text.content, faults),
                                      faults));
    }
    batch.finish();
    return summaries;
}

} // namespace sijill::kb
