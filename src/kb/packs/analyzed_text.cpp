#include "kb/packs/analyzed_text.hpp"

#include "base/to_int64.hpp"
#include "kb/store/sha256.hpp"

namespace sijill::kb {

AnalyzedText analyze_text(std::string_view text, NameFinder& names) {
    AnalyzedText analyzed;
    analyzed.sha256 = sha256_hex(text);
    analyzed.sentences = split_sentences(text);
    for (const Sentence& sentence : analyzed.sentences) {
        const TextSpan& span = sentence.span;
        const std::string_view own = text.substr(span.begin_byte, span.end_byte - span.begin_byte);
        const std::vector<Token> tokens = tokenize(own);
        visit_mentions(names, to_int64(analyzed.words.size()), span.begin_cp, own, tokens,
                       [&](const Mention& mention) { analyzed.mentions.push_back(mention); });
        std::string& words = analyzed.words.emplace_back();
        for (const Token& token : tokens) {
            words.append(words.empty() ? 0 : 1, ' ').append(token.text);
        }
    }
    return analyzed;
}

} // namespace sijill::kb
