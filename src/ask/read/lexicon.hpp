#pragma once

#include "kb/toml/checked_toml.hpp"
#include "sijill/analyzer.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sijill::ask {

/// The concepts that a word of a question stands for, by their numbers.
using Concepts = std::set<std::size_t>;

/// Whether one concept is among both.
[[nodiscard]] bool share(const Concepts& left, const Concepts& right);

/// What the lexicon knows of one word of a question.
struct Meaning {
    Concepts concepts;
    bool is_slip = false;    ///< found by a slip of typing
    bool is_denied = false;  ///< negated by its letters alone: «منزلش»
    bool is_arabizi = false; ///< Arabic in Latin letters
    bool is_sure = false;    ///< written as the lexicon has it
    bool in_phrase = false;  ///< found as part of several words
};

/// The words by which people ask, each with the concepts that it stands for: the tables [[word]]
/// of seeds/questions.toml. Not changed by find(), which several threads may call at once.
class Lexicon {
public:
    /// Adds a table [[word]]. Adds a fault for an entry without words.
    void add(const std::string& file, kb::CheckedTable& table, kb::FaultList& faults);

    /// Returns the number of a concept, or nothing if none has this name.
    [[nodiscard]] std::optional<std::size_t> concept_of(std::string_view name) const;

    /// Returns the meaning of each token of a question. A word is looked up as it is written, then
    /// by its stems and without the beginnings and endings of dialects, and last by slips of
    /// typing; an entry of several words where they stand side by side.
    [[nodiscard]] std::vector<Meaning> find(const std::vector<Token>& tokens) const;

    /// Returns the concepts of one word of a text, in any form.
    [[nodiscard]] Concepts concepts_of(const std::string& word) const;

private:
    struct Entry {
        std::vector<std::string> words; ///< folded
        std::size_t concept_index;
        bool exact;   ///< counts only as it is written
        bool arabizi; ///< is Arabic in Latin letters
    };

    /// An entry of one word, for the search of slips.
    struct Spelling {
        std::u32string letters;
        std::size_t concept_index;
        bool arabic;
    };

    void add_entry(std::string_view text, std::size_t concept_index, bool exact, bool arabizi);
    [[nodiscard]] bool look_up(const std::string& word, Meaning& meaning) const;
    [[nodiscard]] bool look_up_forms(const std::string& word, Meaning& meaning) const;
    void look_up_dialect(const std::string& word, Meaning& meaning) const;
    void look_up_slips(const std::string& word, Meaning& meaning) const;
    void find_phrases(const std::vector<Token>& tokens, std::vector<Meaning>& meanings) const;

    std::map<std::string, std::size_t, std::less<>> names_;
    std::vector<Entry> entries_;
    std::vector<Spelling> spellings_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_word_; ///< entries of one word
    std::unordered_map<std::string, std::vector<std::size_t>> by_stem_; ///< the same, not exact
    std::unordered_map<std::string, std::vector<std::size_t>> phrases_; ///< by their first word
};

/// The conjunction «و», which is written together with the word behind it.
inline constexpr std::string_view kAnd = "\u0648";

/// Whether two words of one script differ by slips of typing: one in a word of at least
/// `fewest_letters`, two in one of at least eight. A slip is a letter too many, one missing,
/// another one, or two that change places.
[[nodiscard]] bool is_slip_of(std::string_view left, std::string_view right,
                              std::size_t fewest_letters);

} // namespace sijill::ask
