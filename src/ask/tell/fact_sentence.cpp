#include "ask/tell/fact_sentence.hpp"

#include "render/messages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace sijill::ask {
namespace {

bool has_template(const std::string& key) {
    static const std::set<std::string> keys = [] {
        const std::vector<std::string> all = render::message_keys();
        return std::set<std::string>(all.begin(), all.end());
    }();
    return keys.contains(key);
}

/// A value with the numbers of the statements that have it.
struct Cited {
    std::string value;
    std::string cites;
};

std::vector<Cited> cited_values(const std::vector<const Fact*>& facts, Cites& cites) {
    std::vector<Cited> values;
    for (const Fact* fact : facts) {
        const std::string value =
            fact->value_kind == "time" ? fact->earliest + "/" + fact->latest : fact->value;
        const auto known = std::ranges::find(values, value, &Cited::value);
        if (known == values.end()) {
            values.push_back({value, cites.number(*fact)});
        } else {
            known->cites += cites.number(*fact);
        }
    }
    return values;
}

std::string joined(const std::vector<Cited>& values, Language language) {
    std::string list;
    for (std::size_t index = 0; index < values.size(); ++index) {
        if (index > 0) {
            list += render::message(language,
                                    index + 1 == values.size() ? "answer.and_last" : "answer.and");
        }
        list += values[index].value;
        list += values.size() > 1 ? " " + values[index].cites : "";
    }
    return list;
}

std::string bare_sentence(const Fact& fact, const std::string& value, Language language) {
    const std::string key =
        fmt::format("answer.{}.{}", fact.polarity == "-" ? "deny" : "tell", fact.predicate);
    if (!has_template(key) || fact.value_kind == "none") {
        return fact.line;
    }
    const bool is_unnamed = fact.value_kind == "some";
    return render::message(
        language, key,
        {{"subject", fact.subject},
         {"value", is_unnamed ? render::message(language, "answer.unnamed", {{"words", fact.value}})
                              : value},
         {"when", when(fact, language)},
         {"stands", std::string(fact.stands ? "yes" : "no")},
         {"words", fact.words},
         {"has_words", std::string(fact.words.empty() ? "no" : "yes")},
         {"quantity", fact.quantity},
         {"has_quantity", std::string(fact.quantity.empty() ? "no" : "yes")},
         {"circumstance", fact.circumstance},
         {"has_circumstance", std::string(fact.circumstance.empty() ? "no" : "yes")},
         {"place", fact.place},
         {"has_place", std::string(fact.place.empty() ? "no" : "yes")}});
}

} // namespace

std::string when(const Fact& fact, Language language) {
    if (fact.earliest == fact.latest) {
        return fact.earliest;
    }
    const std::string_view open = fact.earliest.empty() ? "before"
                                  : fact.latest.empty() ? "after"
                                                        : "no";
    return render::message(
        language, "answer.interval",
        {{"from", fact.earliest}, {"to", fact.latest}, {"open", std::string(open)}});
}

bool Cites::has(const Fact& fact) const {
    return std::ranges::find(answer_->citations, fact.statement, &Citation::statement) !=
           answer_->citations.end();
}

std::string Cites::number(const Fact& fact) {
    const auto known = std::ranges::find(answer_->citations, fact.statement, &Citation::statement);
    if (known != answer_->citations.end()) {
        return fmt::format("[{}]", known->number);
    }
    Citation citation;
    citation.number = answer_->citations.size() + 1;
    citation.statement = fact.statement;
    citation.source = fact.source;
    citation.source_title = fact.source_title;
    citation.paragraph = fact.paragraph;
    citation.sentence = fact.sentence;
    citation.quote = fact.quote;
    citation.stance = fact.stance;
    citation.certainty = fact.certainty;
    citation.hedge = fact.hedge;
    citation.speaker = fact.speaker_depth > 0 ? fact.speaker : "";
    answer_->citations.push_back(std::move(citation));
    return fmt::format("[{}]", answer_->citations.back().number);
}

std::string fact_sentence(const std::vector<const Fact*>& facts, Cites& cites, Language language) {
    const Fact& fact = *facts.front();
    std::vector<Cited> values = cited_values(facts, cites);
    std::string sentence;
    if (fact.value_kind == "time" && values.size() > 1) {
        for (std::size_t index = 0; index < values.size(); ++index) {
            const auto each = std::ranges::find_if(facts, [&](const Fact* other) {
                return other->earliest + "/" + other->latest == values[index].value;
            });
            sentence += index > 0 ? render::message(language, "answer.and_next") : "";
            sentence += bare_sentence(**each, values[index].value, language);
            sentence += " " + values[index].cites;
        }
    } else {
        sentence = bare_sentence(fact, joined(values, language), language);
        const std::string last = values.size() > 1 ? "" : " " + values.front().cites;
        sentence += last;
        if (values.size() > 1 && sentence.find('[') == std::string::npos) {
            for (const Cited& value : values) { // a line of the base has but one value
                sentence += value.cites;
            }
        }
    }
    if (fact.speaker_depth > 0) {
        sentence = render::message(language, "answer.said",
                                   {{"speaker", fact.speaker_slug.empty() ? "" : fact.speaker},
                                    {"named", fact.speaker_slug.empty() ? "no" : "yes"},
                                    {"said", fact.said_words},
                                    {"has_said", fact.said_words.empty() ? "no" : "yes"},
                                    {"place", fact.place},
                                    {"has_place", fact.place.empty() ? "no" : "yes"},
                                    {"verb", fact.verb},
                                    {"has_verb", fact.verb.empty() ? "no" : "yes"},
                                    {"attitude", fact.attitude},
                                    {"sentence", sentence}});
    }
    if (fact.certainty != "certain" && fact.attitude != "doubts") { // else it is told already
        sentence = render::message(language, "answer.hedged",
                                   {{"sentence", sentence},
                                    {"certainty", fact.certainty},
                                    {"hedge", fact.hedge},
                                    {"has_hedge", fact.hedge.empty() ? "no" : "yes"}});
    }
    return sentence;
}

} // namespace sijill::ask
