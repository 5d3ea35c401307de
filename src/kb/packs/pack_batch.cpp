#include "kb/packs/pack_batch.hpp"

#include "kb/candidates/candidate_rows.hpp"
#include "kb/names/mentions.hpp"
#include "kb/packs/pack_rules.hpp"
#include "kb/passages/sentence_index.hpp"
#include "kb/store/meta.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <utility>

namespace sijill::kb {
namespace {

constexpr const char* kKnowledgeDateKey = "knowledge_date";

} // namespace

PackBatch::PackBatch(Connection& connection, TextAnalyzer::Candidates candidates)
    : connection_(connection), candidates_(candidates), tables_(sentence_tables()),
      triggers_off_(connection.handle()), indexer_(connection.handle(), tables_, Threads::two),
      merge_(connection.database()), vocabulary_(connection.database()),
      writer_(connection.database(), indexer_) {
    // A statement may supersede one that its pack has further down.
    connection.database().exec("PRAGMA defer_foreign_keys = ON");
}

PackSummary PackBatch::add(Pack&& pack, FaultList& faults) {
    if (!analyzer_) {
        analyzer_.emplace(connection_.database(), candidates_);
    }
    const AnalyzedText analyzed = analyzer_->analyze(pack.text, day_of(pack.source));
    return add(std::move(pack), analyzed, faults);
}

PackSummary PackBatch::add(Pack&& pack, const AnalyzedText& analyzed, FaultList& faults) {
    pack.sha256 = analyzed.sha256;
    if (std::optional<PackSummary> added = add_new_text(pack, analyzed, faults)) {
        return std::move(*added);
    }
    merge_.merge(pack, faults);
    if (is_in_base(pack)) {
        faults.throw_if_any();
        return {pack.source.slug, PackSummary::Outcome::known};
    }
    const PackVocabulary vocabulary = vocabulary_.read(pack);
    check_pack(pack, analyzed.sentences, vocabulary, faults);
    faults.throw_if_any();
    PackSummary summary = writer_.write(pack, analyzed, vocabulary);
    if (!pack.kinds.empty() || !pack.predicates.empty()) {
        vocabulary_.forget_closed_vocabulary();
    }
    for (const PackName& name : pack.names) {
        new_names_.push_back(folded_words(name.text));
    }
    known_on_ = std::max(known_on_, pack.source.known_on);
    return summary;
}

/// Adds a text of which nothing is stated. Does not look for the text first: most are new, and the
/// unique index of sources refuses the others. Returns nothing where the base has the text, or
/// where it is faulty, and has then written nothing.
std::optional<PackSummary> PackBatch::add_new_text(Pack& pack, const AnalyzedText& analyzed,
                                                   const FaultList& faults) {
    if (!is_plain(pack) || !faults.empty()) {
        return std::nullopt;
    }
    FaultList found;
    check_pack(pack, analyzed.sentences, vocabulary_.read(pack), found);
    if (!found.empty()) {
        return std::nullopt;
    }
    std::optional<PackSummary> added = writer_.write_text(pack, analyzed);
    if (added) {
        known_on_ = std::max(known_on_, pack.source.known_on);
    }
    return added;
}

void PackBatch::finish() {
    SQLite::Database& database = connection_.database();
    indexer_.finish();
    writer_.finish();
    std::set<std::int64_t> sentences = link_names(database, new_names_);
    sentences.merge(writer_.take_redated());
    find_candidates(database, sentences);
    if (known_on_ > read_meta(database, kKnowledgeDateKey)) {
        write_meta(database, kKnowledgeDateKey, known_on_);
    }
}

} // namespace sijill::kb
