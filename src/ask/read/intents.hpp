#pragma once

#include "ask/read/lexicon.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::ask {

/// A predicate, and whether it is claimed or denied: `release-` in seeds/questions.toml.
struct Told {
    std::string predicate; ///< or "*": any
    std::string polarity;  ///< "+", "-", or empty: either

    [[nodiscard]] bool fits(std::string_view other, std::string_view sign) const {
        return (predicate == "*" || predicate == other) && (polarity.empty() || polarity == sign);
    }
};

/// One way to ask for an intent.
struct Pattern {
    std::vector<Concepts> needs; ///< of each set, the question has one
    Concepts vetoes;             ///< of which it has none
};

/// What can be asked: a table [[intent]] of seeds/questions.toml, which says what the keys mean.
struct Intent {
    std::string name;
    std::string type;
    std::vector<Pattern> patterns;
    Concepts may;            ///< concepts whose words a question of it may have beside
    std::vector<Told> tells; ///< what is told, the first that there is before the others
    std::vector<Told> adds;  ///< what is told behind it
    std::vector<Told> yes;   ///< what makes the answer to «whether» a yes
    std::vector<Told> lacks; ///< what is told where the base does not say what is asked
    std::vector<Told> no;    ///< or a no; other questions presume that it is not so
    bool lists = false;      ///< answers without a name
    bool each = false;       ///< a statement need not speak of all that is named
    bool apart = false;      ///< of several things of one kind, each is asked for itself
    bool corrects = false;   ///< tells who or what it is instead of what is named
    bool unnamed = false;    ///< is asked only where nothing is named
    bool dated = false;      ///< leaves out what is of another time than the question, or of none
    bool speaks = false;     ///< of people and organizations, tells what they say
    bool literal = false;    ///< the words of the pattern must stand in what is told
    bool near = false;       ///< of statements that may be told, the nearest to the words
    bool wide = false;       ///< what is told may be of things that the question describes in words
    bool all = false;        ///< tells all that it may, not only the first
    bool counts = false;     ///< "how many" is answered by their number first
    bool now = false;        ///< tells the plan that counts now before others
    bool order = false;      ///< concludes which of two releases was first
    std::vector<std::string> examples;
    std::vector<std::string> counters;
};

/// Words, number words and intents of seeds/questions.toml. Not changed once it is read;
/// thread-safe then.
struct QuestionPatterns {
    Lexicon lexicon;
    std::map<std::string, std::string, std::less<>> numbers; ///< a numeral → its digits
    /// Words for kinds of things → the kinds of entities that they stand beside.
    std::map<std::string, std::set<std::string>, std::less<>> kinds;
    std::vector<Intent> intents;
    Concepts fillers;                          ///< words that say nothing of what is asked
    std::map<std::size_t, std::string> asking; ///< concepts of question words → type
    Concepts bound;   ///< words that an intent must expect: why, how many, most …
    Concepts events;  ///< what happens to a release: delay, plan, order …
    Concepts denials; ///< by which a pattern asks for what is not so
    std::size_t negation = 0, exception = 0, saying = 0; ///< concepts
    /// Concepts of what stands before what is spoken of, before who says it, between a thing and
    /// its owner, and between things that are told one after the other.
    std::size_t topic = 0, account = 0, belonging = 0, joining = 0;
    std::size_t thousand = 0; ///< the concept of «ألف»

    /// Reads the built-in file. Throws Error(bad_input) with all faults.
    QuestionPatterns();
};

} // namespace sijill::ask
