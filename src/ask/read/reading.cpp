#include "ask/read/reading.hpp"

#include "base/ascii.hpp"
#include "text/stems/stem.hpp"

#include <algorithm>

namespace sijill::ask {
namespace {

bool has_any(const Concepts& concepts, const Concepts& wanted) {
    return std::ranges::any_of(concepts, [&](std::size_t each) { return wanted.contains(each); });
}

/// Returns whether it is a remnant of English («Grok's», «didn't»).
bool is_remnant(const std::string& word) {
    return word == "s" || word == "t" || word == "d" || word == "ll" || word == "re" ||
           word == "ve";
}

std::vector<bool> tokens_of_times(const Reading& reading) {
    std::vector<bool> in_time(reading.tokens.size(), false);
    for (std::size_t index = 0; index < reading.tokens.size(); ++index) {
        const TextSpan& span = reading.tokens[index].span;
        in_time[index] = std::ranges::any_of(reading.times, [&](const text::TimeExpression& time) {
            return span.begin_byte < time.span.end_byte && time.span.begin_byte < span.end_byte;
        });
    }
    return in_time;
}

/// Returns the type by the question word that decides most: a bound one, then the first.
std::string type_of(const QuestionPatterns& patterns, const std::vector<Meaning>& meanings) {
    std::string type;
    for (const bool bound : {true, false}) {
        for (const Meaning& meaning : meanings) {
            for (const std::size_t each : meaning.concepts) {
                const auto found = patterns.asking.find(each);
                if (type.empty() && found != patterns.asking.end() &&
                    patterns.bound.contains(each) == bound) {
                    type = found->second;
                }
            }
        }
    }
    return type;
}

/// Returns whether a question has the concepts of a pattern. The words of the question that stand
/// for them are counted in `used`.
bool fits(const Pattern& pattern, const std::vector<Meaning>& meanings) {
    const auto has_one_of = [&](const Concepts& wanted) {
        return std::ranges::any_of(
            meanings, [&](const Meaning& each) { return has_any(each.concepts, wanted); });
    };
    return std::ranges::all_of(pattern.needs, has_one_of) && !has_one_of(pattern.vetoes);
}

} // namespace

Reading read_question(const QuestionPatterns& patterns, std::string_view question) {
    Reading reading;
    reading.tokens = tokenize(question);
    reading.meanings = patterns.lexicon.find(reading.tokens);
    reading.times = text::find_times(question, reading.tokens, std::nullopt);
    std::erase_if(reading.times, [](const text::TimeExpression& time) { return !time.known; });
    reading.in_time = tokens_of_times(reading);
    bool arabic = false;
    for (std::size_t index = 0; index < reading.tokens.size(); ++index) {
        Token& token = reading.tokens[index];
        arabic = arabic || text::is_arabic(token.text) || reading.meanings[index].is_arabizi;
        if (const auto number = patterns.numbers.find(token.text);
            number != patterns.numbers.end()) {
            token.text = number->second;
        }
        reading.denies = reading.denies || reading.meanings[index].is_denied ||
                         reading.meanings[index].concepts.contains(patterns.negation);
    }
    reading.language = arabic ? Language::arabic : Language::english;
    reading.type = type_of(patterns, reading.meanings);
    const auto has = [&](std::string_view name) {
        const auto wanted = patterns.lexicon.concept_of(name);
        return wanted && std::ranges::any_of(reading.meanings, [&](const Meaning& each) {
                   return each.concepts.contains(*wanted);
               });
    };
    reading.is_certain = has("certain");
    reading.has_things = has("thing");
    return reading;
}

std::vector<std::string_view> split_questions(const QuestionPatterns& patterns,
                                              std::string_view question) {
    const std::vector<Token> tokens = tokenize(question);
    const auto asks = [&](const std::string& word) {
        const Concepts concepts = patterns.lexicon.concepts_of(word);
        return has_any(concepts, patterns.bound);
    };
    constexpr std::size_t kFewestWords = 2; // before and behind the conjunction
    for (std::size_t index = kFewestWords; index + kFewestWords <= tokens.size(); ++index) {
        const std::string& word = tokens[index].text;
        const bool is_english =
            word == "and" && index + 1 < tokens.size() && asks(tokens[index + 1].text);
        const bool is_arabic =
            word.starts_with(kAnd) && !asks(word) && asks(word.substr(kAnd.size()));
        std::vector<std::string_view> parts{
            question.substr(0, tokens[index].span.begin_byte),
            question.substr(is_english ? tokens[index].span.end_byte
                                       : tokens[index].span.begin_byte + kAnd.size())};
        if (is_english || is_arabic) {
            return parts;
        }
    }
    return {question};
}

std::vector<Candidate> candidates(const QuestionPatterns& patterns, const Reading& reading,
                                  const std::vector<bool>& named) {
    std::vector<Candidate> found;
    for (const Intent& intent : patterns.intents) {
        Candidate best;
        for (const Pattern& pattern : intent.patterns) {
            if (!fits(pattern, reading.meanings)) {
                continue;
            }
            Concepts covered = intent.may;
            covered.insert(patterns.fillers.begin(), patterns.fillers.end());
            for (const Concepts& choice : pattern.needs) {
                covered.insert(choice.begin(), choice.end());
            }
            Candidate candidate{&intent, pattern.needs.size(), {}, {}};
            bool expected = true;
            for (std::size_t index = 0; index < reading.tokens.size(); ++index) {
                const Concepts& concepts = reading.meanings[index].concepts;
                if (has_any(concepts, covered)) {
                    if (!has_any(concepts, patterns.fillers) &&
                        !has_any(concepts, patterns.bound)) {
                        candidate.used.push_back(index);
                    }
                    continue;
                }
                if (has_any(concepts, patterns.bound) && !named[index]) {
                    expected = false;
                } else if (!named[index] && !reading.in_time[index] &&
                           !is_remnant(reading.tokens[index].text) &&
                           !is_stop_word(reading.tokens[index].text)) {
                    candidate.leftover.push_back(index);
                }
            }
            if (expected &&
                (best.intent == nullptr || candidate.leftover.size() < best.leftover.size() ||
                 (candidate.leftover.size() == best.leftover.size() &&
                  candidate.needs > best.needs))) {
                best = std::move(candidate);
            }
        }
        if (best.intent != nullptr) {
            found.push_back(std::move(best));
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const Candidate& left, const Candidate& right) {
        return left.leftover.size() != right.leftover.size()
                   ? left.leftover.size() < right.leftover.size()
                   : left.needs > right.needs;
    });
    return found;
}

} // namespace sijill::ask
