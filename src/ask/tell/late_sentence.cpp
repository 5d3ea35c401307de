#include "ask/tell/late_sentence.hpp"

#include "base/dates.hpp"
#include "render/messages.hpp"

#include <string_view>

namespace sijill::ask {
namespace {

/// Returns the days of a plan, which may be open at an end, where the base has no words for it.
std::string planned_days(const std::string& earliest, const std::string& latest,
                         Language language) {
    Fact days;
    days.earliest = earliest;
    days.latest = latest;
    return when(days, language);
}

} // namespace

std::string late_sentence(const Row& row, bool is_short, Cites& cites, Language language) {
    const auto text = [&](std::string_view key) {
        const auto found = row.cells.find(key);
        return found == row.cells.end() ? std::string() : to_text(found->second);
    };
    const auto days = [&](std::string_view key) {
        const auto found = row.cells.find(key);
        const auto* number =
            found == row.cells.end() ? nullptr : std::get_if<std::int64_t>(&found->second);
        return number == nullptr ? std::int64_t{0} : *number;
    };
    const std::int64_t least = days("min_days");
    const std::int64_t most = days("max_days");
    std::string numbers;
    for (const Fact& fact : row.facts) {
        numbers += cites.number(fact);
    }
    // To be late by no day says no more than to be late.
    const std::string_view span = least <= 0     ? (most <= 0 ? "none" : "up")
                                  : most <= 0    ? "open"
                                  : least < most ? "range"
                                                 : "exact";
    const std::string company = text(row.cells.contains("company") ? "company" : "maker");
    std::string planned = text("planned_words");
    const bool has_days = looks_like_date(planned);
    if (has_days) {
        planned = planned_days(text("planned_earliest"), text("planned_latest"), language);
    }
    const std::string_view manner = has_days ? "dates" : planned.empty() ? "no" : "yes";
    return render::message(
        language, is_short ? "answer.late_item" : "answer.late",
        {{"model", text(row.cells.contains("model") ? "model" : "slipped_model")},
         {"company", company},
         {"has_company", std::string(company.empty() ? "no" : "yes")},
         {"outcome", text("outcome")},
         {"date", text("outcome_date")},
         {"dated", std::string(text("outcome_date").empty() ? "no" : "yes")},
         {"words", planned},
         {"planned", std::string(manner)},
         {"span", std::string(span)},
         {"least", least},
         {"most", most},
         {"certainty", text("certainty")},
         {"cites", numbers}});
}

} // namespace sijill::ask
