#include "ask/read/reading.hpp"

#include "ask/read/english_times.hpp"
#include "text/stems/stem.hpp"

#include <algorithm>
#include <iterator>

namespace sijill::ask {
namespace {

constexpr std::string_view kFromOrWho = "\u0645\u0646"; // «من»

bool overlap(const TextSpan& left, const TextSpan& right) {
    return left.begin_byte < right.end_byte && right.begin_byte < left.end_byte;
}

/// Returns the times of a question. In one without an Arabic word all of them are English; else an
/// English one counts where it is none beside the Arabic ones, and behind an Arabic word, which may
/// be a preposition, its days cannot be told.
std::vector<text::TimeExpression> times_of(std::string_view question,
                                           const std::vector<Token>& tokens) {
    std::vector<text::TimeExpression> english = find_english_times(question, tokens);
    const auto is_arabic = [](const Token& token) { return text::is_arabic(token.text); };
    if (std::ranges::none_of(tokens, is_arabic)) {
        return english;
    }
    std::vector<text::TimeExpression> times = text::find_times(question, tokens, std::nullopt);
    const std::size_t arabic = times.size();
    for (text::TimeExpression& time : english) {
        const auto is_same = [&time](const text::TimeExpression& other) {
            return overlap(time.span, other.span);
        };
        if (std::any_of(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(arabic),
                        is_same)) {
            continue;
        }
        const auto before = std::ranges::find_if(tokens, [&time](const Token& token) {
            return token.span.begin_byte >= time.span.begin_byte;
        });
        time.known = time.known && (before == tokens.begin() || !is_arabic(*std::prev(before)));
        times.push_back(time);
    }
    return times;
}

void mark_tokens(const std::vector<text::TimeExpression>& times, const std::vector<Token>& tokens,
                 std::vector<bool>& marks) {
    marks.assign(tokens.size(), false);
    for (std::size_t index = 0; index < tokens.size(); ++index) {
        marks[index] = std::ranges::any_of(times, [&](const text::TimeExpression& time) {
            return overlap(tokens[index].span, time.span);
        });
    }
}

/// Sets the times of a reading, those of them that are known apart from the others.
void set_times(std::vector<text::TimeExpression> times, Reading& reading) {
    std::ranges::stable_sort(times, {},
                             [](const text::TimeExpression& time) { return time.span.begin_byte; });
    reading.times.clear();
    reading.unread_times.clear();
    for (const text::TimeExpression& time : times) {
        (time.known ? reading.times : reading.unread_times).push_back(time);
    }
    mark_tokens(reading.times, reading.tokens, reading.in_time);
    mark_tokens(reading.unread_times, reading.tokens, reading.in_unread_time);
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

/// Takes their meanings from words of a time («عام» is "general" too), and the order of things from
/// those of a time whose days cannot be told: "before 2025" asks of no other thing.
void forget_meanings_in_times(const QuestionPatterns& patterns, Reading& reading) {
    const auto order = patterns.lexicon.concept_of("order");
    for (std::size_t index = 0; index < reading.tokens.size(); ++index) {
        if (reading.in_time[index]) {
            reading.meanings[index] = {};
        } else if (order && reading.in_unread_time[index]) {
            reading.meanings[index].concepts.erase(*order);
        }
    }
}

/// Reads «من» as "who" where a question begins with it: «من يستخدم», but not «من أين».
void read_who(const QuestionPatterns& patterns, Reading& reading) {
    const auto who = patterns.lexicon.concept_of("who");
    if (!who || reading.tokens.size() < 2 || reading.tokens.front().text != kFromOrWho ||
        std::ranges::any_of(reading.meanings[1].concepts,
                            [&](std::size_t each) { return patterns.asking.contains(each); })) {
        return;
    }
    reading.meanings.front().concepts = {*who};
}

/// Takes "how" from what longer question words mean ("how many", "how come"), and the order of
/// things from «ولا بعده», "or not yet".
void keep_longer_question_words(const QuestionPatterns& patterns, Reading& reading) {
    const auto how = patterns.lexicon.concept_of("how");
    const auto whether = patterns.lexicon.concept_of("whether");
    const auto order = patterns.lexicon.concept_of("order");
    for (Meaning& meaning : reading.meanings) {
        if (whether && order && meaning.in_phrase && meaning.concepts.contains(*whether)) {
            meaning.concepts.erase(*order);
        }
        const auto bound = std::ranges::count_if(
            meaning.concepts, [&](std::size_t each) { return patterns.bound.contains(each); });
        if (how && meaning.in_phrase && bound > 1) {
            meaning.concepts.erase(*how);
        }
    }
}

} // namespace

bool Reading::has(std::optional<std::size_t> concept_index) const {
    return concept_index && std::ranges::any_of(meanings, [&](const Meaning& each) {
               return each.concepts.contains(*concept_index);
           });
}

Reading read_question(const QuestionPatterns& patterns, std::string_view question) {
    Reading reading;
    reading.tokens = tokenize(question);
    reading.meanings = patterns.lexicon.find(reading.tokens);
    set_times(times_of(question, reading.tokens), reading);
    bool arabic = false;
    for (std::size_t index = 0; index < reading.tokens.size(); ++index) {
        Token& token = reading.tokens[index];
        if (reading.in_unread_time[index] && token.text == "late") {
            reading.meanings[index] = {}; // "in late 2024" asks of no delay
        }
        arabic = arabic || text::is_arabic(token.text) || reading.meanings[index].is_arabizi;
        if (const auto number = patterns.numbers.find(token.text);
            number != patterns.numbers.end()) {
            token.text = number->second;
        }
    }
    reading.language = arabic ? Language::arabic : Language::english;
    keep_longer_question_words(patterns, reading);
    forget_meanings_in_times(patterns, reading);
    read_who(patterns, reading);
    read_meanings(patterns, reading);
    return reading;
}

void read_meanings(const QuestionPatterns& patterns, Reading& reading) {
    const auto has = [&](std::string_view name) {
        return reading.has(patterns.lexicon.concept_of(name));
    };
    reading.type = type_of(patterns, reading.meanings);
    reading.denies = has("not") || std::ranges::any_of(reading.meanings, &Meaning::is_denied);
    reading.is_certain = has("certain");
    reading.has_things = has("thing");
    reading.is_of_late = has("of_late");
}

void take_times_from_name(std::size_t first, std::size_t count, Reading& reading) {
    const TextSpan name{reading.tokens[first].span.begin_byte,
                        reading.tokens[first + count - 1].span.end_byte, 0, 0};
    std::vector<text::TimeExpression> times = reading.times;
    times.insert(times.end(), reading.unread_times.begin(), reading.unread_times.end());
    std::erase_if(times, [&name](const text::TimeExpression& time) {
        return name.begin_byte <= time.span.begin_byte && time.span.end_byte <= name.end_byte;
    });
    for (text::TimeExpression& time : times) {
        time.known = time.known && !overlap(time.span, name);
    }
    set_times(std::move(times), reading);
}

std::vector<std::string_view> split_questions(const QuestionPatterns& patterns,
                                              std::string_view question) {
    const std::vector<Token> tokens = tokenize(question);
    const auto asks = [&](const std::string& word) {
        const Concepts concepts = patterns.lexicon.concepts_of(word);
        return share(concepts, patterns.bound);
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

} // namespace sijill::ask
