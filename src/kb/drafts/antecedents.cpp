#include "kb/drafts/antecedents.hpp"

#include "claims/data/clitics.hpp"
#include "claims/names/name_lexicon.hpp"
#include "sijill/analyzer.hpp"

#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <iterator>
#include <string_view>

namespace sijill::kb {
namespace {

constexpr const char* kIndustry = "industry";

/// Nouns that mean an industry as a whole, folded.
constexpr std::string_view kIndustryNouns[]{
#include "kb/drafts/industry_nouns.inc"
};

struct KindNoun {
    std::string kind; ///< empty: no noun of a kind
    std::string noun; ///< folded, without what is written before it
    bool has_article = false;
};

KindNoun kind_noun(const Token& token) {
    const claims::WordReading reading = claims::read_word(token.text);
    constexpr std::string_view kArticle = claims::clitic::kArticle;
    const bool has_article = token.text.starts_with(kArticle);
    const std::string noun = token.text.substr(has_article ? kArticle.size() : 0);
    if (std::ranges::find(kIndustryNouns, noun) != std::end(kIndustryNouns)) {
        return {kIndustry, noun, has_article};
    }
    if (reading.roles == nullptr || reading.roles->kind.empty()) {
        return {};
    }
    return {std::string(reading.roles->kind), noun, reading.has_article};
}

/// Returns the noun with the article that the words have, of a kind; none if they have none.
KindNoun definite_noun(const std::string& words) {
    for (const Token& token : tokenize(words)) {
        if (KindNoun noun = kind_noun(token); noun.has_article && !noun.kind.empty()) {
            return noun;
        }
    }
    return {};
}

} // namespace

Antecedents::Antecedents(SQLite::Database& database) : delays_(database) {
    SQLite::Statement rows(database, "SELECT predicate, entity_kind FROM predicate_subject");
    while (rows.executeStep()) {
        subjects_[rows.getColumn(0).getString()].insert(rows.getColumn(1).getString());
    }
}

void Antecedents::add_name(const NamedEntity& name, std::string_view sentence,
                           std::size_t sentence_begin) {
    if (!name.entity) {
        return;
    }
    const std::vector<Token> before = tokenize(sentence.substr(0, name.span.begin_byte));
    names_.push_back({*name.entity, name.kind, sentence_begin, sentence_begin + name.span.begin_cp,
                      before.empty() ? std::string() : kind_noun(before.back()).noun});
}

void Antecedents::add_subject(std::int64_t entity, const std::string& kind, std::size_t place) {
    told_.push_back({entity, kind, place, place, ""});
}

std::optional<std::int64_t> Antecedents::meant(const std::optional<std::string>& words,
                                               std::size_t place,
                                               const std::string& predicate) const {
    const auto subjects = subjects_.find(predicate);
    if (subjects == subjects_.end()) {
        return std::nullopt;
    }
    if (!words) {
        return told_of(place, subjects->second);
    }
    const KindNoun noun = definite_noun(*words);
    return subjects->second.contains(noun.kind) ? last_named(place, noun.kind, noun.noun)
                                                : std::nullopt;
}

std::optional<std::int64_t> Antecedents::delay_meant(const std::string& words, std::size_t place,
                                                     const std::string& predicate) {
    const auto subjects = subjects_.find(predicate);
    if (subjects == subjects_.end() || !subjects->second.contains(kEvent)) {
        return std::nullopt;
    }
    std::vector<std::int64_t> named;
    for (const Place& name : names_) {
        if (name.begin < place) {
            named.push_back(name.entity);
        }
    }
    return delays_.meant(words, named);
}

std::optional<std::int64_t> Antecedents::last_named(std::size_t place, const std::string& kind,
                                                    const std::string& noun) const {
    // «الشركة» is rather one that the text calls so than an agency or a newspaper.
    const bool nouns_differ = kind == kOrganization;
    const Place* last = nullptr;
    for (const Place& name : names_) {
        if (name.kind != kind || (name.begin >= place && last != nullptr)) {
            continue;
        }
        if (!nouns_differ || last == nullptr || name.noun == noun || last->noun != noun) {
            last = &name;
        }
    }
    return last == nullptr ? std::nullopt : std::optional(last->entity);
}

std::optional<std::int64_t> Antecedents::told_of(std::size_t place,
                                                 const std::set<std::string>& kinds) const {
    const auto fits = [&](const Place& candidate) {
        return candidate.begin < place && kinds.contains(candidate.kind);
    };
    const Place* named = nullptr;
    for (const Place& name : names_) {
        if (fits(name) && (named == nullptr || name.sentence > named->sentence)) {
            named = &name;
        }
    }
    for (auto told = told_.rbegin(); told != told_.rend(); ++told) {
        if (fits(*told) && (named == nullptr || told->begin >= named->sentence)) {
            return told->entity;
        }
    }
    return named == nullptr ? std::nullopt : std::optional(named->entity);
}

} // namespace sijill::kb
