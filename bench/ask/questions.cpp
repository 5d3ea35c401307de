#include "bench/ask/questions.hpp"

#include "base/files.hpp"
#include "bench/support/line_reader.hpp"
#include "sijill/error.hpp"

#include <nlohmann/json.hpp>

namespace sijill::bench {
namespace {

using nlohmann::json;

std::string text_of(const json& value) {
    return value.is_string() ? value.get<std::string>() : value.is_null() ? "" : value.dump();
}

/// Returns the texts of a value: each of an array, or the one that it is.
std::vector<std::string> texts_of(const json& value) {
    std::vector<std::string> texts;
    if (value.is_structured()) {
        for (const json& each : value) {
            texts.push_back(text_of(each));
        }
    } else {
        texts.push_back(text_of(value));
    }
    std::erase(texts, "");
    return texts;
}

GoldStatement read_statement(const json& object) {
    GoldStatement statement;
    statement.part = object.value("part", std::size_t{0});
    statement.predicate = object.at("predicate");
    statement.subject = object.at("subject");
    statement.value = text_of(object.at("value"));
    statement.polarity = object.at("polarity");
    statement.source = object.at("source");
    statement.quotes = object.value("also", std::vector<std::string>());
    statement.quotes.insert(statement.quotes.begin(), object.at("quote"));
    return statement;
}

LabelledQuestion::Wanted wanted_of(const std::string& answerable, const LineReader& lines) {
    if (answerable == "yes") {
        return LabelledQuestion::Wanted::answer;
    }
    if (answerable == "no") {
        return LabelledQuestion::Wanted::refusal;
    }
    if (answerable != "false-premise") {
        lines.fail("\"answerable\" is none of yes, no and false-premise");
    }
    return LabelledQuestion::Wanted::correction;
}

LabelledQuestion read_question(const LineReader& lines) try {
    const json object = json::parse(lines.line());
    LabelledQuestion question;
    question.id = object.at("id");
    question.base = object.at("base");
    question.language = object.at("lang");
    question.type = object.at("type");
    question.text = object.at("question");
    question.wanted = wanted_of(object.at("answerable"), lines);
    const json& answer = object.at("answer");
    question.kind = answer.at("kind");
    if (question.kind == "days") { // beside them is the day up to which they are counted
        question.values = texts_of({answer["value"]["min"], answer["value"]["max"]});
    } else {
        question.values = texts_of(answer.at("value"));
    }
    for (const char* list : {"gold", "related"}) {
        for (const json& statement : object.value(list, json::array())) {
            question.gold.push_back(read_statement(statement));
        }
    }
    return question;
} catch (const json::exception& error) {
    lines.fail("the line is no question with its answer", error.what());
}

} // namespace

std::vector<LabelledQuestion> read_labelled_questions(const std::filesystem::path& file) {
    std::vector<LabelledQuestion> questions;
    for (LineReader lines(file); lines.next();) {
        questions.push_back(read_question(lines));
    }
    return questions;
}

std::vector<std::string> read_squad_questions(const std::filesystem::path& file) try {
    std::vector<std::string> questions;
    const json whole = json::parse(read_file(file, kLargestText));
    for (const json& article : whole.at("data")) {
        for (const json& paragraph : article.at("paragraphs")) {
            for (const json& question : paragraph.at("qas")) {
                questions.push_back(question.at("question"));
            }
        }
    }
    return questions;
} catch (const json::exception& error) {
    throw Error(ErrorCode::bad_input,
                Message::verbatim(file.string() + ": no questions in the format of SQuAD"),
                Message::verbatim(error.what()));
}

} // namespace sijill::bench
