#include "ask/choose/plan_of_now.hpp"

#include <algorithm>

namespace sijill::ask {
namespace {

/// Whether a statement says that the plan of now has passed: a release, a day behind the plan
/// without one, or that it was kept, missed or given up, unless that may be said of the plan
/// before.
bool ends(const Fact& seen, const Fact& plan) {
    if (seen.subject_slug != plan.subject_slug) {
        return false;
    }
    if (seen.predicate == "released_on_schedule") {
        return seen.polarity == "+" || !plan.is_put_off;
    }
    if (seen.predicate == "release_abandoned") {
        return seen.polarity == "+" && !plan.is_put_off;
    }
    const bool is_later = !plan.latest.empty() && seen.earliest > plan.latest;
    return seen.predicate == "release" && (seen.polarity == "+" || is_later);
}

} // namespace

void tell_of_now(std::vector<Row>& told, const std::vector<Row>& rows) {
    std::ranges::stable_sort(told, {}, [](const Row& row) { return !row.facts.front().is_now; });
    for (Row& row : told) {
        Fact& plan = row.facts.front();
        plan.stands = plan.is_now && std::ranges::none_of(rows, [&](const Row& other) {
                          return ends(other.facts.front(), plan);
                      });
    }
}

} // namespace sijill::ask
