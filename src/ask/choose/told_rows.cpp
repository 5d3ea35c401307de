#include "ask/choose/told_rows.hpp"

#include "ask/choose/correction.hpp"
#include "ask/choose/counted.hpp"
#include "ask/choose/direction.hpp"
#include "ask/choose/joined_names.hpp"
#include "ask/choose/plan_of_now.hpp"
#include "ask/choose/time_fit.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace sijill::ask {
namespace {

class Chooser {
public:
    Chooser(const Asked& asked, Accounts& accounts, const Candidate& candidate)
        : asked_(&asked), accounts_(&accounts), intent_(candidate.intent), candidate_(&candidate),
          joined_(accounts.patterns(), *asked.reading, *asked.names, accounts),
          confirms_(accounts.asks_who_confirms()) {}

    std::optional<Choice> choose(std::vector<Row> rows) {
        Choice choice;
        choice.intent = intent_;
        std::erase_if(rows, [&](const Row& row) { return is_excepted(row); });
        choice.told = among(rows, intent_->tells, [&](const Row& row) {
            return (!candidate_->is_denied || is_denial(row)) && has_words(row) && has_names(row) &&
                   has_value(row) && accounts_->has_described_account(row) &&
                   is_in_direction(row, *asked_, *candidate_, *accounts_) &&
                   is_of_asked_kind(row.facts.front(), *asked_, *accounts_) && may_answer(row);
        });
        keep_nearest(choice.told, candidate_->leftover, 0);
        if (intent_->near || (intent_->wide && asked_->names->empty())) {
            keep_nearest(choice.told, candidate_->used, 1);
        }
        if (!joined_.join_all(choice.told) && asks_whether(choice.told.front())) {
            choice.told.clear();
        }
        if (choice.told.empty() || !joins_several(choice.told.front())) {
            keep_nearest_names(choice.told);
        }
        // What is only doubted or expected makes no yes, where there is more.
        if (asked_->reading->type == "whether") {
            std::ranges::stable_sort(choice.told, {},
                                     [](const Row& row) { return row.facts.front().is_open; });
        }
        if (choice.told.empty() && intent_->corrects && candidate_->leftover.empty() &&
            !candidate_->is_denied && !accounts_->asks_account()) {
            choice.told = among(rows, intent_->tells, [&](const Row& row) {
                return may_correct(row, *asked_->names, asked_->reading->type == "whether");
            });
            choice.corrects = true;
        }
        if (choice.told.empty()) {
            return std::nullopt;
        }
        keep_times(choice.told);
        if (choice.told.empty()) {
            return std::nullopt;
        }
        if (!intent_->all) {
            keep_first(choice.told);
        }
        if (intent_->now) {
            tell_of_now(choice.told, rows);
            if (intent_->unnamed) {
                std::erase_if(choice.told,
                              [](const Row& row) { return !row.facts.front().stands; });
            }
            if (choice.told.empty()) {
                return std::nullopt;
            }
        }
        choice.added = among(rows, intent_->adds, [&](const Row& row) {
            return std::ranges::any_of(choice.told, [&](const Row& told) {
                const Fact& left = told.facts.front();
                const Fact& right = row.facts.front();
                // That the first plan was missed says nothing of one that stands.
                const bool is_old = left.stands && right.predicate == "released_on_schedule";
                return !is_old && (left.subject_slug == right.subject_slug ||
                                   left.subject_slug == right.object_slug);
            });
        });
        choice.names = static_cast<std::size_t>(
            std::ranges::count(*asked_->names, false, &Named::is_excepted));
        return choice;
    }

private:
    template <class Keep>
    std::vector<Row> among(const std::vector<Row>& rows, const std::vector<Told>& told, Keep keep) {
        std::vector<std::pair<std::size_t, const Row*>> found;
        for (const Row& row : rows) {
            const auto place = place_of(row, told);
            if (place && keep(row)) {
                found.emplace_back(*place, &row);
            }
        }
        std::ranges::stable_sort(found, {}, &std::pair<std::size_t, const Row*>::first);
        std::vector<Row> kept;
        for (const auto& [place, row] : found) {
            kept.push_back(*row);
        }
        return kept;
    }

    /// Whether a row answers who or what is not so. What somebody does not say is in none.
    bool is_denial(const Row& row) const {
        const bool is_late = row.cells.contains("min_days");
        return !intent_->speaks &&
               (place_of(row, intent_->no) || (!is_late && row.facts.front().polarity == "-"));
    }

    bool is_excepted(const Row& row) {
        return std::ranges::any_of(*asked_->names, [&](const Named& name) {
            return name.is_excepted && accounts_->has_name(row, name) > 0;
        });
    }

    bool has_names(const Row& row) {
        const auto has = [&](const Named& name) {
            return name.is_excepted || accounts_->has_name(row, name) > 0;
        };
        if (joins_several(row)) {
            return true; // all rows together have all names
        }
        return intent_->each ? asked_->names->empty() || std::ranges::any_of(*asked_->names, has)
                             : std::ranges::all_of(*asked_->names, has);
    }

    bool has_words(const Row& row) {
        const auto has = [&](std::size_t token) { return accounts_->accounts_for(row, token); };
        return std::ranges::all_of(candidate_->leftover, has) &&
               (!intent_->literal || std::ranges::all_of(candidate_->used, [&](std::size_t token) {
                   return accounts_->is_in(row.facts.front().value, token);
               }));
    }

    /// Whether a word of saying is in the question and not in the pattern. “called” is none.
    bool asks_who_says() const {
        const Reading& reading = *asked_->reading;
        for (std::size_t token = 0; token < reading.tokens.size(); ++token) {
            if (reading.meanings[token].concepts.contains(asked_->say) &&
                reading.tokens[token].text != "called" &&
                std::ranges::find(candidate_->used, token) == candidate_->used.end()) {
                return true;
            }
        }
        return false;
    }

    /// Whether a row says no less than the question: who is to have said it does, and what would be
    /// a yes or a no is of all that is named.
    bool may_answer(const Row& row) const {
        const bool is_said = intent_->speaks || asks_who_says() || confirms_;
        if (is_said && !accounts_->has_speaker(row)) {
            return false;
        }
        if (confirms_ && !accounts_->has_events(row, candidate_->used)) {
            return false;
        }
        return !asks_whether(row) || joined_.may_join(row);
    }

    /// Whether a row decides between a yes and a no.
    bool asks_whether(const Row& row) const {
        return asked_->reading->type == "whether" && !intent_->each &&
               (place_of(row, intent_->yes) || place_of(row, intent_->no) ||
                asked_->reading->is_certain);
    }

    /// Whether a row is one of those that together join several things for a yes or a no.
    bool joins_several(const Row& row) const {
        return asks_whether(row) && joined_.joins_some(row);
    }

    /// Whether a row has what the question word asks for: of a saying its time or place, of a
    /// thing its number.
    bool has_value(const Row& row) const {
        const Fact& fact = row.facts.front();
        const std::string& type = asked_->reading->type;
        if (intent_->speaks && type == "when") {
            return !fact.said_on.empty();
        }
        if (intent_->speaks && type == "where") {
            return !fact.place.empty();
        }
        return type != "how_many" || fact.predicate != "trained_on" || !fact.quantity.empty();
    }

    /// Keeps the rows that speak of what is named themselves, if there are any, rather than those
    /// that only have the name among their words.
    void keep_nearest_names(std::vector<Row>& rows) {
        if (intent_->each) {
            return;
        }
        keep_most(rows, 0, [&](const Row& row) {
            int sum = 0;
            for (const Named& name : *asked_->names) {
                sum += accounts_->has_name(row, name);
            }
            return sum;
        });
    }

    /// Keeps the rows that have the most of some words of the question, or up to `less` less.
    void keep_nearest(std::vector<Row>& rows, const std::vector<std::size_t>& tokens, int less) {
        keep_most(rows, less, [&](const Row& row) {
            int sum = 0;
            for (const std::size_t token : tokens) {
                sum += accounts_->has_word(row, token);
            }
            return sum;
        });
    }

    template <class Count>
    static void keep_most(std::vector<Row>& rows, int less, Count count) {
        std::vector<int> counts;
        for (const Row& row : rows) {
            counts.push_back(count(row));
        }
        const int most = counts.empty() ? 0 : *std::ranges::max_element(counts);
        std::size_t index = 0;
        std::erase_if(rows, [&](const Row&) { return counts[index++] < most - less; });
    }

    /// Keeps the rows of the time that the question names, and of others only where there are none:
    /// they put the question right, which a list cannot. Where only the first of what is told
    /// counts, a plan of that time does not drive out a release of another.
    void keep_times(std::vector<Row>& rows) const {
        const auto place = [this](const Row& row) {
            return intent_->all ? 0 : place_of(row, intent_->tells).value_or(0);
        };
        const bool is_strict = intent_->dated || intent_->speaks;
        const auto fits = [&](const Row& row) {
            const std::vector<text::TimeExpression>& times = asked_->reading->times;
            return time_fit(row, times) >= (is_strict ? TimeFit::partly : TimeFit::openly) ||
                   (intent_->speaks && may_be_said_in(row.facts.front(), times));
        };
        std::set<std::size_t> found;
        if (intent_->dated && asked_->reading->has_unread_time()) {
            rows.clear();
        } else if (is_strict && !asked_->reading->times.empty()) {
            std::erase_if(rows, [&](const Row& row) { return !fits(row); });
        }
        for (const Row& row : rows) {
            if (fits(row)) {
                found.insert(place(row));
            }
        }
        std::erase_if(rows,
                      [&](const Row& row) { return found.contains(place(row)) && !fits(row); });
    }

    /// Keeps for each thing what stands first on the list of what is told.
    void keep_first(std::vector<Row>& rows) const {
        std::map<std::string, std::size_t> first;
        std::vector<Row> kept;
        for (Row& row : rows) {
            const std::size_t place = place_of(row, intent_->tells).value_or(0);
            const auto known = first.emplace(row.facts.front().subject_slug, place).first;
            if (known->second == place) {
                kept.push_back(std::move(row));
            }
        }
        rows = std::move(kept);
    }

    const Asked* asked_;
    Accounts* accounts_;
    const Intent* intent_;
    const Candidate* candidate_;
    JoinedNames joined_;
    bool confirms_;
};

} // namespace

std::optional<std::size_t> place_of(const Row& row, const std::vector<Told>& told) {
    for (std::size_t place = 0; place < told.size(); ++place) {
        if (std::ranges::any_of(row.facts, [&](const Fact& fact) {
                return told[place].fits(fact.predicate, fact.polarity);
            })) {
            return place;
        }
    }
    return std::nullopt;
}

std::optional<Choice> rows_to_tell(std::vector<Row> rows, const Asked& asked,
                                   const Candidate& candidate, Accounts& accounts) {
    return Chooser(asked, accounts, candidate).choose(std::move(rows));
}

} // namespace sijill::ask
