#include "bench/candidates/labelled_sentences.hpp"

#include "base/dates.hpp"
#include "bench/support/line_reader.hpp"

#include <nlohmann/json.hpp>

namespace sijill::bench {

namespace {

using nlohmann::json;

std::string text_of(const json& object, const char* key) {
    return object.value(key, std::string());
}

/// Returns the text of a key and those of the key with "_alt" behind it, without empty ones.
std::vector<std::string> alternatives(const json& frame, const std::string& key) {
    std::vector<std::string> texts = frame.value(key + "_alt", std::vector<std::string>());
    texts.insert(texts.begin(), text_of(frame, key.c_str()));
    std::erase(texts, "");
    return texts;
}

Frame read_frame(const json& object, const LineReader& lines) {
    const auto kind = claims::kind_of(text_of(object, "kind"));
    if (!kind) {
        lines.fail("the frame has no kind that is known");
    }
    Frame frame;
    frame.kind = *kind;
    frame.subjects = alternatives(object, "subject");
    frame.objects = alternatives(object, "object");
    frame.earliest = text_of(object, "earliest");
    frame.latest = text_of(object, "latest");
    frame.has_time = !text_of(object, "time").empty();
    frame.certainty = text_of(object, "certainty");
    frame.denied = text_of(object, "polarity") == "-";
    return frame;
}

FramedSentence read_frames(const LineReader& lines) try {
    const json object = json::parse(lines.line(), nullptr, false);
    if (!object.is_object() || !object.contains("sentence") || !object.contains("frames")) {
        lines.fail("the line is no object with a sentence and frames");
    }
    FramedSentence read;
    read.id = text_of(object, "id");
    read.text = text_of(object, "sentence");
    read.anchor = day_number(text_of(object, "anchor"));
    for (const json& frame : object["frames"]) {
        read.frames.push_back(read_frame(frame, lines));
    }
    return read;
} catch (const json::exception& error) {
    lines.fail("a part of the sentence or of a frame has another type", error.what());
}

FramedSentence read_delay(const LineReader& lines) {
    const std::vector<std::string> columns = split(lines.line(), '\t');
    constexpr std::size_t kLeast = 3;
    if (columns.size() < kLeast || (columns[1] != "1" && columns[1] != "0" && columns[1] != "?")) {
        lines.fail("the line has no label 1, 0 or ?");
    }
    FramedSentence read;
    read.id = columns.front();
    read.text = columns.back();
    if (columns[1] != "?") {
        read.says_delay = columns[1] == "1";
    }
    return read;
}

} // namespace

LabelFile label_file(const std::filesystem::path& file) {
    if (file.extension() == ".tsv") {
        return LabelFile::delays;
    }
    return file.extension() == ".jsonl" ? LabelFile::frames : LabelFile::text;
}

std::vector<FramedSentence> read_labelled(const std::filesystem::path& file) {
    const LabelFile kind = label_file(file);
    std::vector<FramedSentence> read;
    bool is_header = kind == LabelFile::delays;
    for (LineReader lines(file); lines.next(); is_header = false) {
        if (is_header) {
            continue;
        }
        switch (kind) {
        case LabelFile::delays:
            read.push_back(read_delay(lines));
            break;
        case LabelFile::frames:
            read.push_back(read_frames(lines));
            break;
        case LabelFile::text:
            read.push_back({"", lines.line(), {}, {}, {}});
            break;
        }
    }
    return read;
}

} // namespace sijill::bench
