#include "sijill/questions.hpp"

#include "ask/asker.hpp"
#include "render/messages.hpp"
#include "sijill/error.hpp"
#include "sijill/knowledge_base.hpp"

#include <fmt/format.h>

#include <utility>

namespace sijill {
namespace {

/// Fills in an answer that the base does not give: with passages that have words of the question.
void fall_back(KnowledgeBase& base, const AskOptions& options, Answer& answer) {
    PassageOptions search;
    search.limit = options.limit;
    answer.passages = base.search(answer.question, search).hits;
    answer.status = answer.passages.empty() ? AnswerStatus::nothing : AnswerStatus::passages;
    answer.text = render::message(answer.language,
                                  answer.passages.empty() ? "answer.nothing" : "answer.passages");
}

/// Answers one question. Where a whole name holds a word by which it may be asked («كم تأخر نور 5؟»
/// beside the event «تأخر نور 5»), the name within it counts if the whole one has no answer.
bool tell(const ask::Asker& asker, KnowledgeBase& base, const std::string& question,
          const ask::Understood& understood, std::size_t most, bool explain, Answer& answer) {
    const Answer before = answer;
    if (asker.tell(base, understood, most, explain, answer)) {
        return true;
    }
    const ask::Understood within = asker.understand(base, question, true);
    if (within.names == understood.names) {
        return false;
    }
    Answer other = before;
    const bool is_told = asker.tell(base, within, most, explain, other);
    if (is_told) {
        answer = std::move(other);
    }
    return is_told;
}

std::string text_of_names(std::string_view question, const ask::Understood& understood) {
    std::string text;
    for (const ask::Named& name : understood.names) {
        const auto& tokens = understood.reading.tokens;
        const std::size_t begin = tokens[name.first_token].span.begin_byte;
        const std::size_t end = tokens[name.first_token + name.token_count - 1].span.end_byte;
        text += fmt::format(" {}", question.substr(begin, end - begin));
    }
    return text;
}

} // namespace

std::string_view name_of(AnswerStatus status) noexcept {
    switch (status) {
    case AnswerStatus::answered:
        return "answered";
    case AnswerStatus::ambiguous:
        return "ambiguous";
    case AnswerStatus::passages:
        return "passages";
    case AnswerStatus::nothing:
        return "nothing";
    }
    return "nothing";
}

struct Questions::Patterns {
    explicit Patterns(const ReportCatalog& catalog) : asker(catalog) {}

    ask::Asker asker;
};

Questions::Questions(const ReportCatalog& catalog)
    : patterns_(std::make_unique<const Patterns>(catalog)) {
}
Questions::Questions(Questions&&) noexcept = default;
Questions& Questions::operator=(Questions&&) noexcept = default;
Questions::~Questions() = default;

Answer Questions::answer(KnowledgeBase& base, std::string_view question,
                         const AskOptions& options) const {
    constexpr std::size_t kMostSentences = 3;
    const ask::Asker& asker = patterns_->asker;
    Answer answer;
    answer.question = question;
    std::string text(question);
    std::vector<std::string> unsaid;
    bool is_first = true;
    const std::vector<ask::Part> parts = asker.parts_of(base, question);
    for (const ask::Part& part : parts) {
        std::string asked = part.question;
        const ask::Understood& understood = part.understood;
        if (understood.reading.tokens.empty()) {
            throw Error(ErrorCode::usage, "the question has no words"_text,
                        "ask in words, such as: sijill ask 'when was Grok3 to be released?'"_text);
        }
        if (is_first) {
            answer.language = options.language.value_or(understood.reading.language);
            text = text_of_names(asked, understood);
        }
        const bool takes_names = !is_first && understood.names.empty() && !text.empty();
        if (takes_names) {
            asked += text;
        }
        const std::size_t others = parts.size() - 1;
        const std::size_t most = is_first && others < kMostSentences ? kMostSentences - others : 1;
        if (!tell(asker, base, asked, takes_names ? asker.understand(base, asked) : understood,
                  most, options.explain, answer)) {
            unsaid.push_back(part.question);
        }
        is_first = false;
    }
    if (answer.text.empty()) {
        if (!asker.offer_readings(base, asker.understand(base, question), answer)) {
            fall_back(base, options, answer);
        }
        return answer;
    }
    answer.status = AnswerStatus::answered;
    for (const std::string& each : unsaid) {
        answer.text += ' ';
        answer.text += render::message(answer.language, "answer.unsaid", {{"question", each}});
    }
    return answer;
}

} // namespace sijill
