#pragma once

#include "base/dates.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace sijill::kb {

/// A source with its statements as a curator wrote them: plain data that pack_reader makes,
/// pack_rules checks and pack_writer writes. Every `line` is a line of the statements file, from 1.

struct PackSource {
    std::string slug, kind, language, known_on;
    std::optional<std::string> title, publisher, author, url, published_on, licence;
    int line = 0;
};

struct PackName {
    std::string entity; ///< slug; of this pack or of the base
    std::string text, language, role;
    int line = 0;
    bool is_short = false; ///< only the text is given: language and role are guessed
};

struct PackEntity {
    std::string slug, kind;
    int line = 0;
    std::optional<std::string> draft = {}; ///< what a curator has to look at before it is an entity
};

/// A text in both languages.
struct Bilingual {
    std::string english, arabic;

    bool operator==(const Bilingual&) const = default;
};

/// A kind of entities, as the vocabulary of the base has it.
struct PackKind {
    std::string slug;
    Bilingual label;
    int line = 0;
};

/// A predicate, as the vocabulary of the base has it.
struct PackPredicate {
    std::string slug, value_kind;
    std::set<std::string> subjects; ///< entity kinds
    Bilingual label, meaning;
    int line = 0;
};

/// An interval of days, with the words for it in the text; docs/model.md, "Time".
struct PackTime {
    std::string earliest, latest, precision;
    std::optional<std::string> modifier, words;
    bool inferred = false;
    int line = 0;
};

/// What a statement or qualifier says of its subject. At most one of object, number, some and none
/// is given.
struct PackValue {
    std::optional<std::string> object, text, unit;
    std::optional<double> number;
    bool some = false;
    bool none = false;
};

/// Returns the value_kind of a statement: "entity", "text", "number", "time", "flag", "some" or
/// "none". `predicate_kind` decides between a time and a flag, since neither has a value.
[[nodiscard]] inline std::string value_kind_of(const PackValue& value,
                                               const std::string& predicate_kind) {
    if (value.some) {
        return "some";
    }
    if (value.none) {
        return "none";
    }
    if (value.object) {
        return "entity";
    }
    if (value.number) {
        return "number";
    }
    if (value.text) {
        return "text";
    }
    return predicate_kind == "time" ? "time" : "flag";
}

struct PackSpeaker {
    std::optional<std::string> speaker, verb;
    std::string stance;
    int line = 0;
};

/// The position of a quotation in the source's text, in code points; filled in by pack_rules.
struct QuotePosition {
    std::size_t sentence = 0; ///< index into the text's sentences
    std::size_t start_cp = 0;
    std::size_t end_cp = 0;
};

struct PackEvidence {
    std::string quote, stance;
    std::optional<std::string> hedge;
    bool hedges_other = false;            ///< a hedge in the quotation is about something else
    std::optional<std::int64_t> sentence; ///< 1-based, where the quotation occurs more than once
    int line = 0;
    QuotePosition position;
};

struct PackQualifier {
    std::string predicate;
    PackValue value;
    int line = 0;
};

struct PackLink {
    std::string kind, to; ///< `to` and `claim`: a key of this pack, or "source/key" of the base
    std::optional<std::string> claim;
    int line = 0;
};

struct PackStatement {
    std::string key, subject, predicate, certainty, polarity, rank;
    PackValue value;
    std::optional<PackTime> time;
    std::optional<std::string> said_on, said_words, note, supersedes;
    std::optional<std::string> draft; ///< what a curator has to look at before it is a statement
    bool unshown = false;             ///< no report has to show the cause that it tells or links
    std::vector<PackSpeaker> says;
    std::vector<PackEvidence> evidence;
    std::vector<PackQualifier> qualifiers;
    std::vector<PackLink> links;
    int line = 0;
};

struct Pack {
    std::string file;      ///< the statements file, for messages
    std::string text_file; ///< the file of the text, for messages
    int text_line = 0;     ///< its line where the text stands in one; 0 where it is the whole file
    std::string text;      ///< the source's text, byte for byte
    PackSource source;
    std::vector<PackKind> kinds; ///< which the base may lack, as those below
    std::vector<PackPredicate> predicates;
    std::vector<PackEntity> entities;
    std::vector<PackName> names;
    std::vector<PackStatement> statements;
    std::size_t drafts = 0;               ///< statements that leave_out_drafts() took out
    std::set<std::string> draft_entities; ///< slugs of the entities that it took out
    std::string sha256;                   ///< of the text, in hexadecimal; filled in by PackBatch
    std::optional<std::int64_t> base_source; ///< id of the source of the base that has the text;
                                             ///< filled in by PackMerge
};

/// Returns the day that the expressions of time in a source count from, as a day_number(): that of
/// its publication, else the last day that it knows.
[[nodiscard]] inline std::optional<int> day_of(const PackSource& source) {
    return day_number(source.published_on.value_or(source.known_on));
}

/// Returns true for what a folder with statements holds, which tells of its source; false for a
/// text by itself.
[[nodiscard]] inline bool is_of_folder(const Pack& pack) {
    return pack.file != pack.text_file;
}

/// Returns true for a text without anything that is said of it.
[[nodiscard]] inline bool is_plain(const Pack& pack) {
    return pack.statements.empty() && pack.entities.empty() && pack.names.empty() &&
           pack.kinds.empty() && pack.predicates.empty();
}

} // namespace sijill::kb
