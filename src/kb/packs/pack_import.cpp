#include "kb/packs/pack_import.hpp"

#include "base/embedded_files.hpp"
#include "kb/names/mentions.hpp"
#include "kb/packs/pack_reader.hpp"
#include "kb/packs/pack_rules.hpp"
#include "kb/packs/pack_writer.hpp"
#include "kb/passages/sentence_index.hpp"
#include "kb/store/meta.hpp"

namespace sijill::kb {
namespace {

constexpr const char* kKnowledgeDateKey = "knowledge_date";

/// Sets the knowledge date of the base, the latest known_on of its sources.
void advance_knowledge_date(SQLite::Database& database, const std::string& known_on) {
    if (known_on > read_meta(database, kKnowledgeDateKey)) {
        write_meta(database, kKnowledgeDateKey, known_on);
    }
}

PackSummary import(Connection& connection, Pack pack, FaultList& faults) {
    SQLite::Database& database = connection.database();
    const std::vector<Sentence> sentences = split_sentences(pack.text);
    check_pack(pack, sentences, load_pack_vocabulary(database), faults);
    faults.throw_if_any();
    PackSummary summary = write_pack(database, pack, sentences);
    sentence_index(connection).learn_stems();
    summary.mentions = link_mentions(database);
    advance_knowledge_date(database, pack.source.known_on);
    return summary;
}

} // namespace

PackSummary import_path(Connection& connection, const std::filesystem::path& path) {
    FaultList faults;
    return import(connection, read_pack_from(path, faults), faults);
}

std::vector<PackSummary> import_seeds(Connection& connection) {
    std::vector<PackSummary> summaries;
    for (const EmbeddedFile& statements : embedded_files("seeds/")) {
        const auto slash = statements.name.rfind('/');
        const std::string folder(statements.name.substr(0, slash + 1));
        if (statements.name != folder + "statements.toml") {
            continue;
        }
        const EmbeddedFile text = embedded_files(folder + "article.txt").front();
        FaultList faults;
        summaries.push_back(import(connection,
                                   read_pack(std::string(statements.name), statements.content,
                                             std::string(text.name), text.content, faults),
                                   faults));
    }
    return summaries;
}

} // namespace sijill::kb
