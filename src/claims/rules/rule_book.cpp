#include "claims/rules/rule_book.hpp"

#include "base/embedded_files.hpp"
#include "base/split.hpp"
#include "claims/rules/rule_file.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sijill::claims {

namespace {

/// Reads [words.NAME] of a file.
void read_words(const toml::table& file, Lexicon& lexicon) {
    const toml::node* sets = file.get("words");
    if (sets == nullptr) {
        return;
    }
    for (const auto& [name, node] : table_of(*sets, "words")) {
        const std::string_view words_of = name.str();
        const toml::table& table = table_of(node, words_of);
        require_keys(table, words_of, {"verbs", "nouns", "participles", "words"});
        const SetId set = lexicon.set_of(words_of);
        for_each_text(table["verbs"], words_of,
                      [&](std::string_view parts) { lexicon.add(set, conjugate(parts)); });
        const auto add_declined = [&](std::string_view key, Form form) {
            for_each_text(table[key], words_of, [&](std::string_view words) {
                for (const std::string_view word : split(words, ' ')) {
                    lexicon.add(set, decline(word, form));
                }
            });
        };
        add_declined("nouns", Form::noun);
        add_declined("participles", Form::participle);
        for_each_text(table["words"], words_of, [&](std::string_view words) {
            for (const std::string_view word : split(words, ' ')) {
                lexicon.add(set, uninflected(word));
            }
        });
    }
}

std::vector<FinderStep> read_finders(const toml::node_view<const toml::node>& list,
                                     std::string_view rule) {
    constexpr std::pair<std::string_view, Finder> kFinders[] = {
        {"patient", Finder::patient},
        {"actor", Finder::actor},
        {"behind", Finder::behind},
        {"next", Finder::next},
        {"before", Finder::before},
        {"head", Finder::head},
        {"topic", Finder::topic},
        {"nearest", Finder::nearest},
        {"cue", Finder::cue},
        {"clause_before", Finder::clause_before},
        {"clause_behind", Finder::clause_behind},
    };
    std::vector<FinderStep> steps;
    for_each_text(list, rule, [&](std::string_view text) {
        const std::vector<std::string_view> parts = split(text, ' ');
        for (const auto& [name, finder] : kFinders) {
            if (!parts.empty() && parts[0] == name) {
                steps.push_back(
                    {finder, parts.size() == 2 ? folded_words(parts[1]) : std::string()});
                return;
            }
        }
        fail(rule, fmt::format("{} finds nothing", text));
    });
    return steps;
}

RuleExample read_example(const toml::table& rule, std::string_view name) {
    const toml::table* table = rule["example"].as_table();
    if (table == nullptr) {
        fail(name, "there is no example");
    }
    require_keys(*table, name,
                 {"text", "subject", "object", "certainty", "time", "denied", "names"});
    const auto text = [table](std::string_view key) {
        return (*table)[key].value_or(std::string());
    };
    RuleExample example{text("text"),
                        text("subject"),
                        text("object"),
                        text("certainty"),
                        text("time"),
                        (*table)["denied"].value_or(false),
                        {}};
    if (const toml::table* names = (*table)["names"].as_table()) {
        for (const auto& [known, kind] : *names) {
            example.names.emplace_back(known.str(), kind.value_or(std::string()));
        }
    }
    return example;
}

Kind read_kind(std::string_view text, std::string_view rule) {
    const std::optional<Kind> kind = kind_of(text);
    if (!kind) {
        fail(rule, "its kind is not known");
    }
    return *kind;
}

void read_sets(const toml::node_view<const toml::node>& list, std::string_view rule,
               Lexicon& lexicon, std::vector<SetId>& sets) {
    for_each_text(list, rule,
                  [&](std::string_view set) { sets.push_back(lexicon.known_set(set)); });
}

/// Reads the sets of which the phrase must have one; "name" is none.
void read_sets(const toml::node_view<const toml::node>& list, std::string_view rule,
               Lexicon& lexicon, RoleDemand& demand) {
    for_each_text(list, rule, [&](std::string_view set) {
        if (set == "name") {
            demand.may_be_name = true;
        } else {
            demand.among.push_back(lexicon.known_set(set));
        }
    });
}

Rule read_rule(const toml::table& table, Lexicon& lexicon) {
    Rule rule;
    rule.name = table["name"].value_or(std::string());
    require_keys(table, rule.name, {"name",          "kind",
                                    "predicate",     "pattern",
                                    "unless",        "subject",
                                    "object",        "needs",
                                    "denied",        "takes_denial",
                                    "certainty",     "time",
                                    "replaces",      "score",
                                    "example",       "counter_example",
                                    "subject_among", "subject_not_among",
                                    "object_among",  "object_not_among",
                                    "when_hedged",   "each_object"});
    rule.kind = read_kind(table["kind"].value_or(std::string()), rule.name);
    rule.predicate = table["predicate"].value_or(std::string());
    for_each_text(table["pattern"], rule.name, [&](std::string_view text) {
        rule.patterns.push_back(read_pattern(text, lexicon));
    });
    for_each_text(table["unless"], rule.name, [&](std::string_view text) {
        rule.blockers.push_back(read_pattern(text, lexicon, true));
    });
    rule.subject = read_finders(table["subject"], rule.name);
    rule.object = read_finders(table["object"], rule.name);
    for_each_text(table["needs"], rule.name, [&](std::string_view role) {
        if (role != "subject" && role != "object" && role != "hedge") {
            fail(rule.name, fmt::format("it needs {}, which is no part of a claim", role));
        }
        (role == "subject"  ? rule.subject_demand.is_needed
         : role == "object" ? rule.object_demand.is_needed
                            : rule.needs_hedge) = true;
    });
    read_sets(table["subject_among"], rule.name, lexicon, rule.subject_demand);
    read_sets(table["object_among"], rule.name, lexicon, rule.object_demand);
    read_sets(table["subject_not_among"], rule.name, lexicon, rule.subject_demand.not_among);
    read_sets(table["object_not_among"], rule.name, lexicon, rule.object_demand.not_among);
    if (const auto kind = table["when_hedged"].value<std::string_view>()) {
        rule.when_hedged = read_kind(*kind, rule.name);
    }
    rule.denied = table["denied"].value_or(false);
    rule.takes_denial = table["takes_denial"].value_or(true);
    rule.certainty = table["certainty"].value_or(std::string());
    rule.each_object = table["each_object"].value_or(false);
    rule.takes_time = table["time"].value_or(true);
    for_each_text(table["replaces"], rule.name, [&](std::string_view kind) {
        rule.replaces.push_back(read_kind(kind, rule.name));
    });
    rule.score = table["score"].value_or(0.0);
    rule.example = read_example(table, rule.name);
    rule.counter_example = table["counter_example"].value_or(std::string());
    return rule;
}

void add_trigger(const Pattern& pattern, std::size_t owner, std::size_t number,
                 std::vector<std::vector<RuleBook::Trigger>>& triggers) {
    for (const Choice& choice : pattern.elements[pattern.anchor].choices) {
        triggers[choice.set].push_back(
            {choice.forms, static_cast<std::uint16_t>(owner), static_cast<std::uint16_t>(number)});
    }
}

} // namespace

RuleBook read_rules(const std::vector<std::string_view>& texts) {
    RuleBook book;
    std::vector<toml::table> files;
    for (const std::string_view text : texts) {
        files.push_back(parse_rule_file(text));
    }
    for (const toml::table& file : files) {
        require_keys(file, "file", {"words", "hedge", "refutation", "rule"});
        read_words(file, book.lexicon);
    }
    for (const toml::table& file : files) {
        for_each_table(file, "hedge", [&book](const toml::table& table) {
            for_each_text(table["pattern"], "hedge", [&](std::string_view text) {
                book.hedges.push_back(
                    {read_pattern(text, book.lexicon), table["certainty"].value_or(std::string())});
            });
        });
        for_each_table(file, "refutation", [&book](const toml::table& table) {
            for_each_text(table["pattern"], "refutation", [&](std::string_view text) {
                book.refutations.push_back(read_pattern(text, book.lexicon));
            });
        });
        for_each_table(file, "rule", [&book](const toml::table& table) {
            book.rules.push_back(read_rule(table, book.lexicon));
        });
    }
    book.triggers.resize(book.lexicon.set_count());
    book.hedge_triggers.resize(book.lexicon.set_count());
    book.refutation_triggers.resize(book.lexicon.set_count());
    for (std::size_t index = 0; index < book.rules.size(); ++index) {
        for (std::size_t number = 0; number < book.rules[index].patterns.size(); ++number) {
            add_trigger(book.rules[index].patterns[number], index, number, book.triggers);
        }
    }
    for (std::size_t index = 0; index < book.hedges.size(); ++index) {
        add_trigger(book.hedges[index].pattern, index, 0, book.hedge_triggers);
    }
    for (std::size_t index = 0; index < book.refutations.size(); ++index) {
        add_trigger(book.refutations[index], index, 0, book.refutation_triggers);
    }
    return book;
}

const RuleBook& rule_book() {
    static const RuleBook book = [] {
        std::vector<std::string_view> texts;
        for (const EmbeddedFile& file : embedded_files("rules/")) {
            texts.push_back(file.content);
        }
        return read_rules(texts);
    }();
    return book;
}

} // namespace sijill::claims
