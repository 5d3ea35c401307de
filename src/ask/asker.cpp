#include "ask/asker.hpp"

#include "ask/names/enumerated.hpp"
#include "ask/tell/sentences.hpp"
#include "base/dates.hpp"
#include "base/did_you_mean.hpp"
#include "base/shell_word.hpp"
#include "render/messages.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <tuple>

namespace sijill::ask {
namespace {

void add_slugs(const std::vector<Named>& names, std::vector<std::string>& slugs) {
    for (const Named& name : names) {
        for (const NamedEntity& entity : name.entities) {
            if (std::ranges::find(slugs, entity.slug) == slugs.end()) {
                slugs.push_back(entity.slug);
            }
        }
    }
}

std::string interval(const std::vector<text::TimeExpression>& times) {
    if (times.empty()) {
        return {};
    }
    const auto day = [](const std::optional<int>& each) {
        return each ? iso_date(*each) : std::string("..");
    };
    return day(times.front().earliest) + "/" + day(times.front().latest);
}

std::string command_of(const std::string& report, const ParameterValues& parameters) {
    std::string command = "sijill report " + report;
    for (const auto& [name, value] : parameters) {
        command += fmt::format(" --{} {}", name, shell_word(value));
    }
    return command;
}

/// Throws Error(bad_input), with the place, for an @answers of an intent that there is not.
void require_known_intents(const std::vector<Intent>& intents, const AnsweringReports& reports) {
    std::vector<std::string> names;
    for (const Intent& intent : intents) {
        names.push_back(intent.name);
    }
    for (const auto& [name, answering] : reports) {
        if (std::ranges::find(names, name) == names.end()) {
            throw Error(ErrorCode::bad_input,
                        {"{}:{}: @answers {}: there is no such intent"_text,
                         answering.front().report->file, answering.front().answer->line, name},
                        did_you_mean(name, names));
        }
    }
}

/// Returns the question with a name at its end, before its question mark.
std::string with_name(std::string question, const std::string& name) {
    constexpr std::string_view kEnds = " ?.!\u061F";
    std::string mark;
    for (const std::string_view end : {"?", "\u061F"}) {
        if (question.ends_with(end)) {
            mark = end;
        }
    }
    question.resize(question.size() - mark.size());
    question.resize(question.find_last_not_of(kEnds.substr(0, 1)) + 1);
    return fmt::format("{} {}{}", question, name, mark);
}

} // namespace

Asker::Asker(const ReportCatalog& catalog) : reports_(answering_reports(catalog)) {
    require_known_intents(patterns_.intents, reports_);
}

Understood Asker::understand(KnowledgeBase& base, std::string_view question, bool within) const {
    Understood understood;
    understood.reading = read_question(patterns_, question);
    understood.names = find_names(base, queries_, patterns_, understood.reading, within);
    forget_names(patterns_, understood.names, understood.reading);
    read_causes_behind_by(patterns_, understood.names, understood.reading);
    return understood;
}

Asked Asker::asked(const Understood& understood) const {
    Asked asked{&understood.reading, &understood.names,
                candidates(patterns_, understood.reading,
                           tokens_of_names(patterns_, understood.reading, understood.names)),
                patterns_.saying};
    if (understood.names.empty()) {
        // Of intents that fit as well, the one that asks for a list.
        std::ranges::stable_sort(asked.candidates, {}, [](const Candidate& each) {
            return std::tuple(each.leftover.size(), -static_cast<int>(each.needs),
                              !each.intent->unnamed);
        });
    }
    return asked;
}

std::vector<Part> Asker::parts_of(KnowledgeBase& base, std::string_view question) const {
    std::vector<Part> parts;
    for (const std::string_view each : split_questions(patterns_, question)) {
        parts.push_back({std::string(each), understand(base, each)});
    }
    const Understood& whole = parts.front().understood;
    if (parts.size() > 1 || whole.names.size() < 2 || whole.reading.type == "whether") {
        return parts;
    }
    const std::vector<Candidate> candidates = asked(whole).candidates;
    if (candidates.empty() || !candidates.front().intent->apart) {
        return parts;
    }
    std::vector<Part> apart;
    for (std::string& each : questions_of_each(patterns_, question, whole.reading, whole.names)) {
        Understood understood = understand(base, each);
        apart.push_back({std::move(each), std::move(understood)});
    }
    return apart.empty() ? parts : apart;
}

bool Asker::tell(KnowledgeBase& base, const Understood& understood, std::size_t most,
                 bool with_steps, Answer& answer) const {
    const Reading& reading = understood.reading;
    const Asked question = asked(understood);
    std::vector<std::string> slugs;
    add_slugs(understood.names, slugs);
    add_slugs(understood.names, answer.entities);
    answer.time = answer.time.empty() ? interval(reading.times) : answer.time;
    Accounts accounts(patterns_, reading, understood.names, read_families(base, queries_, slugs));
    const auto choice = choose(base, queries_, reports_, question, accounts, answer.language);
    const Intent* intent = choice                        ? choice->intent
                           : question.candidates.empty() ? nullptr
                                                         : question.candidates.front().intent;
    if (answer.intent.empty() && intent != nullptr) {
        answer.intent = intent->name;
        answer.type = reading.type.empty() ? intent->type : reading.type;
    } else if (answer.type.empty()) {
        answer.type = reading.type;
    }
    if (with_steps) {
        explain(question, choice, answer);
    }
    if (!choice) {
        return false;
    }
    if (!answer.report) {
        answer.intent = choice->intent->name;
        answer.report = ReportCall{choice->report, choice->parameters};
        answer.command = command_of(choice->report, choice->parameters);
    }
    ask::tell(*choice, reading, most, answer);
    return true;
}

bool Asker::offer_readings(KnowledgeBase& base, const Understood& understood,
                           Answer& answer) const {
    constexpr std::size_t kMostOffered = 6;
    const Asked question = asked(understood);
    if (!understood.names.empty() || question.candidates.empty() ||
        !question.candidates.front().leftover.empty()) {
        return false;
    }
    // What asks for a list, or for the things that are not so, does not ask of one thing.
    const Reading& reading = understood.reading;
    if (question.candidates.front().intent->unnamed || (reading.denies && reading.has_things)) {
        return false;
    }
    for (const std::string& name :
         subjects_of(base, queries_, reports_, *question.candidates.front().intent, question,
                     answer.language)) {
        if (answer.alternatives.size() < kMostOffered) {
            answer.alternatives.push_back({name, with_name(answer.question, name)});
        }
    }
    if (answer.alternatives.empty()) {
        return false;
    }
    answer.status = AnswerStatus::ambiguous;
    answer.text = render::message(answer.language, "answer.ambiguous");
    return true;
}

void Asker::explain(const Asked& question, const std::optional<Choice>& choice,
                    Answer& answer) const {
    const auto say = [&](std::string_view key, std::string value) {
        answer.understood.push_back(
            render::message(answer.language, key, {{"value", std::move(value)}}));
    };
    say("answer.understood_type", question.reading->type.empty() ? "-" : question.reading->type);
    for (const Named& name : *question.names) {
        std::vector<std::string> slugs;
        for (const NamedEntity& entity : name.entities) {
            slugs.push_back(entity.slug);
        }
        say("answer.understood_name", fmt::format("{}", fmt::join(slugs, ", ")));
    }
    constexpr std::size_t kMostTold = 4;
    for (std::size_t index = 0; index < question.candidates.size() && index < kMostTold; ++index) {
        const Candidate& candidate = question.candidates[index];
        std::string line = candidate.intent->name;
        for (const std::size_t token : candidate.leftover) {
            line += fmt::format(" +{}", question.reading->tokens[token].text);
        }
        say("answer.understood_intent", std::move(line));
    }
    if (choice) {
        say("answer.understood_report", command_of(choice->report, choice->parameters));
    }
}

} // namespace sijill::ask
