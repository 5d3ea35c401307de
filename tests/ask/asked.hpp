#pragma once

#include "sijill/knowledge_base.hpp"
#include "sijill/questions.hpp"
#include "sijill/report.hpp"

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

} // namespace sijill
