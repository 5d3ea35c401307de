#pragma once

#include "text/related/derived_words.hpp"
#include "text/unicode/utf8.hpp"

#include <string>
#include <vector>

/// Returns the stems as UTF-8, one space between two; a '*' behind those that stand for words with
/// the person of a verb alone.
[[nodiscard]] inline std::string listed(const std::vector<sijill::text::DerivedStem>& stems) {
    std::string list;
    for (const auto& [letters, kind] : stems) {
        list += list.empty() ? "" : " ";
        list += sijill::text::to_utf8(letters);
        list += kind == sijill::text::LinkKind::verb ? "*" : "";
    }
    return list;
}
