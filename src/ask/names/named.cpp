#include "ask/names/named.hpp"

#include "ask/names/loose_names.hpp"
#include "base/ascii.hpp"
#include "kb/base_access.hpp"
#include "kb/names/name_finder.hpp"
#include "reports/run/run_statement.hpp"
#include "text/stems/stem.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>

namespace sijill::ask {
namespace {

/// Returns the entities of whole names by their numbers.
std::map<std::int64_t, NamedEntity> entities_of(KnowledgeBase& base, const AskQueries& queries,
                                                const std::vector<kb::NameMatch>& matches) {
    std::vector<std::int64_t> ids;
    for (const kb::NameMatch& match : matches) {
        ids.insert(ids.end(), match.entities.begin(), match.entities.end());
    }
    std::map<std::int64_t, NamedEntity> found;
    if (ids.empty()) {
        return found;
    }
    const reports::BoundValues values{{"ids", fmt::format("[{}]", fmt::join(ids, ","))}};
    for (const auto& row :
         reports::run_statement(base, queries.entities, values, Language::english).rows) {
        found[std::get<std::int64_t>(row[0])] = {to_text(row[1]), to_text(row[2])};
    }
    return found;
}

std::vector<kb::NameMatch> whole_names(KnowledgeBase& base, const std::vector<Token>& tokens) {
    kb::Connection& connection = kb::connection_of(base);
    return kb::with_database_errors(connection.label(), kb::Task::read, [&] {
        return kb::NameFinder(connection.database()).find(tokens);
    });
}

/// Returns the names within a name without one of its words, at its beginning or its end, that is
/// a word of questions; the name itself where it has no such word, or no name within.
std::vector<kb::NameMatch> names_within(KnowledgeBase& base, const Reading& reading,
                                        const kb::NameMatch& name) {
    const std::size_t last = name.first_token + name.token_count - 1;
    for (const std::size_t asking : {name.first_token, last}) {
        if (name.token_count < 2 || reading.meanings[asking].concepts.empty()) {
            continue;
        }
        const std::size_t first = name.first_token + (asking == last ? 0 : 1);
        const auto begin = reading.tokens.begin() + static_cast<std::ptrdiff_t>(first);
        std::vector<kb::NameMatch> found =
            whole_names(base, {begin, begin + static_cast<std::ptrdiff_t>(name.token_count - 1)});
        for (kb::NameMatch& each : found) {
            each.first_token += first;
        }
        if (!found.empty()) {
            return found;
        }
    }
    return {name};
}

/// Whether a word of a question may be a name that is not written as the base has it.
bool may_be_name(const Reading& reading, const QuestionPatterns& patterns, std::size_t index) {
    const Meaning& meaning = reading.meanings[index];
    const std::string& word = reading.tokens[index].text;
    if (is_number(word)) {
        return true;
    }
    const bool is_filler = std::ranges::any_of(
        meaning.concepts, [&](std::size_t each) { return patterns.fillers.contains(each); });
    constexpr std::size_t kShortest = 3;
    // «Large 3» is a name, whatever "large" is.
    const bool is_numbered =
        index + 1 < reading.tokens.size() && is_number(reading.tokens[index + 1].text) &&
        reading.tokens[index + 1].span.begin_cp - reading.tokens[index].span.end_cp <= 1;
    if (is_numbered && !is_filler && !reading.in_time[index]) {
        return true;
    }
    return !reading.in_time[index] && !is_filler && !meaning.in_phrase &&
           (meaning.concepts.empty() || meaning.is_slip) && word.size() >= kShortest &&
           !is_stop_word(word);
}

/// Whether a word is one for the kind of what is named: «برنامج», "phone".
bool is_kind_of(const QuestionPatterns& patterns, const std::string& word, const Named& name) {
    const auto kinds = patterns.kinds.find(word);
    return kinds != patterns.kinds.end() &&
           std::ranges::any_of(name.entities, [&](const NamedEntity& entity) {
               return kinds->second.contains(entity.kind);
           });
}

} // namespace

bool may_mean(const Named& name, std::string_view slug) {
    return std::ranges::find(name.entities, slug, &NamedEntity::slug) != name.entities.end();
}

bool is_actor(std::string_view kind) {
    return kind == "person" || kind == "organization";
}

bool is_proper(std::string_view kind) {
    return is_actor(kind) || kind == "model" || kind == "platform" || kind == "product" ||
           kind == "hardware" || kind == "programme";
}

std::vector<Named> find_names(KnowledgeBase& base, const AskQueries& queries,
                              const QuestionPatterns& patterns, const Reading& reading,
                              bool within) {
    std::vector<Named> names;
    std::vector<bool> free(reading.tokens.size());
    for (std::size_t index = 0; index < free.size(); ++index) {
        free[index] = may_be_name(reading, patterns, index);
    }
    std::vector<kb::NameMatch> whole = whole_names(base, reading.tokens);
    if (within) {
        std::vector<kb::NameMatch> inner;
        for (const kb::NameMatch& match : whole) {
            std::ranges::copy(names_within(base, reading, match), std::back_inserter(inner));
        }
        whole = std::move(inner);
    }
    const auto entities = entities_of(base, queries, whole);
    for (const kb::NameMatch& match : whole) {
        Named named{match.first_token, match.token_count, {}, true, false};
        for (const std::int64_t id : match.entities) {
            named.entities.push_back(entities.at(id));
        }
        names.push_back(std::move(named));
        for (std::size_t place = 0; place < match.token_count; ++place) {
            free[match.first_token + place] = false;
        }
    }
    const bool any_left = [&] {
        for (std::size_t index = 0; index < free.size(); ++index) {
            if (free[index] && !is_number(reading.tokens[index].text)) {
                return true;
            }
        }
        return false;
    }();
    if (any_left) {
        for (Named& named : find_loose_names(base, queries, reading.tokens, free)) {
            names.push_back(std::move(named));
        }
    }
    std::ranges::sort(names, {}, &Named::first_token);
    for (Named& named : names) {
        named.is_excepted =
            named.first_token > 0 &&
            reading.meanings[named.first_token - 1].concepts.contains(patterns.exception);
    }
    return names;
}

void forget_names(const QuestionPatterns& patterns, const std::vector<Named>& names,
                  Reading& reading) {
    for (const Named& name : names) {
        take_times_from_name(name.first_token, name.token_count, reading);
        for (std::size_t place = 0; place < name.token_count; ++place) {
            Meaning& meaning = reading.meanings[name.first_token + place];
            const std::string& kind = name.entities.front().kind;
            const bool is_proper =
                kind == "organization" || kind == "person" || kind == "model" || kind == "platform";
            if (!name.is_whole || is_proper) {
                meaning = {};
            }
        }
    }
    read_meanings(patterns, reading);
}

void read_causes_behind_by(const QuestionPatterns& patterns, const std::vector<Named>& names,
                           Reading& reading) {
    const auto concept_of = [&](std::string_view name) {
        return patterns.lexicon.concept_of(name).value();
    };
    const std::size_t delay = concept_of("delay");
    const Concepts counts{concept_of("day_count"), concept_of("how_many")};
    const std::size_t cause = concept_of("cause");
    for (std::size_t index = 1; index < reading.tokens.size(); ++index) {
        if (reading.tokens[index].text != "by" ||
            !reading.meanings[index - 1].concepts.contains(delay)) {
            continue;
        }
        bool is_cause = true;
        for (std::size_t behind = index + 1; behind < reading.tokens.size(); ++behind) {
            is_cause = is_cause && !share(reading.meanings[behind].concepts, counts) &&
                       !reading.in_time[behind] && !reading.in_unread_time[behind];
        }
        if (is_cause && std::ranges::none_of(names, [&](const Named& name) {
                return name.first_token > index && is_actor(name.entities.front().kind);
            })) {
            reading.meanings[index].concepts = {cause};
            if (index + 1 < reading.tokens.size()) {
                reading.meanings[index].concepts.insert(concept_of("because"));
            }
        }
    }
}

std::vector<bool> tokens_of_names(const QuestionPatterns& patterns, const Reading& reading,
                                  const std::vector<Named>& names) {
    std::vector<bool> named(reading.tokens.size(), false);
    for (const Named& name : names) {
        for (std::size_t place = 0; place < name.token_count; ++place) {
            named[name.first_token + place] = true;
        }
        const std::size_t behind = name.first_token + name.token_count;
        if (name.first_token > 0 &&
            is_kind_of(patterns, reading.tokens[name.first_token - 1].text, name)) {
            named[name.first_token - 1] = true;
        }
        if (behind < named.size() && !text::is_arabic(reading.tokens[behind].text) &&
            is_kind_of(patterns, reading.tokens[behind].text, name)) {
            named[behind] = true;
        }
    }
    return named;
}

} // namespace sijill::ask
