#pragma once

#include "claims/words/lexicon.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// What a rule looks for: words in a row, with gaps between them, and phrases beside them.
/// docs/drafts.md#patterns has the notation.
namespace sijill::claims {

/// A word that a pattern asks for by more than its letters.
enum class WordClass : std::uint8_t {
    in_set,   ///< a form of a word of a set
    verb,     ///< a finite verb
    number,   ///< digits or a numeral
    latin,    ///< a word in Latin letters
    definite, ///< a noun with the article
    name,     ///< part of a known name
};

/// One of the words that may stand at a place.
struct Choice {
    WordClass word_class = WordClass::in_set;
    SetId set = 0;
    std::uint8_t forms = 0; ///< a bit for each Form
    std::string kind;       ///< of the entity, for WordClass::name; empty: any
};

/// Whether something must, may or must not be written together with a word.
enum class Demand : std::uint8_t { may, must, must_not };

enum class ElementType : std::uint8_t {
    word,
    gap,   ///< some words, or none
    slot,  ///< a phrase that is the subject or the object
    comma, ///< a comma or the like
    cue,   ///< in a blocker: where the cue of the rule stands
};

enum class Role : std::uint8_t { subject, object };

/// What a slot takes.
enum class Slot : std::uint8_t {
    phrase, ///< a noun phrase
    clause, ///< all words up to the next boundary
    amount, ///< a number with what it counts
    name,   ///< a known name, or a noun phrase if there is none
};

struct Element {
    ElementType type = ElementType::word;
    std::vector<Choice> choices; ///< of a slot: what its first word is; empty: anything
    Demand article = Demand::may;
    Demand pronoun = Demand::may;
    Demand future = Demand::may;
    char preposition = '\0'; ///< 'b', 'l' or 'k': must stand before it; '\0': may
    bool optional = false;   ///< a word or a slot that may be lacking
    bool is_hedge = false;   ///< a word that makes the claim less than certain
    std::size_t longest = 0; ///< of a gap, in words
    bool crosses = false;    ///< whether a gap goes over commas and conjunctions
    Role role = Role::subject;
    Slot slot = Slot::phrase;
    std::string kind; ///< of a slot for a known name: of its entity; empty: any phrase will do
};

struct Pattern {
    std::vector<Element> elements;
    std::size_t anchor =
        0; ///< the element by which the pattern is found, and that governs its roles
};

/// Reads a pattern, and adds the words that it spells out to the lexicon. `is_blocker`: it may have
/// a place for the cue, and the anchor is that place if it has one. Throws std::logic_error that
/// shows the pattern if it has a fault.
[[nodiscard]] Pattern read_pattern(std::string_view text, Lexicon& lexicon,
                                   bool is_blocker = false);

} // namespace sijill::claims
