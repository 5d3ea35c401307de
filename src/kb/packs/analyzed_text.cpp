#include "kb/packs/analyzed_text.hpp"

#include "base/to_int64.hpp"
#include "kb/rows/sha256.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_map>

namespace sijill::kb {

TextAnalyzer::TextAnalyzer(SQLite::Database& database, Candidates candidates) : names_(database) {
    if (candidates == Candidates::find) {
        candidates_.emplace(database);
    }
}

AnalyzedText TextAnalyzer::analyze(std::string_view text, std::optional<int> source_day) {
    AnalyzedText analyzed;
    analyzed.sha256 = sha256_hex(text);
    analyzed.sentences = split_sentences(text);
    std::unordered_map<std::string_view, std::size_t> equal;
    for (const Sentence& sentence : analyzed.sentences) {
        const TextSpan& span = sentence.span;
        const std::size_t index = analyzed.words.size();
        const std::string_view own = text.substr(span.begin_byte, span.end_byte - span.begin_byte);
        const std::vector<Token> tokens = tokenize(own);
        const std::vector<NameMatch> names = names_.find(tokens);
        visit_mentions(names, to_int64(index), span.begin_cp, own, tokens,
                       [&](const Mention& mention) { analyzed.mentions.push_back(mention); });
        if (candidates_) {
            const NamedSentence named{
                index,       own, span.begin_cp, tokens, candidates_->named(own, tokens, names),
                ++equal[own]};
            std::vector<Candidate> found = candidates_->find(named, source_day);
            std::ranges::move(found, std::back_inserter(analyzed.candidates));
        }
        std::string& words = analyzed.words.emplace_back();
        for (const Token& token : tokens) {
            words.append(words.empty() ? 0 : 1, ' ').append(token.text);
        }
    }
    return analyzed;
}

} // namespace sijill::kb
