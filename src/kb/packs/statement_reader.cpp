#include "kb/packs/statement_reader.hpp"

#include "kb/packs/short_forms.hpp"
#include "kb/packs/worded_times.hpp"

#include <utility>

namespace sijill::kb {
namespace {

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

PackTime read_long_time(CheckedTable& table) {
    PackTime time;
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

/// Reads the keys of a speaker: of an entry of `says`, or of a statement with one speaker.
PackSpeaker read_speaker(CheckedTable& table, const std::string& predicate) {
    PackSpeaker speaker;
    speaker.line = table.line();
    speaker.speaker = table.optional_text("speaker");
    speaker.verb = table.optional_text("verb");
    speaker.stance =
        table.choice_or("stance", kSpeakerStances,
                        std::string(default_stance(predicate, speaker.speaker.has_value())));
    return speaker;
}

PackEvidence read_evidence(TextOrTable value) {
    PackEvidence evidence;
    evidence.line = value.line;
    evidence.quote = value.text;
    evidence.stance = "supports";
    if (value.table) {
        CheckedTable& table = *value.table;
        evidence.quote = table.text("quote");
        evidence.hedge = table.text_or_false("hedge");
        if (evidence.hedge == "") {
            evidence.hedge.reset();
            evidence.hedges_other = true;
        }
        evidence.stance = table.choice_or("stance", kEvidenceStances, "supports");
        evidence.sentence = table.optional_integer("sentence");
        table.reject_unknown_keys();
    }
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

class StatementReader {
public:
    StatementReader(CheckedTable table, std::optional<int> source_day, const std::string& file,
                    FaultList& faults)
        : table_(std::move(table)), source_day_(source_day), file_(file), faults_(faults) {}

    PackStatement read() {
        PackStatement& statement = statement_;
        statement.line = table_.line();
        statement.key = table_.text("key");
        statement.subject = table_.text("subject");
        statement.predicate = table_.text("predicate");
        statement.certainty = table_.choice("certainty", kCertainties);
        statement.polarity = table_.choice_or("polarity", kPolarities, "+");
        statement.rank = table_.choice_or("rank", kRanks, "normal");
        statement.value = read_value(table_);
        if (auto time = table_.text_or_table("time")) {
            statement.time = time->table ? read_long_time(*time->table) : read_short_time(*time);
            statement.time->line = time->line;
        }
        statement.said_on = table_.optional_text_or_date("said_on");
        statement.said_words = table_.optional_text("said_words");
        statement.note = table_.optional_text("note");
        statement.draft = table_.optional_text("draft");
        statement.unshown = table_.flag("unshown");
        statement.supersedes = table_.optional_text("supersedes");
        read_speakers();
        for (TextOrTable& evidence : table_.texts_or_tables("evidence")) {
            statement.evidence.push_back(read_evidence(std::move(evidence)));
        }
        for (CheckedTable& qualifier : table_.tables("qualifiers")) {
            statement.qualifiers.push_back(read_qualifier(std::move(qualifier)));
        }
        for (CheckedTable& link : table_.tables("links")) {
            statement.links.push_back(read_link(std::move(link)));
        }
        table_.reject_unknown_keys();
        return std::move(statement_);
    }

private:
    PackTime read_short_time(const TextOrTable& value) {
        if (const auto time = time_of_short_form(value.text)) {
            return *time;
        }
        const WordedTime worded = read_worded_time(value.text, source_day_);
        if (worded.time) {
            return *worded.time;
        }
        const bool lacks_day =
            worded.read == value.text; // the day of the source is missing, which is told
        if (!worded.read.empty() && !lacks_day) {
            faults_.add(
                file_, value.line,
                {"the time '{}' is read as '{}': write words that are one time and nothing else, or a table with earliest, latest, precision and words"_text,
                 value.text, worded.read});
        } else if (!value.text.empty() && !lacks_day) {
            faults_.add(
                file_, value.line,
                {"the time '{}' is none of 2025-02-17, 2025-02, 2025, 2025-Q1, 2025-H1, 202X, or two of them with / between, nor words that are read as a time: write a table with earliest, latest, precision and words"_text,
                 value.text});
        }
        return {};
    }

    /// Reads whom the statement quotes: `says`, or the keys of one speaker beside it.
    void read_speakers() {
        for (CheckedTable& speaker : table_.tables("says")) {
            statement_.says.push_back(read_speaker(speaker, statement_.predicate));
            speaker.reject_unknown_keys();
        }
        const bool has_own = table_.has("speaker") || table_.has("verb") || table_.has("stance");
        if (has_own && !statement_.says.empty()) {
            faults_.add(file_, table_.line(),
                        "speaker, verb and stance are short for one says: give either"_text);
        }
        const PackSpeaker own = read_speaker(table_, statement_.predicate);
        if (has_own) {
            statement_.says.push_back(own);
        }
    }

    CheckedTable table_;
    std::optional<int> source_day_;
    const std::string& file_;
    FaultList& faults_;
    PackStatement statement_;
};

} // namespace

PackStatement read_statement(CheckedTable table, std::optional<int> source_day,
                             const std::string& file, FaultList& faults) {
    return StatementReader(std::move(table), source_day, file, faults).read();
}

} // namespace sijill::kb
