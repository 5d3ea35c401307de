#include "ask/tell/lead.hpp"

#include "ask/choose/joined_names.hpp"
#include "ask/choose/time_fit.hpp"
#include "render/messages.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace sijill::ask {
namespace {

bool is_listed(const std::vector<Told>& told, const Fact& fact) {
    return std::ranges::any_of(
        told, [&](const Told& each) { return each.fits(fact.predicate, fact.polarity); });
}

/// Whether a row lies within each time that a question names.
bool is_within(const Row& row, const std::vector<text::TimeExpression>& times) {
    return std::ranges::all_of(times, [&row](const text::TimeExpression& time) {
        return time_fit(row, {time}) == TimeFit::within;
    });
}

/// Whether the base says of the same both that it is so and that it is not.
bool is_contradicted(const std::vector<Row>& told) {
    const Fact& first = told.front().facts.front();
    return std::ranges::any_of(told, [&first](const Row& row) {
        const Fact& fact = row.facts.front();
        return fact.predicate == first.predicate && fact.polarity != first.polarity &&
               fact.subject_slug == first.subject_slug && fact.object_slug == first.object_slug &&
               fact.value == first.value;
    });
}

/// Whether a denial is of another time than the question, which it leaves open. That something was
/// not out on a day says so of all days before.
bool denies_another_time(const Fact& fact, TimeFit fit) {
    return fact.polarity == "-" && fact.predicate != "release" && fit == TimeFit::apart;
}

/// Whether statements that together join all that is named do not say the same: one is denied,
/// doubted, or of another time.
bool are_divided(const Choice& choice, const Reading& reading) {
    const Fact& first = choice.told.front().facts.front();
    return choice.names >= JoinedNames::kSeveral &&
           std::ranges::any_of(choice.told, [&](const Row& row) {
               const Fact& fact = row.facts.front();
               return fact.polarity != first.polarity || fact.is_open ||
                      !is_within(row, reading.times);
           });
}

/// Whether a statement leaves open what it says of the time of a question: it names no such time,
/// or that of a release and not of its plan.
bool leaves_time_open(const Row& row, const Reading& reading) {
    const Fact& fact = row.facts.front();
    const bool denies_before = fact.predicate == "release" && fact.polarity == "-" &&
                               !asks_behind_denial(fact, reading.times);
    return reading.has_unread_time() ||
           (!reading.times.empty() && !denies_before &&
            (fact.predicate == "planned_release" || !is_within(row, reading.times)));
}

/// Returns what answers «whether». Only what lies within all times of the question is a yes, and
/// what it says of a time that cannot be told is neither.
std::string_view yes_or_no(const Choice& choice, const Reading& reading) {
    const Row& row = choice.told.front();
    const Fact& fact = row.facts.front();
    const bool is_late = is_of_lateness(choice.told);
    const TimeFit fit = time_fit(row, reading.times);
    const bool is_of_plan = fact.predicate == "planned_release" && !reading.times.empty();
    if ((fact.is_open && !is_late) || reading.has_unread_time() || is_of_plan) {
        return ""; // what is doubted or expected is not claimed, nor is the day of a plan known
    }
    if (is_late && fit == TimeFit::apart && may_be_late_in(row, reading.times)) {
        return "";
    }
    if (asks_behind_denial(fact, reading.times) && (!is_late || fit == TimeFit::apart)) {
        return is_late ? "" : "answer.instead";
    }
    if (!is_late && (is_contradicted(choice.told) || denies_another_time(fact, fit) ||
                     are_divided(choice, reading))) {
        return "";
    }
    if (is_listed(choice.intent->no, fact) || fit == TimeFit::apart) {
        return "answer.no";
    }
    if (!is_listed(choice.intent->yes, fact) || !is_within(row, reading.times)) {
        return "";
    }
    return fact.polarity == "-" && !is_late ? "answer.no" : "answer.yes";
}

std::string_view lead(const Choice& choice, const Reading& reading) {
    const Fact& fact = choice.told.front().facts.front();
    const Intent& intent = *choice.intent;
    if (choice.corrects) {
        return "answer.other";
    }
    // That a release was given up does not tell why.
    const bool lacks_cause = reading.type == "why" && intent.type != "why" &&
                             fact.predicate != "caused_by" && is_listed(intent.yes, fact);
    if (lacks_cause || is_listed(intent.lacks, fact)) {
        return "answer.instead";
    }
    if (reading.is_certain && !intent.lists) {
        return leaves_time_open(choice.told.front(), reading) ? "" : "answer.certain";
    }
    if (reading.denies) {
        return "";
    }
    if (reading.type == "whether") {
        return yes_or_no(choice, reading);
    }
    return is_listed(intent.no, fact) ? "answer.not_so" : "";
}

} // namespace

bool is_of_lateness(const std::vector<Row>& rows) {
    return std::ranges::all_of(rows, [](const Row& row) { return row.cells.contains("min_days"); });
}

std::string led(std::string sentence, const Choice& choice, const Reading& reading,
                Language language) {
    const std::string_view key = lead(choice, reading);
    if (key.empty()) {
        return sentence;
    }
    const std::string& certainty = choice.told.front().facts.front().certainty;
    return render::message(
        language, key,
        {{"sentence", std::move(sentence)},
         {"certainty",
          key == "answer.certain" ? render::word_for(certainty, language) : certainty}});
}

} // namespace sijill::ask
