#pragma once

#include "sijill/analyzer.hpp"
#include "text/times/times.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::claims {

/// What a sentence may state; docs/drafts.md#kinds says of each what counts, and who is subject and
/// object of it.
enum class Kind : std::uint8_t {
    planned,
    released,
    postponed,
    missed,
    given_up,
    may_slip,
    competes,
    made_by,
    founded_by,
    can_do,
    used_on,
    said,
    caused_by,
    price,
    funding,
    post,
};

/// Returns the name of a kind as in the enumeration; static storage.
[[nodiscard]] std::string_view name_of(Kind kind) noexcept;

/// Returns the names of all kinds, in the order of the enumeration; static storage.
[[nodiscard]] std::span<const std::string_view> kind_names() noexcept;

/// Returns the kind of a name, or nothing.
[[nodiscard]] std::optional<Kind> kind_of(std::string_view name) noexcept;

/// A name of an entity that the caller knows, where the sentence has it.
struct KnownName {
    TextSpan span;          ///< in the sentence, without clitics before it
    std::string kind;       ///< kind of the entity, as in the vocabulary: "model", "organization"
    std::size_t entity = 0; ///< the caller's own number of the entity
};

/// What a sentence seems to state, by one rule. Spans are in the sentence.
struct Claim {
    Kind kind = Kind::planned;
    TextSpan cue;                            ///< the words that the rule goes by
    TextSpan quote;                          ///< the shortest clause that shows the claim
    std::optional<TextSpan> subject, object; ///< without clitics; none: the sentence has no words
    std::optional<std::size_t> known_subject, known_object; ///< KnownName::entity
    std::optional<text::TimeExpression> time;
    std::string_view certainty = "certain"; ///< certain, probable, possible or unknown
    std::optional<TextSpan> hedge;          ///< given unless `certainty` is "certain"
    bool denied = false;
    std::optional<TextSpan> speaker; ///< who is quoted for it
    std::string_view predicate;      ///< that the rule names; empty: as the kind has it
    std::string_view rule;           ///< the name of the rule; lives as long as the program
    double score = 0; ///< estimate of how much of what the rule finds is right, from 0 to 1
};

} // namespace sijill::claims
