#pragma once

#include "text/related/derived_words.hpp"
#include "text/related/false_articles.hpp"
#include "text/related/protected_words.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Whether two words are forms of one word: what stems() bring together, less what a look at both
/// words gives away as chance, and more by derivation. docs/text-rules.md#related-words.
namespace sijill::text {

/// The letters of a word without what may stand before it, and what it is known to be a form of.
class ReadWord {
public:
    /// `word` is a Token's text.
    explicit ReadWord(std::string_view word);
    ReadWord(const ReadWord&) = delete;
    ReadWord& operator=(const ReadWord&) = delete;

    /// Whether `stem` is what taking off a beginning and endings leaves, with neither a change
    /// inside the word nor a verb's person.
    [[nodiscard]] bool is_plain(Letters stem) const;

    /// Whether `stem` is what taking off a beginning alone leaves.
    [[nodiscard]] bool is_reading(Letters stem) const;

    /// Whether both are the same but for their beginnings.
    [[nodiscard]] bool shares_reading(const ReadWord& other) const;

    /// Whether a person stands before or behind `stem`: «يعلن» and «علنت» of «علن».
    [[nodiscard]] bool is_verb_of(Letters stem) const;

    /// Whether it is a word like «التزام», behind whatever beginning.
    [[nodiscard]] bool has_radical_article() const { return radical_article_.has_value(); }

    /// Whether `stem`, a stem of the word, has lost letters that a lexeme needs.
    [[nodiscard]] bool lacks_letters(Letters stem) const;

    /// Whether the word has this stem by losing letters that a lexeme needs, of which `other`, with
    /// the same stem, is no form.
    [[nodiscard]] bool is_cut_away_from(const ReadWord& other, Letters stem) const;

private:
    [[nodiscard]] bool has_cut_article() const;
    [[nodiscard]] bool is_relative_of(Letters noun) const;
    [[nodiscard]] bool is_elative(Letters stem) const;
    [[nodiscard]] bool is_hamza_plural(Letters stem) const;
    [[nodiscard]] bool is_key_with_ending(Letters stem) const;
    [[nodiscard]] bool is_adjective_of_plural(Letters stem) const;

    std::u32string letters_;
    std::vector<Base> readings_; ///< views into `letters_`
    const Lexeme* lexeme_;
    std::optional<RadicalArticle> radical_article_;
};

/// The words that stand for a word, told from all others: they have the stem of one of its links,
/// and that link holds for them.
class Relation {
public:
    struct Link {
        std::string stem;       ///< what stems() gives for the other word
        std::u32string letters; ///< the same in code points
        KinKind kind = KinKind::form;
    };

    /// `word` is a Token's text. `with_kin`: by derivation too, see kin_stems().
    explicit Relation(std::string_view word, bool with_kin = true);

    /// In the order of the stems, kin behind; each stem once.
    [[nodiscard]] const std::vector<Link>& links() const { return links_; }

    /// Whether the link holds for `form`, which has its stem.
    [[nodiscard]] bool holds(const Link& link, std::string_view form) const;

    /// The first link by which `form` stands for the word; null where none does. Cost: the stems of
    /// `form`, a few microseconds.
    [[nodiscard]] const Link* link_to(std::string_view form) const;

private:
    ReadWord word_;
    bool is_stop_word_;
    std::vector<Link> links_;
};

/// Whether a search for `word` finds `form`; tokens both. Not symmetric where derivation goes one
/// way only. Cost: the stems of both words, a few microseconds.
[[nodiscard]] bool related(std::string_view word, std::string_view form);

} // namespace sijill::text
