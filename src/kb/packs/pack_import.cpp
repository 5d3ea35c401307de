#include "kb/packs/pack_import.hpp"

#include "base/embedded_files.hpp"
#include "kb/names/mentions.hpp"
#include "kb/packs/pack_reader.hpp"
#include "kb/packs/pack_rules.hpp"
#include "kb/packs/pack_writer.hpp"
#include "kb/passages/sentence_index.hpp"
#include "kb/store/meta.hpp"

#include <algorithm>

namespace sijill::kb {
namespace {

constexpr const char* kKnowledgeDateKey = "knowledge_date";

/// The newest day that any source of the base speaks for.
void advance_knowledge_date(SQLite::Database& database, const std::string& known_on) {
    if (known_on > read_meta(database, kKnowledgeDateKey)) {
        write_meta(database, kKnowledgeDateKey, known_on);
    }
}

PackSummary import(Connection& connection, Pack pack, Problems& problems) {
    SQLite::Database& database = connection.database();
    const std::vector<Sentence> sentences = split_sentences(pack.text);
    check_pack(pack, sentences, load_vocabulary(database), problems);
    problems.throw_if_any();
    PackSummary summary = write_pack(database, pack, sentences);
    sentence_index(connection).learn_stems();
    summary.mentions = link_mentions(database);
    advance_knowledge_date(database, pack.source.known_on);
    return summary;
}

} // namespace

PackSummary import_path(Connection& connection, const std::filesystem::path& path) {
    Problems problems;
    return import(connection, read_pack_from(path, problems), problems);
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
        Problems problems;
        summaries.push_back(import(connection,
                                   read_pack(std::string(statements.name), statements.content,
                                             std::string(text.name), text.content, problems),
                                   problems));
    }
    return summaries;
}

} // namespace sijill::kb
