#pragma once

#include "sijill/search_types.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace sijill::search {

/// What stands for a word of a question, and whether all of it is derived from the word: a verb for
/// its noun, a name for its letters in another script; not what a table lists as the same word,
/// such as «يناير» for «January». True too where nothing stands for it.
struct Forms {
    std::vector<std::string> words;
    bool are_kin_alone = true;
};

/// Keeps the forms of the words that were asked for between questions: more than half of the words
/// of a question are in others too. From one thread at a time, as its connection.
class KeptForms {
public:
    /// Greatest size of the words that are kept, in bytes; beyond that, all are forgotten.
    static constexpr std::size_t kMostBytes = std::size_t{8} << 20;

    /// Begins a question: forgets all if `version` (see data_version()) is another one, or if other
    /// parameters decide what stands for a word.
    void begin(std::optional<std::uint32_t> version, const RankingParameters& ranking);

    /// Returns the forms of a word, until keep() or begin() is called; null if they are not kept.
    [[nodiscard]] const Forms* find(const std::string& word) const;

    void keep(const std::string& word, const Forms& forms);

private:
    void forget();

    std::optional<std::uint32_t> version_;
    bool with_forms_ = false; ///< RankingParameters::forms and ::kin
    bool with_kin_ = false;
    std::size_t bytes_ = 0;
    std::unordered_map<std::string, Forms> forms_;
};

} // namespace sijill::search
