#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace sijill::bench {

/// A statement that answers a question, or belongs to its answer.
struct GoldStatement {
    std::size_t part = 0; ///< from 1: of the answer; 0: related, it may be cited or not
    std::string predicate;
    std::string subject; ///< slug
    std::string value;   ///< slug, text, "earliest/latest" in ISO days, or "true" and "false"
    std::string polarity;
    std::string source;
    std::vector<std::string> quotes; ///< its evidence has any of them
};

/// A question with its answer.
struct LabelledQuestion {
    /// What a reply must do: answer, say that the base does not know, or put a premise right.
    enum class Wanted { answer, refusal, correction };

    std::string id;
    std::string base;     ///< "seed", or "multi" for the base with further packs
    std::string language; ///< ar, dialect, en or mixed
    std::string type;
    std::string text;
    Wanted wanted = Wanted::answer;
    std::string kind;                ///< of the value
    std::vector<std::string> values; ///< what the text of the answer tells
    std::vector<GoldStatement> gold; ///< the parts of the answer and, with part 0, what is related
};

/// Reads JSON Lines of questions; docs/benchmarks.md describes them. Throws Error(bad_input) with
/// file and line.
[[nodiscard]] std::vector<LabelledQuestion>
read_labelled_questions(const std::filesystem::path& file);

/// Reads the questions alone of a file in the format of SQuAD. Throws Error(bad_input).
[[nodiscard]] std::vector<std::string> read_squad_questions(const std::filesystem::path& file);

} // namespace sijill::bench
