#pragma once

#include "text/related/derived_words.hpp"
#include "text/related/false_articles.hpp"
#include "text/related/protected_words.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Whether two words are forms of one word. They are if they share a stem, unless a look at both
/// shows that they share it by chance, or if one is derived from the other.
/// docs/text-rules.md#related-words.
namespace sijill::text {

/// The ways to read the beginning of a word, and what the word is known to be a form of.
class Readings {
public:
    /// `word` must outlive this.
    explicit Readings(const WordLetters& word);

    /// Whether taking off a beginning and endings leaves `stem`, with neither a change inside the
    /// word nor a verb's person.
    [[nodiscard]] bool is_plain(Letters stem) const;

    /// Whether taking off a beginning alone leaves `stem`.
    [[nodiscard]] bool is_reading(Letters stem) const;

    /// Whether both words are written alike but for their beginnings.
    [[nodiscard]] bool shares_reading(const Readings& other) const;

    /// Whether both words have letters that keep a sign, and another one each.
    [[nodiscard]] bool has_another_sign(const Readings& other) const;

    /// Whether `other` has a letter that keeps its sign and this word, with the same letters, would
    /// be one that leaves it out: «الغاء» of «إلغاء».
    [[nodiscard]] bool may_keep_sign_of(const Readings& other) const;

    /// Whether a person stands before or behind `stem`: «يعلن» and «علنت» of «علن».
    [[nodiscard]] bool is_verb_of(Letters stem) const;

    /// Whether it is a word like «التزام», behind whatever beginning.
    [[nodiscard]] bool has_false_article() const { return false_article_.has_value(); }

    /// Whether `stem`, a stem of the word, has lost letters that belong to a protected word.
    [[nodiscard]] bool lacks_letters(Letters stem) const;

    /// Whether the word has this stem by losing letters that belong to a protected word, and
    /// `other`, which has the same stem, is no form of that word.
    [[nodiscard]] bool is_cut_away_from(const Readings& other, Letters stem) const;

private:
    [[nodiscard]] Letters as_written(const Base& reading) const;
    [[nodiscard]] bool has_cut_article() const;
    [[nodiscard]] bool is_relative_of(Letters noun) const;
    [[nodiscard]] bool is_elative(Letters stem) const;
    [[nodiscard]] bool is_hamza_plural(Letters stem) const;
    [[nodiscard]] bool is_key_with_ending(Letters stem) const;
    [[nodiscard]] bool is_adjective_of_plural(Letters stem) const;

    Letters written_; ///< the whole word
    char32_t kept_sign_;
    std::optional<FalseArticle> false_article_;
    std::vector<Base> readings_; ///< views into the word
    const ProtectedWord* known_; ///< null for most words
};

/// The words that a word stands for in a question: those that have the stem of one of its links, if
/// that link holds for them. Thread-safe.
class Relation {
public:
    struct Link {
        std::string stem;       ///< a stem of the other word, UTF-8
        std::u32string letters; ///< the same as code points
        LinkKind kind = LinkKind::form;
        std::string_view rule =
            {}; ///< by which the word itself has the stem; empty if it is derived
    };

    /// The first link that holds for another word.
    struct Match {
        const Link* link;      ///< lives as long as the relation
        std::string_view rule; ///< by which the other word has the stem
    };

    /// `word` is a Token's text. `with_derived`: also what derived_stems() give.
    explicit Relation(std::string_view word, bool with_derived = true);

    /// The links by stems of the word, in the order of its stems, then those by derived stems; each
    /// stem once, but for one of the word's own that a table lists as derived, too.
    [[nodiscard]] const std::vector<Link>& links() const { return links_; }

    /// Whether the link holds for `form`, a Token's text that has its stem.
    [[nodiscard]] bool holds(const Link& link, std::string_view form) const;

    /// Returns how the word stands for `form`, or nothing if it does not.
    [[nodiscard]] std::optional<Match> match(const AnalyzedWord& form) const;

private:
    [[nodiscard]] bool holds(const Link& link, bool is_stop_word, const Readings& other) const;

    AnalyzedWord word_;
    Readings readings_;
    bool is_stop_word_;
    std::vector<Link> links_;
};

/// Whether a search for `word` finds `form`; both are texts of Tokens. Not symmetric: some words
/// are derived in one direction only. Takes a few microseconds.
[[nodiscard]] bool related(std::string_view word, std::string_view form);

} // namespace sijill::text
