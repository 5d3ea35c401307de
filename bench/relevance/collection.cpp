#include "bench/relevance/collection.hpp"

#include "bench/support/line_reader.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <charconv>
#include <optional>
#include <unordered_set>

namespace sijill::bench {
namespace {

using nlohmann::json;

std::optional<std::string> id_of(const json& document) {
    const auto id = document.find("id");
    if (id == document.end()) {
        return std::nullopt;
    }
    if (id->is_number_integer()) {
        return id->dump();
    }
    return id->is_string() ? std::optional(id->get<std::string>()) : std::nullopt;
}

json parse_object(const LineReader& lines) {
    json document = json::parse(lines.line(), nullptr, false);
    if (document.is_discarded() || !document.is_object()) {
        lines.fail("the line is not a JSON object", R"(a line is {"id": "…", "text": "…"})");
    }
    return document;
}

int parse_grade(const LineReader& lines, const std::string& text) {
    int grade = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), grade);
    if (fault != std::errc() || end != text.data() + text.size()) {
        lines.fail(fmt::format("the grade '{}' is not a whole number", text));
    }
    return grade;
}

/// Numbers by id. A document that is judged but missing gets a negative number of its own.
class DocumentNumbers {
public:
    explicit DocumentNumbers(const Corpus& corpus) {
        for (const std::string& id : corpus.ids) {
            numbers_.emplace(id, static_cast<std::int64_t>(numbers_.size()) + 1);
        }
    }

    std::int64_t number(const std::string& id) {
        return numbers_.emplace(id, -static_cast<std::int64_t>(numbers_.size()) - 1).first->second;
    }

private:
    std::unordered_map<std::string, std::int64_t> numbers_;
};

} // namespace

Corpus read_corpus(const std::filesystem::path& file) {
    Corpus corpus;
    std::unordered_set<std::string> known;
    for (LineReader lines(file); lines.next();) {
        const json document = parse_object(lines);
        const std::optional<std::string> id = id_of(document);
        const auto text = document.find("text");
        if (!id || text == document.end() || !text->is_string()) {
            lines.fail("the object lacks its id or its text",
                       R"("id" is a string or an integer, "text" a string)");
        }
        if (!known.insert(*id).second) {
            lines.fail(fmt::format("the document {} is there already", *id));
        }
        corpus.ids.push_back(*id);
        corpus.texts.push_back(text->get<std::string>());
    }
    return corpus;
}

std::vector<TestQuestion> read_questions(const std::filesystem::path& file) {
    std::vector<TestQuestion> questions;
    std::unordered_set<std::string> known;
    for (LineReader lines(file); lines.next();) {
        const std::vector<std::string> parts = split(lines.line(), '\t');
        if (parts.size() != 2 || parts[0].empty()) {
            lines.fail("the line is not a question", "a line is an id, one tab, and the question");
        }
        if (!known.insert(parts[0]).second) {
            lines.fail(fmt::format("the question {} is there already", parts[0]));
        }
        questions.push_back({parts[0], parts[1], {}});
    }
    return questions;
}

void read_judgements(const std::filesystem::path& file, const Corpus& corpus,
                     std::vector<TestQuestion>& questions) {
    DocumentNumbers documents(corpus);
    std::unordered_map<std::string, TestQuestion*> by_id;
    for (TestQuestion& question : questions) {
        by_id.emplace(question.id, &question);
    }
    for (LineReader lines(file); lines.next();) {
        const std::vector<std::string> parts = split_at_spaces(lines.line());
        if (parts.size() != 4) {
            lines.fail(fmt::format("a judgement has 4 parts, here are {}", parts.size()),
                       "a line is: question iteration document grade");
        }
        const int grade = parse_grade(lines, parts[3]);
        const auto question = by_id.find(parts[0]);
        if (grade > 0 && question != by_id.end()) {
            question->second->relevant[documents.number(parts[2])] = grade;
        }
    }
}

} // namespace sijill::bench
