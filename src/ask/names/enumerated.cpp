#include "ask/names/enumerated.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace sijill::ask {
namespace {

/// Verbs of several things and of one.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kVerbsOfOne{
    {{"were", "was"}, {"are", "is"}, {"have", "has"}, {"do", "does"}}};

/// Returns the bytes of a question from `begin` to `end`, with its English verbs as they are of one
/// thing.
std::string of_one_thing(std::string_view question, const Reading& reading, std::size_t begin,
                         std::size_t end) {
    std::string text;
    for (const Token& token : reading.tokens) {
        const auto* const verb = std::ranges::find(
            kVerbsOfOne, token.text, &std::pair<std::string_view, std::string_view>::first);
        if (verb != kVerbsOfOne.end() && token.span.begin_byte >= begin &&
            token.span.end_byte <= end) {
            text += question.substr(begin, token.span.begin_byte - begin);
            text += verb->second;
            begin = token.span.end_byte;
        }
    }
    text += question.substr(begin, end - begin);
    return text;
}

std::size_t last_token(const Named& name) {
    return name.first_token + name.token_count - 1;
}

/// Whether a name stands behind another with nothing but its own «و» between: «غروك 3 وجيميني».
bool begins_with_and(const Reading& reading, const Named& left, const Named& right) {
    const std::vector<Token>& tokens = reading.tokens;
    const std::size_t before = last_token(left);
    return before + 1 == right.first_token && tokens[right.first_token].text.starts_with(kAnd) &&
           tokens[right.first_token].span.begin_cp - tokens[before].span.end_cp == 1;
}

bool are_of_one_kind(const std::vector<Named>& names) {
    const std::string& kind = names.front().entities.front().kind;
    return is_proper(kind) && std::ranges::all_of(names, [&kind](const Named& name) {
               return !name.is_excepted && name.entities.front().kind == kind;
           });
}

} // namespace

bool is_enumerated(const QuestionPatterns& patterns, const Reading& reading, const Named& left,
                   const Named& right) {
    const std::vector<Token>& tokens = reading.tokens;
    const std::size_t behind = last_token(left) + 1;
    if (behind == right.first_token) {
        return tokens[behind].text.starts_with(kAnd) ||
               tokens[behind].span.begin_cp - tokens[behind - 1].span.end_cp > 1;
    }
    for (std::size_t index = behind; index < right.first_token; ++index) {
        if (!reading.meanings[index].concepts.contains(patterns.joining)) {
            return false;
        }
    }
    return true;
}

std::vector<std::string> questions_of_each(const QuestionPatterns& patterns,
                                           std::string_view question, const Reading& reading,
                                           const std::vector<Named>& names) {
    if (names.size() < 2 || !are_of_one_kind(names) ||
        reading.has(patterns.lexicon.concept_of("either"))) {
        return {};
    }
    for (std::size_t index = 1; index < names.size(); ++index) {
        if (!is_enumerated(patterns, reading, names[index - 1], names[index])) {
            return {};
        }
    }
    const auto begin_of = [&](const Named& name) {
        return reading.tokens[name.first_token].span.begin_byte;
    };
    const auto end_of = [&](const Named& name) {
        return reading.tokens[last_token(name)].span.end_byte;
    };
    const std::string before = of_one_thing(question, reading, 0, begin_of(names.front()));
    const std::string behind =
        of_one_thing(question, reading, end_of(names.back()), question.size());
    std::vector<std::string> questions;
    for (std::size_t index = 0; index < names.size(); ++index) {
        const bool is_glued = index > 0 && begins_with_and(reading, names[index - 1], names[index]);
        const std::size_t begin = begin_of(names[index]) + (is_glued ? kAnd.size() : 0);
        questions.push_back(fmt::format(
            "{}{}{}", before, question.substr(begin, end_of(names[index]) - begin), behind));
    }
    return questions;
}

} // namespace sijill::ask
