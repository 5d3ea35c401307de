#pragma once

#include "kb/candidates/candidate_finder.hpp"
#include "kb/names/mentions.hpp"
#include "sijill/analyzer.hpp"

#include <SQLiteCpp/Database.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::kb {

/// What is made of the text of a source before it is written.
struct AnalyzedText {
    std::string sha256; ///< of the text, in hexadecimal
    std::vector<Sentence> sentences;
    std::vector<std::string> words; ///< the folded words of each sentence, with one space between
    std::vector<Mention> mentions;  ///< Mention::sentence is an index into `sentences`
    std::vector<Candidate> candidates; ///< in the order of the text
};

/// Analyzes texts, and finds the names and the candidates in them. Reads the base once, and does
/// not use it afterwards. Use one object from one thread at a time.
class TextAnalyzer {
public:
    enum class Candidates { find, leave_out };

    TextAnalyzer(SQLite::Database& database, Candidates candidates);

    /// `source_day` is the last day that the source knows, as a day_number().
    [[nodiscard]] AnalyzedText analyze(std::string_view text, std::optional<int> source_day);

private:
    NameFinder names_;
    std::optional<CandidateFinder> candidates_;
};

} // namespace sijill::kb
