// What the tests of this floor stand on: the base with the built-in packs, and its content as text.
#pragma once

#include "reports/export/export.hpp"
#include "sijill/knowledge_base.hpp"
#include "support/error_of.hpp"

#include <string>

namespace sijill::test {

inline KnowledgeBase seeded_base() {
    KnowledgeBase base = KnowledgeBase::create(":memory:");
    static_cast<void>(base.add_seeds());
    return base;
}

/// Everything in the base: what must be the same before and after.
inline std::string content_of(KnowledgeBase& base) {
    std::string content;
    BaseExport(base).dump([&](std::string_view piece) { content += piece; });
    return content;
}

using ::error_of;

inline bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace sijill::test
