#pragma once

#include "kb/names/name_finder.hpp"
#include "sijill/knowledge_base.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::bench {

/// The values that stand in a text.
struct TextValues {
    std::set<std::string> numbers;          ///< digits without leading zeros, outside of names
    std::set<std::string> numbers_in_names; ///< as above
    /// Each name of an entity: the slugs of all that have it.
    std::vector<std::vector<std::string>> names;

    [[nodiscard]] bool has_name_of(const std::string& slug) const;
};

/// Reads numbers, and names of the entities of a base, out of texts; one thread at a time.
class TextReader {
public:
    explicit TextReader(KnowledgeBase& base);

    [[nodiscard]] TextValues read(std::string_view text);

private:
    kb::NameFinder finder_;
    std::map<std::int64_t, std::string> slugs_; ///< by entity.id
};

[[nodiscard]] std::string without_leading_zeros(const std::string& digits);

/// Returns the text of an answer without the numbers of its citations, "[1]".
[[nodiscard]] std::string without_citations(const std::string& text);

} // namespace sijill::bench
