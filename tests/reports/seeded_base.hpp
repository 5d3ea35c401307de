// What the tests of this floor stand on: the base with the built-in packs, and its content as text.
#pragma once

#include "reports/export.hpp"
#include "sijill/error.hpp"
#include "sijill/knowledge_base.hpp"

#include <optional>
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

/// The error that a call ends in, or nothing.
template <typename Call>
std::optional<Error> error_of(Call call) {
    try {
        static_cast<void>(call());
    } catch (const Error& error) {
        return error;
    }
    return std::nullopt;
}

inline bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace sijill::test
