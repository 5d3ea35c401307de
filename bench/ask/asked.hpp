#pragma once

#include "base/temp_folder.hpp"
#include "bench/ask/judgement.hpp"
#include "bench/ask/questions.hpp"
#include "sijill/knowledge_base.hpp"
#include "sijill/questions.hpp"
#include "sijill/report.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace sijill::bench {

/// The bases that questions are asked of: "seed", the seeded one, and "multi", that one with
/// further packs, in a temporary file.
class AskedBases {
public:
    /// Adds the packs. Throws as KnowledgeBase::add().
    explicit AskedBases(const std::vector<std::filesystem::path>& packs);

    /// Throws Error(bad_input) for another name, and for "multi" where there are no packs.
    [[nodiscard]] KnowledgeBase& base(const std::string& name);

private:
    TempFolder folder_;
    std::map<std::string, KnowledgeBase> bases_;
};

/// A question with what became of it. Points into the questions.
struct AskedQuestion {
    const LabelledQuestion* question = nullptr;
    Answer answer;
    Judgement judgement;
    bool is_told = false;            ///< see tells()
    std::vector<std::string> faults; ///< see AnswerChecker::faults()
    std::vector<double> seconds;     ///< of processor time, each time that it was asked
};

/// Asks all questions, each `rounds` times, and judges the answers. The questions must outlive the
/// result.
[[nodiscard]] std::vector<AskedQuestion>
ask_all(AskedBases& bases, const std::vector<LabelledQuestion>& questions, std::size_t rounds);

/// Returns those of the questions that a base claims to answer, with a line break and the answer
/// behind each.
[[nodiscard]] std::vector<std::string> claimed(KnowledgeBase& base,
                                               const std::vector<std::string>& questions);

} // namespace sijill::bench
