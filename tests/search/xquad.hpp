#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <fstream>
#include <string>
#include <vector>

/// The Arabic part of XQuAD: each question is answered in one paragraph.
struct Xquad {
    struct Question {
        std::string text;
        std::int64_t paragraph; ///< number of the paragraph, from 1
    };
    std::vector<std::string> paragraphs;
    std::vector<Question> questions;
};

[[nodiscard]] inline Xquad read_xquad(const std::string& path) {
    Xquad xquad;
    std::ifstream file(path);
    const nlohmann::json whole = nlohmann::json::parse(file);
    for (const auto& article : whole.at("data")) {
        for (const auto& paragraph : article.at("paragraphs")) {
            xquad.paragraphs.push_back(paragraph.at("context"));
            for (const auto& question : paragraph.at("qas")) {
                xquad.questions.push_back(
                    {question.at("question"), static_cast<std::int64_t>(xquad.paragraphs.size())});
            }
        }
    }
    return xquad;
}
