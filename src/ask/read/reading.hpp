#pragma once

#include "ask/read/intents.hpp"
#include "sijill/language.hpp"
#include "text/times/times.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::ask {

/// A question, read without a base.
struct Reading {
    std::vector<Token> tokens;     ///< numerals in digits
    std::vector<Meaning> meanings; ///< of each token
    std::vector<text::TimeExpression> times;
    std::vector<bool> in_time;                      ///< of each token: whether it is part of a time
    std::vector<text::TimeExpression> unread_times; ///< whose days cannot be told: «العام الماضي»
    std::vector<bool> in_unread_time;               ///< of each token, as in_time
    bool is_of_late = false;                        ///< says "recently" or the like
    Language language = Language::english;
    std::string type;        ///< by its question word; empty where it has none
    bool denies = false;     ///< asks of what is not so
    bool has_things = false; ///< names the kind of things that it asks for: «models»
    bool is_certain = false; ///< asks how certain it is

    /// Whether a word of it stands for a concept; false where there is no such concept.
    [[nodiscard]] bool has(std::optional<std::size_t> concept_index) const;

    /// Whether it names a time that no statement can be compared with, so that there is no yes.
    [[nodiscard]] bool has_unread_time() const { return !unread_times.empty() || is_of_late; }
};

/// Reads a question. Spans are those in `question`.
[[nodiscard]] Reading read_question(const QuestionPatterns& patterns, std::string_view question);

/// Sets what the meanings of the words say of the whole question: its type, and whether it denies.
void read_meanings(const QuestionPatterns& patterns, Reading& reading);

/// Takes from a reading the times that are part of a name, which stands from a token on. Of a time
/// that has a part of it («غروك 3 May 2025») the days cannot be told.
void take_times_from_name(std::size_t first, std::size_t count, Reading& reading);

/// Returns the questions in a text: one, or two where a conjunction and a question word begin a
/// second one («متى كان مقررًا ولماذا تأخر؟»). Views into `question`.
[[nodiscard]] std::vector<std::string_view> split_questions(const QuestionPatterns& patterns,
                                                            std::string_view question);

} // namespace sijill::ask
