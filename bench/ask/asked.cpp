#include "bench/ask/asked.hpp"

#include "bench/ask/answer_checks.hpp"
#include "bench/ask/told.hpp"
#include "bench/speed/clock.hpp"
#include "sijill/error.hpp"
#include "sijill/seeded.hpp"

#include <fstream>

namespace sijill::bench {
namespace {

KnowledgeBase with_packs(const std::filesystem::path& file,
                         const std::vector<std::filesystem::path>& packs) {
    const std::string_view image = seeded_image();
    std::ofstream(file, std::ios::binary)
        .write(image.data(), static_cast<std::streamsize>(image.size()));
    KnowledgeBase base = KnowledgeBase::open(file, KnowledgeBase::Access::read_write);
    base.add(packs, {}, [](const AddedDocument& /*document*/) {});
    return base;
}

} // namespace

AskedBases::AskedBases(const std::vector<std::filesystem::path>& packs) {
    bases_.emplace("seed", KnowledgeBase::open_image(seeded_image()));
    if (!packs.empty()) {
        bases_.emplace("multi", with_packs(folder_ / "multi.db", packs));
    }
}

KnowledgeBase& AskedBases::base(const std::string& name) {
    const auto found = bases_.find(name);
    if (found == bases_.end()) {
        throw Error(ErrorCode::bad_input,
                    Message::verbatim("there is no base \"" + name + "\" to ask"),
                    Message::verbatim("the base multi is made of the packs of --packs"));
    }
    return found->second;
}

std::vector<AskedQuestion>
ask_all(AskedBases& bases, const std::vector<LabelledQuestion>& questions, std::size_t rounds) {
    const ReportCatalog catalog;
    const Questions asker(catalog);
    std::vector<AskedQuestion> all(questions.size());
    for (std::size_t round = 0; round < rounds; ++round) {
        for (std::size_t index = 0; index < questions.size(); ++index) {
            AskedQuestion& asked = all[index];
            asked.question = &questions[index];
            KnowledgeBase& base = bases.base(asked.question->base);
            asked.seconds.push_back(seconds_of(Clock::thread, [&] {
                asked.answer = asker.answer(base, asked.question->text, {});
            }));
        }
    }
    std::map<std::string, TextReader> readers;
    for (AskedQuestion& asked : all) {
        const LabelledQuestion& question = *asked.question;
        KnowledgeBase& base = bases.base(question.base);
        TextReader& reader = readers.try_emplace(question.base, base).first->second;
        asked.judgement = judge(base, question, asked.answer);
        asked.is_told = tells(reader, asked.answer, question.kind, question.values);
        asked.faults = AnswerChecker(base, catalog, reader).faults(asked.answer);
    }
    return all;
}

std::vector<std::string> claimed(KnowledgeBase& base, const std::vector<std::string>& questions) {
    const ReportCatalog catalog;
    const Questions asker(catalog);
    std::vector<std::string> answered;
    for (const std::string& question : questions) {
        const Answer answer = asker.answer(base, question, {});
        if (answer.status == AnswerStatus::answered) {
            answered.push_back(question + '\n' + answer.text);
        }
    }
    return answered;
}

} // namespace sijill::bench
