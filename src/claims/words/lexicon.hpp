#pragma once

#include "base/word_map.hpp"
#include "claims/words/conjugation.hpp"

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::claims {

/// The bytes of an Arabic letter in UTF-8.
inline constexpr std::size_t kLetterBytes = 2;

/// The number of a set of words that mean the same to a rule.
using SetId = std::uint16_t;

/// What is written together with a word, in front of it and behind it.
struct Clitics {
    bool conjunction = false; ///< «و», «ف»
    bool future = false;      ///< «س»
    bool article = false;     ///< «ال», also in «لل»
    bool pronoun = false;     ///< «ـه», «ـها»
    bool accusative = false;  ///< «ـا» of an indefinite noun
    char preposition = '\0';  ///< 'b', 'l' or 'k' for «ب», «ل» and «ك»
    std::uint8_t bytes = 0;   ///< of what stands in front of the word
};

/// One way to read a word: as a form of a word of a set.
struct Reading {
    SetId set;
    Form form;
    char32_t hamza; ///< with which its word begins, «أ» or «إ»; 0: with none
    Clitics clitics;
};

/// The words that rules know, each with the sets that it belongs to. Built once, then only read.
class Lexicon {
public:
    /// Returns the number of a set, a new one if there is none of this name.
    SetId set_of(std::string_view name);

    /// Returns the number of a set. Throws std::logic_error if there is none: a fault of a rule
    /// file.
    [[nodiscard]] SetId known_set(std::string_view name) const;

    [[nodiscard]] std::size_t set_count() const { return names_.size(); }

    /// Adds forms of a word to a set.
    void add(SetId set, const std::vector<WordForm>& forms);

    /// Adds the readings of a folded word to `readings`, each set and form with the fewest clitics
    /// first.
    void read(std::string_view word, std::vector<Reading>& readings) const;

private:
    struct Entry {
        SetId set;
        Form form;
        bool before_pronoun;
        char32_t hamza;
    };

    void mark_beginning(std::string_view key);
    [[nodiscard]] bool may_begin_key(std::string_view rest) const;
    void read_behind(std::string_view rest, Clitics clitics, std::vector<Reading>& readings) const;
    void add_readings(std::string_view core, Clitics clitics, std::vector<Reading>& readings) const;

    std::map<std::string, SetId, std::less<>> names_;
    WordMap<std::vector<Entry>> entries_;
    /// A bit for the first letters of each key, by a hash: endings never change them, so that most
    /// of what stands behind clitics need not be looked up.
    std::bitset<std::size_t{1} << 16U> beginnings_;
};

} // namespace sijill::claims
