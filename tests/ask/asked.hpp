#pragma once

#include "base/temp_folder.hpp"
#include "sijill/knowledge_base.hpp"
#include "sijill/questions.hpp"
#include "sijill/report.hpp"

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace sijill {

/// A base with the built-in pack in memory, and what it answers with.
struct SeededAsked {
    KnowledgeBase base = [] {
        KnowledgeBase made = KnowledgeBase::create(":memory:");
        static_cast<void>(made.add_seeds());
        return made;
    }();
    ReportCatalog catalog;
    Questions questions{catalog};

    Answer operator()(std::string_view question) {
        return questions.answer(base, question, AskOptions{});
    }
};

inline SeededAsked& seeded() {
    static SeededAsked shared;
    return shared;
}

/// Returns a base in a folder, with the built-in pack and one of a text and statements about it.
inline KnowledgeBase base_with_pack(const TempFolder& folder, std::string_view text,
                                    std::string_view statements) {
    std::filesystem::create_directory(folder / "pack");
    std::ofstream(folder / "pack" / "article.txt") << text;
    std::ofstream(folder / "pack" / "statements.toml") << statements;
    KnowledgeBase made = KnowledgeBase::create(folder / "base.db");
    static_cast<void>(made.add_seeds());
    made.add({folder / "pack"}, {}, [](const AddedDocument&) {});
    return made;
}

/// A base with a pack of its own, and what it answers.
class PackAsked {
public:
    PackAsked(std::string_view text, std::string_view statements)
        : base_(base_with_pack(folder_, text, statements)) {}

    Answer operator()(std::string_view question) {
        return seeded().questions.answer(base_, question, AskOptions{});
    }

private:
    TempFolder folder_;
    KnowledgeBase base_;
};

/// Three models that packs of tests speak of: tables of statements.toml.
inline constexpr const char* kThreeModels = R"(
[[entity]]
slug = "riyah"
kind = "model"
names = ["رياح", "Riyah"]

[[entity]]
slug = "amwaj"
kind = "model"
names = ["أمواج", "Amwaj"]

[[entity]]
slug = "rimal"
kind = "model"
names = ["رمال", "Rimal"]
)";

} // namespace sijill
