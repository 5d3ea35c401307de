#include "ask/tell/sentences.hpp"

#include "ask/tell/fact_sentence.hpp"
#include "ask/tell/late_sentence.hpp"
#include "ask/tell/lead.hpp"
#include "render/messages.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace sijill::ask {
namespace {

constexpr std::size_t kMostListed = 12;

/// Statements of one sentence: of one subject and predicate, as certain, and said by the same, at
/// the same time and place.
struct Group {
    std::vector<const Fact*> facts;
};

bool belong_together(const Fact& left, const Fact& right) {
    return left.subject_slug == right.subject_slug && left.predicate == right.predicate &&
           left.polarity == right.polarity && left.certainty == right.certainty &&
           left.speaker_slug == right.speaker_slug && left.verb == right.verb &&
           left.value_kind == right.value_kind && left.quantity == right.quantity &&
           left.said_words == right.said_words && left.said_on == right.said_on &&
           left.place == right.place && left.hedge == right.hedge &&
           left.circumstance == right.circumstance && left.speaker_depth == right.speaker_depth &&
           left.attitude == right.attitude && left.is_open == right.is_open;
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
        // What is asked of one thing, or of a day, compares no two releases.
        if (choice_->intent->order && choice_->names == 2 && reading_->times.empty() &&
            !reading_->has_unread_time() && sentences_ < most_) {
            conclude_order();
        }
    }

private:
    /// What is known of the release of a thing, by all that is said of it.
    struct Released {
        const Fact* any;              ///< a statement about it
        bool made = false;            ///< it came out
        std::string earliest, latest; ///< ISO dates; empty at an open end
    };

    static void widen(Released& known, const Fact& fact) {
        const bool is_open = known.made && known.earliest.empty();
        if (!is_open && (!known.made || fact.earliest < known.earliest)) {
            known.earliest = fact.earliest;
        }
        const bool is_endless = known.made && known.latest.empty();
        if (!is_endless && (!known.made || fact.latest.empty() || fact.latest > known.latest)) {
            known.latest = fact.latest;
        }
        known.made = true;
    }

    [[nodiscard]] std::vector<Released> releases() const {
        std::vector<Released> found;
        for (const Row& row : choice_->told) {
            const Fact& fact = row.facts.front();
            auto known = std::ranges::find_if(found, [&fact](const Released& each) {
                return each.any->subject_slug == fact.subject_slug;
            });
            if (known == found.end()) {
                known =
                    found.insert(found.end(), Released{.any = &fact, .earliest = {}, .latest = {}});
            }
            if (fact.predicate == "release" && fact.polarity == "+" && !fact.is_open &&
                fact.certainty == "certain") {
                widen(*known, fact);
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
        if (found.size() == 2 && found[1].made &&
            (!found[0].made || is_before(found[1], found[0]))) {
            std::swap(found[0], found[1]);
        }
        std::string_view known = "other";
        if (found.size() == 2) {
            known = !found[0].made                  ? "neither"
                    : !found[1].made                ? "one"
                    : is_before(found[0], found[1]) ? "before"
                                                    : "overlap";
        }
        add_sentence(render::message(language(), "answer.order",
                                     {{"known", std::string(known)},
                                      {"first", found.front().any->subject},
                                      {"second", found.back().any->subject}}),
                     false);
    }

    /// Whether one time ended before another began. ISO dates compare as texts.
    static bool is_before(const Released& left, const Released& right) {
        return !left.latest.empty() && !right.earliest.empty() && left.latest < right.earliest;
    }

    [[nodiscard]] Language language() const { return answer_->language; }

    void add_sentence(std::string sentence, bool is_first) {
        if (is_first) {
            sentence = led(std::move(sentence), *choice_, *reading_, language());
        }
        if (sentences_ == 0 && choice_->count > 0) {
            sentence = render::message(language(), "answer.count",
                                       {{"count", static_cast<std::int64_t>(choice_->count)},
                                        {"sentence", std::move(sentence)}});
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

    /// Returns how many there are behind those that a list has.
    [[nodiscard]] std::string and_more(std::size_t all) const {
        if (all <= kMostListed) {
            return {};
        }
        return render::message(language(), "answer.and_more",
                               {{"count", static_cast<std::int64_t>(all - kMostListed)}});
    }

    /// Tells many statements in one sentence, each as a line with its certainty.
    void tell_list(const std::vector<Group>& groups) {
        std::string list;
        std::size_t count = 0;
        for (const Group& group : groups) {
            if (count++ == kMostListed) {
                list += and_more(groups.size());
                break;
            }
            list += list.empty() ? "" : render::message(language(), "answer.and_next");
            list += fact_sentence(group.facts, cites_, language());
        }
        add_sentence(std::move(list), true);
    }

    void tell_late(const std::vector<Row>& rows) {
        if (rows.size() <= std::min<std::size_t>(most_, 2)) {
            for (const Row& row : rows) {
                add_sentence(late_sentence(row, false, cites_, language()), sentences_ == 0);
            }
            return;
        }
        std::string list;
        for (std::size_t index = 0; index < rows.size() && index < kMostListed; ++index) {
            list += list.empty() ? "" : render::message(language(), "answer.and_next");
            list += late_sentence(rows[index], true, cites_, language());
        }
        list += and_more(rows.size());
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
