#pragma once

#include "kb/names/mentions.hpp"
#include "sijill/analyzer.hpp"

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
};

/// Analyzes a text, and finds the names in it. Knows no database.
[[nodiscard]] AnalyzedText analyze_text(std::string_view text, NameFinder& names);

} // namespace sijill::kb
