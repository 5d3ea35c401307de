#pragma once

#include "kb/candidates/candidate_rows.hpp"
#include "kb/names/mentions.hpp"
#include "kb/packs/analyzed_text.hpp"
#include "kb/packs/pack.hpp"
#include "kb/packs/pack_vocabulary.hpp"
#include "kb/store/row_inserter.hpp"
#include "search/write/passage_indexer.hpp"
#include "sijill/knowledge_types.hpp"

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace sijill::kb {

/// Writes the rows of packs that check_pack() found sound, inside the caller's transaction, while
/// triggers are off: `indexer` does their work. Others must not add rows meanwhile. The database
/// and the indexer must outlive the object.
class PackWriter {
public:
    PackWriter(SQLite::Database& database, search::PassageIndexer& indexer);

    /// `analyzed` is the pack's text, and `vocabulary` what the base has of that which the pack
    /// names.
    PackSummary write(const Pack& pack, const AnalyzedText& analyzed,
                      const PackVocabulary& vocabulary);

    /// Writes a text of which nothing is stated. Returns nothing where the base has the same text,
    /// and has then written nothing.
    std::optional<PackSummary> write_text(const Pack& pack, const AnalyzedText& analyzed);

    /// See CandidateWriter::finish().
    void finish() { candidate_.finish(); }

    /// Returns the sentences (sentence.id) of sources of the base that got another day, from which
    /// times in them count, and forgets them.
    [[nodiscard]] std::set<std::int64_t> take_redated() { return std::exchange(redated_, {}); }

private:
    /// A table with numbered rows, and the highest number of them.
    struct Table {
        Table(SQLite::Database& database, const char* name, const char* on_conflict = "");

        RowInserter rows;
        std::int64_t last;
    };

    /// What one pack refers to by name.
    struct Ids {
        std::map<std::string, std::int64_t> entities;
        std::map<std::string, std::int64_t> statements; ///< "key", and "source/key" of the base
        std::int64_t source = 0;
        std::int64_t first_sentence = 0;

        [[nodiscard]] std::optional<std::int64_t>
        entity(const std::optional<std::string>& slug) const;
        [[nodiscard]] std::optional<std::int64_t>
        statement(const std::optional<std::string>& key) const;
    };

    /// Fills in what the source of the base lacks, and finds it and its sentences.
    void extend_source(const Pack& pack, Ids& ids);
    /// Returns the day from which times in a source count.
    std::string day_of_source(std::int64_t source);
    /// Writes the source with its sentences, mentions and candidates, unless there is its text.
    bool write_new_source(const Pack& pack, const AnalyzedText& analyzed);
    bool write_source(const Pack& pack);
    void write_sentences(const Pack& pack, const AnalyzedText& analyzed);
    void write_mentions(const AnalyzedText& analyzed, std::int64_t first_sentence);
    void write_candidates(const AnalyzedText& analyzed, std::int64_t first_sentence);
    void write_entities(const Pack& pack, Ids& ids);
    void write_names(const Pack& pack, const Ids& ids);
    void write_statement(const Pack& pack, const PackStatement& statement, const Ids& ids,
                         const PackVocabulary& vocabulary);
    void write_evidence(const PackStatement& statement, const Ids& ids);
    void write_attribution(const PackStatement& statement, const Ids& ids);
    void write_qualifiers(const PackStatement& statement, const Ids& ids);
    void write_links(const PackStatement& statement, const Ids& ids);

    SQLite::Database& database_;
    search::PassageIndexer& indexer_;
    Table source_;
    Table sentence_;
    Table entity_;
    Table name_;
    Table statement_;
    Table evidence_;
    Table qualifier_;
    RowInserter attribution_;
    RowInserter link_;
    MentionWriter mention_;
    CandidateWriter candidate_;
    std::set<std::int64_t> redated_; ///< see take_redated()
    std::string sentence_text_;      ///< of the sentence at hand, whose memory is used again
};

} // namespace sijill::kb
