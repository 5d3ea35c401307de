#include "kb/drafts/named_text.hpp"

#include "claims/names/new_names.hpp"
#include "kb/names/name_finder.hpp"

#include <algorithm>

namespace sijill::kb {
namespace {

/// Returns a span of a sentence as one of the whole text.
TextSpan in_text(const TextSpan& span, const TextSpan& sentence) {
    return {sentence.begin_byte + span.begin_byte, sentence.begin_byte + span.end_byte,
            sentence.begin_cp + span.begin_cp, sentence.begin_cp + span.end_cp};
}

TextSpan in_sentence(const TextSpan& span, const TextSpan& sentence) {
    return {span.begin_byte - sentence.begin_byte, span.end_byte - sentence.begin_byte,
            span.begin_cp - sentence.begin_cp, span.end_cp - sentence.begin_cp};
}

/// Adds a name to those of the sentence that it stands in.
void add_place(NamedText& named, const TextSpan& place, std::int64_t entity,
               const std::string& kind) {
    const auto own = std::ranges::find_if(named.sentences, [&](const Sentence& sentence) {
        return place.begin_byte >= sentence.span.begin_byte &&
               place.end_byte <= sentence.span.end_byte;
    });
    if (own == named.sentences.end()) {
        return;
    }
    std::vector<NamedEntity>& names =
        named.names[static_cast<std::size_t>(own - named.sentences.begin())];
    const TextSpan span = in_sentence(place, own->span);
    const auto behind = std::ranges::find_if(
        names, [&](const NamedEntity& name) { return name.span.begin_byte > span.begin_byte; });
    names.insert(behind, {span, entity, kind});
}

} // namespace

NamedText name_entities(SQLite::Database& database, const CandidateFinder& finder,
                        const std::string& text, DraftEntities& entities) {
    NamedText named;
    named.sentences = split_sentences(text);
    NameFinder names(database);
    std::vector<claims::KnownName> known;
    for (const Sentence& sentence : named.sentences) {
        const std::string_view own = words_of(sentence, text);
        const std::vector<Token>& tokens = named.tokens.emplace_back(tokenize(own));
        for (const NamedEntity& name :
             named.names.emplace_back(finder.named(own, tokens, names.find(tokens)))) {
            known.push_back({in_text(name.span, sentence.span), name.kind, known.size()});
        }
    }
    for (const claims::NewName& name : claims::find_new_names(text, tokenize(text), known)) {
        const std::int64_t entity = entities.add(name);
        for (const TextSpan& place : name.places) {
            add_place(named, place, entity, name.kind);
        }
    }
    return named;
}

} // namespace sijill::kb
