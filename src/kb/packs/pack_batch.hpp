#pragma once

#include "kb/packs/analyzed_text.hpp"
#include "kb/packs/pack.hpp"
#include "kb/packs/pack_merge.hpp"
#include "kb/packs/pack_vocabulary.hpp"
#include "kb/packs/pack_writer.hpp"
#include "kb/store/connection.hpp"
#include "kb/toml/fault_list.hpp"
#include "search/sqlite/triggers_off.hpp"
#include "search/write/passage_indexer.hpp"
#include "sijill/knowledge_types.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sijill::kb {

/// Adds sources to a base, as many as one transaction of the caller takes: what has to be done for
/// each row or for each transaction is done once for the batch. The cost of a source does not
/// depend on the size of the base, but for names that are new, which are looked up in all
/// sentences. While there is a batch, others must not write to the base, and triggers are off.
class PackBatch {
public:
    explicit PackBatch(Connection& connection,
                       TextAnalyzer::Candidates candidates = TextAnalyzer::Candidates::find);

    /// Checks a pack and writes what the base does not have of it. Throws
    /// Error(bad_input) with the faults that are in `faults` already and all that are found, and
    /// has then written nothing of it.
    PackSummary add(Pack&& pack, FaultList& faults);

    /// The same for a pack whose text is analyzed already, with the names that the base has.
    PackSummary add(Pack&& pack, const AnalyzedText& analyzed, FaultList& faults);

    /// Returns true if a pack brought names.
    [[nodiscard]] bool has_new_names() const noexcept { return !new_names_.empty(); }

    /// Brings index, vocabulary, mentions, candidates and the knowledge date of the base up to
    /// date. Call it once, last.
    void finish();

private:
    [[nodiscard]] std::optional<PackSummary> add_new_text(Pack& pack, const AnalyzedText& analyzed,
                                                          const FaultList& faults);

    Connection& connection_;
    TextAnalyzer::Candidates candidates_; ///< of those that add() has to analyze
    IndexTables tables_;
    search::TriggersOff triggers_off_; ///< before what prepares statements, which it makes expire
    search::PassageIndexer indexer_;
    PackMerge merge_;
    VocabularyReader vocabulary_;
    PackWriter writer_;
    std::optional<TextAnalyzer> analyzer_; ///< read where add() has to analyze
    std::vector<std::string> new_names_;   ///< folded words
    std::string known_on_;                 ///< the latest of the sources that were added
};

} // namespace sijill::kb
