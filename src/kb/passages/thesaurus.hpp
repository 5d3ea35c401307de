#pragma once

#include "sijill/search_types.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sijill::kb {

/// Concepts, each with words that mean about the same; seeds/thesaurus.toml says how they are
/// written. Not changed by find(), which several threads may call at once.
class Thesaurus {
public:
    /// Returns what is built into the program. Thread-safe; read once.
    [[nodiscard]] static const Thesaurus& built_in();

    /// Adds the concepts of a file. Throws Error(bad_input), with file and line, for a text that is
    /// no thesaurus.
    void add(const std::string& file, std::string_view toml);

    /// The most concepts of a question that are looked up, which bounds its time.
    static constexpr std::size_t kMostConcepts = 16;

    /// Returns the words of a question, in its order, that belong to a concept, each with the
    /// concept's words; each concept once. Of entries that overlap, the longer counts.
    [[nodiscard]] std::vector<Synonyms> find(const std::vector<Token>& question) const;

private:
    struct Entry {
        std::vector<std::string> words; ///< folded; one, or several that stand side by side
        std::size_t concept_index;
        bool asks; ///< for the concept, and is not searched for
    };

    bool add_entry(std::string_view text, std::size_t concept_index, bool asks);
    [[nodiscard]] std::size_t words_matched(const Entry& entry, const std::vector<Token>& question,
                                            std::size_t first) const;

    std::vector<std::vector<std::string>> concepts_; ///< the words that are searched for
    std::vector<Entry> entries_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_stem_; ///< of the first word
};

/// Returns what the built-in concepts, and those of a file if there is one, have for the words of a
/// question. Throws Error(bad_input) for a file that is no thesaurus or cannot be read.
[[nodiscard]] std::vector<Synonyms> find_synonyms(const std::vector<Token>& question,
                                                  const std::optional<std::string>& file);

} // namespace sijill::kb
