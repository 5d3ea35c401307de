#include "search/plan/word_forms.hpp"

#include "search/schema/index_statements.hpp"
#include "search/sqlite/data_version.hpp"
#include "sijill/analyzer.hpp"
#include "text/related/equivalents.hpp"
#include "text/related/related.hpp"
#include "text/stems/broken_plurals.hpp"
#include "text/tokens/packed_trigrams.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_set>
#include <utility>

namespace sijill::search {
namespace {

/// Appended to a prefix, gives a string greater than every folded word with that prefix: U+10FFFF
/// is no letter.
constexpr std::string_view kBeyondAllLetters = "\xF4\x8F\xBF\xBF";

/// Returns the stems that a table lists as other writings of the word of a relation.
std::vector<text::Letters> equivalents_in(const text::Relation& relation) {
    std::vector<text::Letters> all;
    for (const text::Relation::Link& link : relation.links()) {
        if (link.kind == text::LinkKind::form) {
            std::ranges::copy(text::equivalents_of(link.letters), std::back_inserter(all));
        }
    }
    return all;
}

} // namespace

std::vector<std::string> spellings_of_beginning(const std::string& beginning) {
    std::vector<std::string> spellings{beginning};
    const std::u32string letters = text::to_code_points(beginning);
    if (letters.starts_with(text::kArticleLetters)) {
        for (const char32_t sign : {text::kAlefMaddah, text::kAlefHamza}) {
            spellings.push_back(text::to_utf8(sign + letters.substr(1)));
        }
    }
    return spellings;
}

WordForms::WordForms(sqlite3* db, const IndexTables& tables, const RankingParameters& ranking,
                     std::shared_ptr<KeptWords> kept)
    : db_(db), tables_(tables), ranking_(ranking), reading_(prepare(db, tables, sql::kAnyWord)),
      word_(prepare(db, tables, sql::kWord)),
      words_of_stem_(prepare(db, tables, sql::kWordsOfStem)),
      words_between_(db, tables, sql::kWordsBetween), kept_(std::move(kept)) {
    static_cast<void>(reading_.step());
    version_ = data_version(db, tables);
    kept_->forms.begin(version_, ranking);
}

std::vector<std::string> WordForms::forms_of(const std::string& word) {
    return find(word).words;
}

Forms WordForms::find(const std::string& word) {
    if (const Forms* kept = kept_->forms.find(word)) {
        return *kept;
    }
    Forms forms = read(word);
    kept_->forms.keep(word, forms);
    return forms;
}

Forms WordForms::read(const std::string& word) {
    Forms forms;
    std::unordered_set<std::string> seen;
    const auto add = [&](std::string_view form, bool is_kin) {
        forms.are_kin_alone = forms.are_kin_alone && is_kin;
        if (seen.emplace(form).second) {
            forms.words.emplace_back(form);
        }
    };
    for (Statement& row = word_.start(word); row.step();) {
        add(row.text(0), false);
    }
    if (!ranking_.forms) {
        return forms;
    }
    const text::Relation relation(word, ranking_.kin);
    const std::vector<text::Letters> equivalents = equivalents_in(relation);
    for (const text::Relation::Link& link : relation.links()) {
        // A word that is not Arabic has itself as its only stem, which is not stored.
        const bool is_word = !text::is_arabic(link.stem) && !text::is_key_of_four(link.letters);
        const bool is_kin = link.kind != text::LinkKind::form &&
                            std::ranges::find(equivalents, link.letters) == equivalents.end();
        Statement& words = is_word ? word_ : words_of_stem_;
        for (Statement& row = words.start(link.stem); row.step();) {
            if (relation.holds(link, row.text(0))) {
                add(row.text(0), is_kin);
            }
        }
    }
    return forms;
}

std::vector<std::string> WordForms::words_with_prefix(const std::string& prefix) {
    std::vector<std::string> words;
    for (const std::string& beginning : spellings_of_beginning(prefix)) {
        Statement& row =
            words_between_.start(beginning, beginning + std::string(kBeyondAllLetters));
        while (row.step()) {
            words.emplace_back(row.text(0));
        }
    }
    return words;
}

std::vector<std::string> WordForms::near_words(std::string_view word, std::size_t limit) {
    if (text::is_number(word)) { // a number looks like nothing but itself
        const bool known = limit > 0 && word_.start(word).step();
        word_.reset();
        return known ? std::vector<std::string>{std::string(word)} : std::vector<std::string>{};
    }
    std::vector<std::string> words;
    if (word.empty() || limit == 0) {
        return words;
    }
    if (!lexicon_) {
        lexicon_ = kept_->lexicon.words(db_, tables_, version_);
    }
    for (const auto& [likeness, other] : lexicon_->alike(word, ranking_.near_likeness)) {
        if (words.size() == limit) {
            break;
        }
        if (!is_stop_word(other) && word_.start(other).step()) {
            words.emplace_back(other);
        }
    }
    word_.reset();
    return words;
}

} // namespace sijill::search
