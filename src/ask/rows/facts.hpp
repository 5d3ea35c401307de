#pragma once

#include "ask/rows/queries.hpp"
#include "sijill/knowledge_base.hpp"
#include "sijill/language.hpp"
#include "sijill/report.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace sijill::ask {

/// A statement with all that an answer can tell of it (queries/ask/facts.sql). Texts are in the
/// language of the answer; one that it does not have is empty.
struct Fact {
    std::int64_t statement = 0;
    std::string subject_slug, subject, predicate, polarity, value_kind, value, object_slug;
    std::string subject_kind;
    std::string object_kind; ///< of a value that is an entity
    std::string certainty, hedge, speaker, speaker_slug, verb;
    std::string attitude; ///< of the speaker: asserts, reports, expects, concedes, doubts or denies
    std::int64_t speaker_depth = 0;      ///< 0: the source itself
    std::string earliest, latest, words; ///< of the time; without a day at an open end
    bool is_now = false;                 ///< the plan of now, where there are several
    bool is_put_off = false;             ///< that plan, where it is later than the first
    bool stands = false;                 ///< a plan that nothing says to have passed
    std::string said_words, said_on, quantity, place, circumstance, line;
    std::string quote, stance, source, source_title;
    std::int64_t paragraph = 0, sentence = 0;
    bool is_open = false;           ///< somebody only doubts or expects it
    std::set<std::string> speakers; ///< slugs of all who are said to say it
    std::set<std::string> entities; ///< slugs of all that it speaks of, speakers among them
    std::set<std::string> names;    ///< words of the proper names of its subject and its value
    std::string text;               ///< its words in both languages, and those of its quotation
};

/// A row of a report that answers, with the statements that it rests on.
struct Row {
    const Report* report = nullptr;
    ParameterValues parameters; ///< of the run that gave it
    std::map<std::string, Value, std::less<>> cells;
    std::vector<Fact> facts;
};

/// Returns the statements of these numbers, in their order, each once.
[[nodiscard]] std::vector<Fact> read_facts(KnowledgeBase& base, const AskQueries& queries,
                                           const std::vector<std::int64_t>& statements,
                                           Language language);

/// An entity with what belongs to it.
struct Family {
    std::map<std::string, std::string> members; ///< slug → kind; itself among them
    std::vector<std::string> names;             ///< its own, folded
};

/// The families of entities by their slugs.
using Families = std::map<std::string, Family>;

[[nodiscard]] Families read_families(KnowledgeBase& base, const AskQueries& queries,
                                     const std::vector<std::string>& slugs);

/// Runs a report, which may not be of the built-in ones, and returns its rows with their
/// statements: those in the columns whose names end with statement_id.
[[nodiscard]] std::vector<Row> run_for_rows(KnowledgeBase& base, const AskQueries& queries,
                                            const Report& report, const ParameterValues& parameters,
                                            Language language);

} // namespace sijill::ask
