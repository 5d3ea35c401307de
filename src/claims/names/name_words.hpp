#pragma once

#include "claims/claim.hpp"
#include "claims/names/name_lexicon.hpp"
#include "sijill/analyzer.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace sijill::claims {

enum class Script : std::uint8_t { arabic, latin, number, other };

/// What stands between a word and the one before it; of several signs the last of these.
enum class Gap : std::uint8_t {
    none,
    joined, ///< a hyphen, full stop or the like without a blank: «GPT-4», `AT&T`
    blank,
    mark, ///< a comma, colon, quotation mark or bracket
    stop, ///< the end of a sentence or line
};

/// A word of a text with its surroundings.
struct NameWord {
    std::string_view folded;
    TextSpan span;
    Script script = Script::other;
    Gap gap = Gap::stop;        ///< before it
    bool opens_quote = false;   ///< a quotation begins right before it
    bool closes_quote = false;  ///< a quotation ends right behind it
    bool opens_bracket = false; ///< a bracket opens right before it
    bool closes_bracket = false;
    bool taken = false;  ///< part of a known name, an address or the like
    WordReading reading; ///< of an Arabic word

    [[nodiscard]] bool has_role(bool WordRoles::*role) const {
        return reading.roles != nullptr && reading.roles->*role;
    }
};

/// The words of a text, with what the rules of names ask about them.
class NameWords {
public:
    /// All three must outlive the object; for the arguments see find_new_names().
    NameWords(std::string_view text, const std::vector<Token>& tokens,
              const std::vector<KnownName>& known);

    [[nodiscard]] std::size_t size() const { return words_.size(); }
    [[nodiscard]] const NameWord& operator[](std::size_t index) const { return words_[index]; }

    /// Returns a word as it stands in the text.
    [[nodiscard]] std::string_view written(std::size_t index) const;

    /// Returns the span of the words from `first` up to `end`, without so many letters of the
    /// first.
    [[nodiscard]] TextSpan span(std::size_t first, std::size_t end, std::size_t clitics) const;

    /// Whether a word is followed by another of the same phrase: with only a blank between.
    [[nodiscard]] bool goes_on(std::size_t index) const;

    /// Whether an Arabic word cannot be part of a name that stands bare: an everyday word, or one
    /// with an article, an ending or marks that names lack.
    [[nodiscard]] bool is_ordinary(std::size_t index) const;

    /// Whether an Arabic word seems to have «و» before it.
    [[nodiscard]] bool begins_with_conjunction(std::size_t index) const;

    /// Whether an Arabic word may have come from another language: it is not ordinary, and has
    /// neither letters nor a pattern that only Arabic has.
    [[nodiscard]] bool looks_foreign(std::size_t index) const;

    /// Whether a word has the article, with particles before it or without.
    [[nodiscard]] bool has_article(std::size_t index) const;

    /// Whether a word has the article and a particle before that.
    [[nodiscard]] bool has_article_behind_clitic(std::size_t index) const;

    /// Whether a word has «للـ» before it.
    [[nodiscard]] bool begins_with_lam(std::size_t index) const;

    /// Whether a word says whose or what a noun of a kind right before it is: «شركة السيارات».
    [[nodiscard]] bool completes_noun(std::size_t index) const;

    /// Whether a word looks foreign but for its article: «الغارديان».
    [[nodiscard]] bool looks_foreign_behind_article(std::size_t index) const;

    /// Whether a word has the article and is an adjective of relation («الفرنسية»).
    [[nodiscard]] bool is_defined_relation(std::size_t index) const;

private:
    void read_gaps();
    void read_gap(std::size_t begin_byte, std::size_t next, bool& inside_quote);
    void take_addresses();
    void take_known(const std::vector<KnownName>& known);

    std::string_view text_;
    std::vector<NameWord> words_;
};

} // namespace sijill::claims
