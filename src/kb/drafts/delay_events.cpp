#include "kb/drafts/delay_events.hpp"

#include "claims/rules/rule_book.hpp"
#include "sijill/analyzer.hpp"

#include <SQLiteCpp/Statement.h>

#include <algorithm>

namespace sijill::kb {
namespace {

/// Sets of rules/*.toml.
constexpr std::string_view kDelaySets[]{"missed", "late", "postpone"};

bool is_word_of_delay(const Token& token) {
    const claims::Lexicon& lexicon = claims::rule_book().lexicon;
    std::vector<claims::Reading> readings;
    lexicon.read(token.text, readings);
    return std::ranges::any_of(readings, [&lexicon](const claims::Reading& reading) {
        const bool is_nominal =
            reading.form == claims::Form::noun || reading.form == claims::Form::participle;
        return is_nominal && std::ranges::any_of(kDelaySets, [&](std::string_view set) {
                   return lexicon.known_set(set) == reading.set;
               });
    });
}

} // namespace

DelayEvents::DelayEvents(SQLite::Database& database) : names_(database) {
    SQLite::Statement rows(database, "SELECT n.entity_id, n.text FROM name AS n "
                                     "JOIN entity AS e ON e.id = n.entity_id "
                                     "WHERE e.kind = 'event' ORDER BY n.entity_id, n.id");
    while (rows.executeStep()) {
        std::vector<Token> tokens = tokenize(rows.getColumn(1).getString());
        const auto delay = std::ranges::find_if(tokens, is_word_of_delay);
        if (delay == tokens.end()) {
            continue;
        }
        tokens.erase(tokens.begin(), delay + 1); // else the name finds itself
        if (std::set<std::int64_t> of = named_in(tokens); !of.empty()) {
            events_.push_back({rows.getColumn(0).getInt64(), std::move(of)});
        }
    }
}

std::optional<std::int64_t> DelayEvents::meant(std::string_view words,
                                               const std::vector<std::int64_t>& named) {
    const std::vector<Token> tokens = tokenize(words);
    if (std::ranges::none_of(tokens, is_word_of_delay)) {
        return std::nullopt;
    }
    if (const auto own = of_any(named_in(tokens))) {
        return own;
    }
    for (auto last = named.rbegin(); last != named.rend(); ++last) {
        if (const auto event = of_any({*last})) {
            return event;
        }
    }
    return std::nullopt;
}

std::set<std::int64_t> DelayEvents::named_in(const std::vector<Token>& tokens) {
    std::set<std::int64_t> entities;
    for (const NameMatch& match : names_.find(tokens)) {
        entities.insert(match.entities.begin(), match.entities.end());
    }
    return entities;
}

std::optional<std::int64_t> DelayEvents::of_any(const std::set<std::int64_t>& entities) const {
    const auto found = std::ranges::find_if(events_, [&entities](const Event& event) {
        return std::ranges::any_of(event.of,
                                   [&](std::int64_t of) { return entities.contains(of); });
    });
    return found == events_.end() ? std::nullopt : std::optional(found->event);
}

} // namespace sijill::kb
