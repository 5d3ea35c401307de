#include "kb/pack_import.hpp"

#include "base/embedded_files.hpp"
#include "kb/documents/document_slugs.hpp"
#include "kb/documents/read_document.hpp"
#include "kb/names/mentions.hpp"
#include "kb/packs/pack_reader.hpp"
#include "kb/packs/pack_rules.hpp"
#include "kb/packs/pack_writer.hpp"
#include "kb/passages/sentence_index.hpp"
#include "kb/store/meta.hpp"

#include <sstream>

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
    const std::vector<DocumentEntry> entries = list_documents(path);
    const DocumentOptions options;
    std::istringstream no_input;
    std::optional<Document> document;
    if (entries.size() == 1 && entries[0].kind != DocumentKind::input) {
        DocumentReader reader(entries[0], options, no_input);
        document = reader.next();
        if (document && reader.next()) {
            document.reset();
        }
    }
    if (!document) {
        throw Error(ErrorCode::bad_input,
                    {"{}: has no document, or more than one"_text, path.string()},
                    what_a_pack_is());
    }
    if (document->unreadable) {
        throw *document->unreadable;
    }
    if (document->slug_is_made) {
        const auto sources = load_pack_vocabulary(connection.database()).sources;
        std::string& slug = document->pack.source.slug;
        slug = numbered_slug(slug, [&](const std::string& name) { return sources.contains(name); });
    }
    return import(connection, std::move(document->pack), document->faults);
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
