#include "ask/tell/sentences.hpp"

#include "ask/tell/fact_sentence.hpp"
#include "ask/tell/lead.hpp"
#include "base/dates.hpp"
#include "render/messages.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace sijill::ask {
namespace {

constexpr std::size_t kMostListed = 12;

/// Statements of one sentence: of one subject and predicate, as certain, and said by the same.
struct Group {
    std::vector<const Fact*> facts;
};

bool belong_together(const Fact& left, const Fact& right) {
    return left.subject_slug == right.subject_slug && left.predicate == right.predicate &&
           left.polarity == right.polarity && left.certainty == right.certainty &&
           left.speaker_slug == right.speaker_slug && left.verb == right.verb &&
           left.value_kind == right.value_kind && left.quantity == right.quantity;
}

std::vector<Group> grouped(const std::vector<Row>& rows) {
    std::vector<Group> groups;
    for (const Row& row : rows) {
        for (const Fact& fact : row.facts) {
            const auto group = std::ranges::find_if(groups, [&](const Group& each) {
                return belong_together(*each.facts.front(), fact);
            });
            if (group == groups.end()) {
                groups.push_back({{&fact}});
            } else {
                group->facts.push_back(&fact);
            }
        }
    }
    return groups;
}

class Teller {
public:
    Teller(const Choice& choice, const Reading& reading, std::size_t most, Answer& answer)
        : most_(most), choice_(&choice), reading_(&reading), answer_(&answer), cites_(answer) {}

    void tell() {
        if (is_of_lateness(choice_->told)) {
            tell_late(choice_->told);
        } else {
            tell_groups(grouped(choice_->told), true);
        }
        tell_groups(grouped(choice_->added), false);
        if (choice_->intent->order && sentences_ < most_) {
            conclude_order();
        }
    }

private:
    /// What is known of the release of a thing.
    struct Released {
        const Fact* any;            ///< a statement about it
        const Fact* made = nullptr; ///< that it came out
    };

    [[nodiscard]] std::vector<Released> releases() const {
        std::vector<Released> found;
        for (const Row& row : choice_->told) {
            const Fact& fact = row.facts.front();
            auto known = std::ranges::find_if(found, [&fact](const Released& each) {
                return each.any->subject_slug == fact.subject_slug;
            });
            if (known == found.end()) {
                known = found.insert(found.end(), Released{&fact});
            }
            if (fact.predicate == "release" && fact.polarity == "+") {
                known->made = &fact;
            }
        }
        return found;
    }

    /// Adds which of two releases was first, from the days that were told, or what is missing.
    void conclude_order() {
        std::vector<Released> found = releases();
        if (found.size() > 2) {
            return;
        }
        if (found.size() == 2 && found[1].made != nullptr &&
            (found[0].made == nullptr || is_before(*found[1].made, *found[0].made))) {
            std::swap(found[0], found[1]);
        }
        std::string_view known = "other";
        if (found.size() == 2) {
            const Fact* const first = found[0].made;
            const Fact* const second = found[1].made;
            known = first == nullptr             ? "neither"
                    : second == nullptr          ? "one"
                    : is_before(*first, *second) ? "before"
                                                 : "overlap";
        }
        add_sentence(render::message(language(), "answer.order",
                                     {{"known", std::string(known)},
                                      {"first", found.front().any->subject},
                                      {"second", found.back().any->subject}}),
                     false);
    }

    /// Whether one time ended before another began. ISO dates compare as texts.
    static bool is_before(const Fact& left, const Fact& right) {
        return !left.latest.empty() && !right.earliest.empty() && left.latest < right.earliest;
    }

    [[nodiscard]] Language language() const { return answer_->language; }

    void add_sentence(std::string sentence, bool is_first) {
        if (is_first) {
            sentence = led(std::move(sentence), *choice_, *reading_, language());
        }
        // A name keeps its first letter as it is: «xAI».
        const std::string& name = choice_->told.front().facts.front().subject;
        char& first = sentence.front();
        if (first >= 'a' && first <= 'z' && !sentence.starts_with(name)) {
            first = static_cast<char>(first - 'a' + 'A');
        }
        answer_->text += answer_->text.empty() ? "" : " ";
        answer_->text += sentence;
        answer_->text += '.';
        ++sentences_;
    }

    void tell_groups(const std::vector<Group>& groups, bool is_told) {
        if (groups.size() > most_ && is_told) {
            tell_list(groups);
            return;
        }
        for (const Group& group : groups) {
            if (sentences_ == most_) {
                return;
            }
            const bool is_new = std::ranges::any_of(
                group.facts, [&](const Fact* fact) { return !cites_.has(*fact); });
            if (is_new) {
                add_sentence(fact_sentence(group.facts, cites_, language()),
                             is_told && sentences_ == 0);
            }
        }
    }

    /// Tells many statements in one sentence, each as a line with its certainty.
    void tell_list(const std::vector<Group>& groups) {
        std::string list;
        std::size_t count = 0;
        for (const Group& group : groups) {
            if (count++ == kMostListed) {
                break;
            }
            list += list.empty() ? "" : render::message(language(), "answer.and_next");
            list += fact_sentence(group.facts, cites_, language());
        }
        add_sentence(std::move(list), true);
    }

    /// Returns the time of a plan, and whether it is of words or, where it has none, of days.
    static std::pair<std::string, std::string_view> planned_time(const std::string& words,
                                                                 Language language) {
        constexpr std::size_t kDay = 10; // «2026-02-01/2026-02-28»
        if (words.size() >= kDay && day_number(words.substr(0, kDay)) &&
            day_number(words.substr(words.size() - kDay))) {
            Fact days;
            days.earliest = words.substr(0, kDay);
            days.latest = words.substr(words.size() - kDay);
            return {when(days, language), "dates"};
        }
        return {words, words.empty() ? "no" : "yes"};
    }

    std::string late_sentence(const Row& row, bool is_short) {
        const auto text = [&](std::string_view key) {
            const auto found = row.cells.find(key);
            return found == row.cells.end() ? std::string() : to_text(found->second);
        };
        const auto days = [&](std::string_view key) {
            const auto found = row.cells.find(key);
            const auto* number =
                found == row.cells.end() ? nullptr : std::get_if<std::int64_t>(&found->second);
            return number == nullptr ? std::int64_t{-1} : *number;
        };
        const std::int64_t least = days("min_days");
        const std::int64_t most = days("max_days");
        std::string cites;
        for (const Fact& fact : row.facts) {
            cites += cites_.number(fact);
        }
        const std::string_view span = least < 0      ? (most < 0 ? "none" : "up")
                                      : most < 0     ? "open"
                                      : least < most ? "range"
                                                     : "exact";
        const auto [planned, manner] = planned_time(text("planned_words"), language());
        return render::message(
            language(), is_short ? "answer.late_item" : "answer.late",
            {{"model", text(row.cells.contains("model") ? "model" : "slipped_model")},
             {"company", text(row.cells.contains("company") ? "company" : "maker")},
             {"outcome", text("outcome")},
             {"date", text("outcome_date")},
             {"dated", std::string(text("outcome_date").empty() ? "no" : "yes")},
             {"words", planned},
             {"planned", std::string(manner)},
             {"span", std::string(span)},
             {"least", least},
             {"most", most},
             {"certainty", text("certainty")},
             {"cites", cites}});
    }

    void tell_late(const std::vector<Row>& rows) {
        if (rows.size() <= std::min<std::size_t>(most_, 2)) {
            for (const Row& row : rows) {
                add_sentence(late_sentence(row, false), sentences_ == 0);
            }
            return;
        }
        std::string list;
        for (std::size_t index = 0; index < rows.size() && index < kMostListed; ++index) {
            list += list.empty() ? "" : render::message(language(), "answer.and_next");
            list += late_sentence(rows[index], true);
        }
        add_sentence(std::move(list), false);
    }

    std::size_t most_;
    const Choice* choice_;
    const Reading* reading_;
    Answer* answer_;
    Cites cites_;
    std::size_t sentences_ = 0;
};

} // namespace

void tell(const Choice& choice, const Reading& reading, std::size_t most, Answer& answer) {
    Teller(choice, reading, most, answer).tell();
}

} // namespace sijill::ask
