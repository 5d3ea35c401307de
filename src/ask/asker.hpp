#pragma once

#include "ask/choose/choice.hpp"
#include "sijill/questions.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace sijill::ask {

/// A question with the names that it has in a base.
struct Understood {
    Reading reading;
    std::vector<Named> names;
};

/// One of the questions of a text.
struct Part {
    std::string question;
    Understood understood;
};

/// Answers one question at a time. Not changed once it is made; thread-safe then.
class Asker {
public:
    /// Reads the patterns and the queries, and what the reports of a catalog answer.
    explicit Asker(const ReportCatalog& catalog);

    [[nodiscard]] const QuestionPatterns& patterns() const { return patterns_; }

    /// Reads a question, and finds the names of the base in it. The language of an answer is that
    /// of the question. `within`: names within names, see find_names().
    [[nodiscard]] Understood understand(KnowledgeBase& base, std::string_view question,
                                        bool within = false) const;

    /// Returns the questions of a text, in its order: each of split_questions(), or one for each
    /// thing where several are asked for alike (questions_of_each()).
    [[nodiscard]] std::vector<Part> parts_of(KnowledgeBase& base, std::string_view question) const;

    /// Adds at most `most` sentences to an answer, and what they rest on, if the base has them;
    /// what was understood in any case, and each step with `explain`. Returns whether it has them.
    bool tell(KnowledgeBase& base, const Understood& understood, std::size_t most, bool explain,
              Answer& answer) const;

    /// Of a question that names nothing, but could ask of several things that the base has: offers
    /// a question for each, and returns whether there are such things.
    bool offer_readings(KnowledgeBase& base, const Understood& understood, Answer& answer) const;

private:
    [[nodiscard]] Asked asked(const Understood& understood) const;
    void explain(const Asked& asked, const std::optional<Choice>& choice, Answer& answer) const;

    QuestionPatterns patterns_;
    AskQueries queries_;
    AnsweringReports reports_;
};

} // namespace sijill::ask
