#include "kb/packs/pack_reader.hpp"

#include "kb/toml/checked_toml.hpp"

#include <utility>

namespace sijill::kb {
namespace {

const std::vector<std::string> kSourceKinds{"article", "document"};
const std::vector<std::string> kNameRoles{"label", "alias", "transliteration", "misspelling"};
const std::vector<std::string> kPrecisions{"day",  "month", "quarter", "season",
                                           "half", "year",  "decade"};
const std::vector<std::string> kModifiers{"start", "mid", "end", "about", "before", "after"};
const std::vector<std::string> kCertainties{"certain", "probable", "possible", "unknown"};
const std::vector<std::string> kPolarities{"+", "-"};
const std::vector<std::string> kRanks{"preferred", "normal", "deprecated"};
const std::vector<std::string> kSpeakerStances{"asserts",  "reports", "expects",
                                               "concedes", "doubts",  "denies"};
const std::vector<std::string> kEvidenceStances{"supports", "refutes", "context"};
const std::vector<std::string> kLinkKinds{"causes", "contradicts", "refines", "repeats"};

PackSource read_source(CheckedTable table) {
    PackSource source;
    source.line = table.line();
    source.slug = table.text("slug");
    source.kind = table.choice("kind", kSourceKinds);
    source.language = table.text("language");
    source.known_on = table.date("known_on");
    source.title = table.optional_text("title");
    source.publisher = table.optional_text("publisher");
    source.author = table.optional_text("author");
    source.url = table.optional_text("url");
    source.published_on = table.optional_date("published_on");
    source.licence = table.optional_text("licence");
    table.reject_unknown_keys();
    return source;
}

PackName read_name(CheckedTable table, const std::string& entity) {
    PackName name;
    name.entity = entity;
    name.line = table.line();
    name.text = table.text("text");
    name.language = table.text("language");
    name.role = table.choice("role", kNameRoles);
    table.reject_unknown_keys();
    return name;
}

/// Reads an entity with its names. A pack gives further names to an entity of the base by [[name]].
void read_entity(CheckedTable table, Pack& pack) {
    PackEntity entity;
    entity.line = table.line();
    entity.slug = table.text("slug");
    entity.kind = table.text("kind");
    for (CheckedTable& name : table.tables("names")) {
        pack.names.push_back(read_name(std::move(name), entity.slug));
    }
    table.reject_unknown_keys();
    pack.entities.push_back(std::move(entity));
}

PackValue read_value(CheckedTable& table) {
    PackValue value;
    value.object = table.optional_text("object");
    value.text = table.optional_text("text");
    value.number = table.optional_number("number");
    value.unit = table.optional_text("unit");
    value.some = table.flag("some");
    value.none = table.flag("none");
    return value;
}

PackTime read_time(CheckedTable table) {
    PackTime time;
    time.line = table.line();
    time.earliest = table.date("earliest");
    time.latest = table.date("latest");
    time.precision = table.choice("precision", kPrecisions);
    const std::string modifier = table.choice_or("modifier", kModifiers, "");
    if (!modifier.empty()) {
        time.modifier = modifier;
    }
    time.words = table.optional_text("words");
    time.inferred = table.flag("inferred");
    table.reject_unknown_keys();
    return time;
}

PackSpeaker read_speaker(CheckedTable table) {
    PackSpeaker speaker;
    speaker.line = table.line();
    speaker.speaker = table.optional_text("speaker");
    speaker.verb = table.optional_text("verb");
    speaker.stance = table.choice("stance", kSpeakerStances);
    table.reject_unknown_keys();
    return speaker;
}

PackEvidence read_evidence(CheckedTable table) {
    PackEvidence evidence;
    evidence.line = table.line();
    evidence.quote = table.text("quote");
    evidence.hedge = table.optional_text("hedge");
    evidence.stance = table.choice_or("stance", kEvidenceStances, "supports");
    evidence.sentence = table.optional_integer("sentence");
    table.reject_unknown_keys();
    return evidence;
}

PackQualifier read_qualifier(CheckedTable table) {
    PackQualifier qualifier;
    qualifier.line = table.line();
    qualifier.predicate = table.text("predicate");
    qualifier.value = read_value(table);
    table.reject_unknown_keys();
    return qualifier;
}

PackLink read_link(CheckedTable table) {
    PackLink link;
    link.line = table.line();
    link.kind = table.choice("kind", kLinkKinds);
    link.to = table.text("to");
    link.claim = table.optional_text("claim");
    table.reject_unknown_keys();
    return link;
}

PackStatement read_statement(CheckedTable table) {
    PackStatement statement;
    statement.line = table.line();
    statement.key = table.text("key");
    statement.subject = table.text("subject");
    statement.predicate = table.text("predicate");
    statement.certainty = table.choice("certainty", kCertainties);
    statement.polarity = table.choice_or("polarity", kPolarities, "+");
    statement.rank = table.choice_or("rank", kRanks, "normal");
    statement.value = read_value(table);
    if (auto time = table.optional_table("time")) {
        statement.time = read_time(std::move(*time));
    }
    statement.said_on = table.optional_text("said_on");
    statement.said_words = table.optional_text("said_words");
    statement.note = table.optional_text("note");
    statement.supersedes = table.optional_text("supersedes");
    for (CheckedTable& speaker : table.tables("says")) {
        statement.says.push_back(read_speaker(std::move(speaker)));
    }
    for (CheckedTable& evidence : table.tables("evidence")) {
        statement.evidence.push_back(read_evidence(std::move(evidence)));
    }
    for (CheckedTable& qualifier : table.tables("qualifiers")) {
        statement.qualifiers.push_back(read_qualifier(std::move(qualifier)));
    }
    for (CheckedTable& link : table.tables("links")) {
        statement.links.push_back(read_link(std::move(link)));
    }
    table.reject_unknown_keys();
    return statement;
}

} // namespace

Pack read_pack(const std::string& file, std::string_view statements, const std::string& text_file,
               std::string_view text, FaultList& faults) {
    Pack pack;
    pack.file = file;
    pack.text_file = text_file;
    pack.text = text;
    const auto root = parse_toml(file, statements, faults);
    if (!root) {
        return pack;
    }
    CheckedTable table(file, *root, faults);
    if (auto source = table.optional_table("source")) {
        pack.source = read_source(std::move(*source));
    } else {
        faults.add(file, 0, "[source] is missing"_text);
    }
    for (CheckedTable& entity : table.tables("entity")) {
        read_entity(std::move(entity), pack);
    }
    for (CheckedTable& name : table.tables("name")) {
        const std::string entity = name.text("entity");
        pack.names.push_back(read_name(std::move(name), entity));
    }
    for (CheckedTable& statement : table.tables("statement")) {
        pack.statements.push_back(read_statement(std::move(statement)));
    }
    table.reject_unknown_keys();
    return pack;
}

} // namespace sijill::kb
