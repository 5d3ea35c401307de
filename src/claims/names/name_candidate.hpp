#pragma once

#include <cstddef>
#include <string_view>

namespace sijill::claims {

/// Words of a text that seem to be a name.
struct NameCandidate {
    std::size_t first = 0;   ///< of its words
    std::size_t end = 0;     ///< the word behind its last
    std::size_t clitics = 0; ///< letters before the name in its first word
    std::string_view kind;   ///< empty: not known from the words around
    int weight = 0;          ///< how much the words around say so
};

/// How much it says of the kind of a name that …
namespace weight {
inline constexpr int kNoun = 8;      ///< … a noun of the kind, or a title, stands before it
inline constexpr int kSaying = 4;    ///< … it is said to speak, to make or to be counted
inline constexpr int kNeighbour = 2; ///< … it is listed beside one of that kind
inline constexpr int kNumber = 1;    ///< … a number is part of it
} // namespace weight

namespace kind {
inline constexpr std::string_view kOrganization = "organization";
inline constexpr std::string_view kPerson = "person";
inline constexpr std::string_view kModel = "model";
inline constexpr std::string_view kHardware = "hardware";
inline constexpr std::string_view kNone = "none"; ///< the vocabulary has none for it
} // namespace kind

} // namespace sijill::claims
