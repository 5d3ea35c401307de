#pragma once

#include "sijill/api.h"
#include "sijill/knowledge_types.hpp"
#include "sijill/language.hpp"
#include "sijill/report_page.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sijill {

class KnowledgeBase;
class ReportCatalog;

/// How far a question is answered.
enum class AnswerStatus {
    answered,  ///< the base has statements that answer it, or that put its premise right
    ambiguous, ///< several readings are equally good: Answer::alternatives has them
    passages,  ///< the base does not say; Answer::passages has sentences with its words
    nothing,   ///< the base does not say, and has no such sentence
};

/// Returns the name of a status as in the enumeration; static storage.
[[nodiscard]] SIJILL_API std::string_view name_of(AnswerStatus status) noexcept;

/// A statement that an answer rests on, with its quotation. Texts are UTF-8; one that the base does
/// not have is empty.
struct Citation {
    std::size_t number = 0; ///< from 1: "[1]" in Answer::text
    std::int64_t statement = 0;
    std::string source;                       ///< slug
    std::string source_title;                 ///< in the source's language
    std::int64_t paragraph = 0, sentence = 0; ///< numbers in the source, from 1
    std::string quote;                        ///< verbatim
    std::string stance;                       ///< supports, refutes or context
    std::string certainty;                    ///< certain, probable, possible or unknown
    std::string hedge;   ///< the words of the source that make it less than certain
    std::string speaker; ///< who says it, in the language of the answer; empty: the source itself
};

/// A report with its parameters.
struct ReportCall {
    std::string name;
    ParameterValues parameters;
};

/// One of several readings of a question.
struct Alternative {
    std::string label;    ///< what it would mean, in the language of the answer
    std::string question; ///< the question to ask instead, which has this reading alone
};

/// What became of a question. Plain data.
struct Answer {
    std::string question;
    Language language = Language::english; ///< of the answer
    AnswerStatus status = AnswerStatus::nothing;
    std::string type; ///< what is asked for: when, why, how, who, what, which, how_long, how_many,
                      ///< whether, where, list; empty where no pattern fits
    std::string intent; ///< the name of the pattern in seeds/questions.toml that was read
    std::vector<std::string> entities; ///< slugs of the entities that it names, in its order
    std::string time;                  ///< the interval that it names, "earliest/latest" or empty
    std::optional<ReportCall> report;  ///< the report that was run
    std::string command; ///< a command line that gives the same rows; empty without a report
    std::string text;    ///< at most three sentences with the numbers of their citations, "[1]"
    std::vector<Citation> citations; ///< ascending by number
    std::vector<PassageHit> passages;
    std::vector<Alternative> alternatives;
    std::vector<std::string> understood; ///< with AskOptions::explain: a line for each step
};

struct AskOptions {
    std::optional<Language> language; ///< of the answer; that of the question if empty
    std::size_t limit = 3;            ///< most passages
    bool explain = false;             ///< fill in Answer::understood
};

/// Answers questions in Arabic and English from what a base states, by patterns
/// (seeds/questions.toml) and reports: no language model, and no value that is not in a row. Never
/// changes once it is made; thread-safe then.
class SIJILL_API Questions {
public:
    /// Reads the patterns, and what the reports of a catalog answer, which must outlive the object.
    explicit Questions(const ReportCatalog& catalog);
    Questions(Questions&&) noexcept;
    Questions& operator=(Questions&&) noexcept;
    ~Questions();

    /// Answers one question. Throws Error(usage) for a text without words; Error(database) where
    /// the file cannot be read.
    [[nodiscard]] Answer answer(KnowledgeBase& base, std::string_view question,
                                const AskOptions& options) const;

private:
    struct Patterns;
    std::unique_ptr<const Patterns> patterns_;
};

} // namespace sijill
