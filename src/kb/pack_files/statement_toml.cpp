#include "kb/pack_files/pack_toml.hpp"
#include "kb/pack_files/toml_keys.hpp"
#include "kb/packs/short_forms.hpp"

#include <string>
#include <vector>

namespace sijill::kb {
namespace {

void add_value(TomlKeys& keys, const PackValue& value) {
    keys.text("object", value.object);
    keys.text("text", value.text);
    if (value.number) {
        keys.value("number", toml_number(*value.number));
    }
    keys.text("unit", value.unit);
    keys.flag("some", value.some);
    keys.flag("none", value.none);
}

void add_time(TomlKeys& keys, const PackTime& time) {
    if (const auto form = short_form_of(time)) {
        keys.text("time", form);
        return;
    }
    TomlKeys parts;
    parts.date("earliest", time.earliest);
    parts.date("latest", time.latest);
    parts.text("precision", time.precision);
    parts.text("modifier", time.modifier);
    parts.text("words", time.words);
    parts.flag("inferred", time.inferred);
    keys.value("time", parts.inline_table());
}

/// Adds the keys of a speaker. One of whom nothing else is said has at least a stance.
void add_speaker(TomlKeys& keys, const PackSpeaker& speaker, const std::string& predicate) {
    keys.text("speaker", speaker.speaker);
    keys.text("verb", speaker.verb);
    const bool is_bare = !speaker.speaker && !speaker.verb;
    if (is_bare || speaker.stance != default_stance(predicate, speaker.speaker.has_value())) {
        keys.text("stance", speaker.stance);
    }
}

void add_speakers(TomlKeys& keys, const PackStatement& statement) {
    if (statement.says.size() == 1) {
        add_speaker(keys, statement.says.front(), statement.predicate);
        return;
    }
    std::vector<std::string> speakers;
    for (const PackSpeaker& speaker : statement.says) {
        TomlKeys parts;
        add_speaker(parts, speaker, statement.predicate);
        speakers.push_back(parts.inline_table());
    }
    keys.list("says", speakers);
}

/// Returns the quotation alone where there is nothing else to say of it.
std::string evidence_value(const PackEvidence& evidence) {
    if (!evidence.hedge && !evidence.hedges_other && evidence.stance == "supports" &&
        !evidence.sentence) {
        return toml_text(evidence.quote);
    }
    TomlKeys keys;
    keys.text("quote", evidence.quote);
    keys.text("hedge", evidence.hedge);
    if (evidence.hedges_other) {
        keys.value("hedge", "false");
    }
    if (evidence.stance != "supports") {
        keys.text("stance", evidence.stance);
    }
    if (evidence.sentence) {
        keys.value("sentence", std::to_string(*evidence.sentence));
    }
    return keys.inline_table();
}

void add_evidence(TomlKeys& keys, const std::vector<PackEvidence>& evidence) {
    std::vector<std::string> values;
    for (const PackEvidence& one : evidence) {
        values.push_back(evidence_value(one));
    }
    if (values.size() == 1 && values.front().front() == '"') {
        keys.value("evidence", values.front());
    } else {
        keys.list("evidence", values);
    }
}

void add_qualifiers(TomlKeys& keys, const std::vector<PackQualifier>& qualifiers) {
    std::vector<std::string> values;
    for (const PackQualifier& qualifier : qualifiers) {
        TomlKeys parts;
        parts.text("predicate", qualifier.predicate);
        add_value(parts, qualifier.value);
        values.push_back(parts.inline_table());
    }
    keys.list("qualifiers", values);
}

void add_links(TomlKeys& keys, const std::vector<PackLink>& links) {
    std::vector<std::string> values;
    for (const PackLink& link : links) {
        TomlKeys parts;
        parts.text("kind", link.kind);
        parts.text("to", link.to);
        parts.text("claim", link.claim);
        values.push_back(parts.inline_table());
    }
    keys.list("links", values);
}

} // namespace

std::string to_toml(const PackStatement& statement) {
    TomlKeys keys;
    keys.text("key", statement.key);
    keys.text("draft", statement.draft);
    keys.text("subject", statement.subject);
    keys.text("predicate", statement.predicate);
    add_value(keys, statement.value);
    if (statement.time) {
        add_time(keys, *statement.time);
    }
    keys.text("certainty", statement.certainty);
    if (statement.polarity != "+") {
        keys.text("polarity", statement.polarity);
    }
    add_speakers(keys, statement);
    keys.text("said_on", statement.said_on);
    keys.text("said_words", statement.said_words);
    add_evidence(keys, statement.evidence);
    add_qualifiers(keys, statement.qualifiers);
    add_links(keys, statement.links);
    keys.flag("unshown", statement.unshown);
    keys.text("supersedes", statement.supersedes);
    if (statement.rank != "normal") {
        keys.text("rank", statement.rank);
    }
    keys.text("note", statement.note);
    return "[[statement]]\n" + keys.lines();
}

} // namespace sijill::kb
