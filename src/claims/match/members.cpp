#include "claims/match/members.hpp"

#include "text/unicode/code_points.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>
#include <optional>

namespace sijill::claims {

namespace {

/// Returns the word at which what «و» joins begins: the next, if «و» stands alone, or the same.
std::optional<std::size_t> joined_word(const Sentence& sentence, std::size_t index) {
    if (index >= sentence.size() || sentence.break_before(index) >= Break::stop) {
        return std::nullopt;
    }
    const std::u32string word = text::to_code_points(sentence.token(index).text);
    if (word.front() != text::kWaw) {
        return std::nullopt;
    }
    if (word.size() == 1) {
        return index + 1 < sentence.size() ? std::optional(index + 1) : std::nullopt;
    }
    const bool has_conjunction =
        sentence.name_at(index) != nullptr ||
        std::ranges::any_of(sentence.readings(index), [](const Reading& reading) {
            return reading.clitics.conjunction && reading.form == Form::noun;
        });
    return has_conjunction ? std::optional(index) : std::nullopt;
}

} // namespace

std::vector<Phrase> members_behind(const Sentence& sentence, const Phrase& phrase,
                                   const std::function<bool(const Phrase&)>& suits) {
    constexpr std::size_t kMostMembers = 4;
    std::vector<Phrase> members;
    std::size_t next = phrase.last + 1;
    while (members.size() < kMostMembers) {
        const auto first = joined_word(sentence, next);
        const auto member = first ? phrase_from(sentence, *first) : std::nullopt;
        if (!member || !suits(*member)) {
            break;
        }
        members.push_back(*member);
        next = member->last + 1;
    }
    return members;
}

} // namespace sijill::claims
