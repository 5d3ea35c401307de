#include "claims/names/name_places.hpp"

#include "claims/names/latin_names.hpp"
#include "claims/names/word_patterns.hpp"
#include "text/unicode/code_points.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

namespace sijill::claims {
namespace {

/// A spelling that a text may have.
struct SpelledName {
    std::size_t group = 0;
    std::size_t size = 0; ///< in words; 0: there is none
};

struct PlaceFound {
    std::size_t clitics = 0;
    SpelledName name;
};

/// Finds names by their words, which are joined by blanks to look them up.
class NamePlaceFinder {
public:
    NamePlaceFinder(const NameWords& words, const std::vector<NameGroup>& groups)
        : words_(words), places_(groups.size()) {
        for (std::size_t group = 0; group < groups.size(); ++group) {
            for (const std::vector<std::string>& spelling : groups[group].spellings) {
                add(spelling, group);
                if (groups[group].kind == kind::kPerson && may_stand_alone(spelling.back())) {
                    add({spelling.back()}, group);
                }
            }
        }
    }

    std::vector<std::vector<TextSpan>> find() {
        for (std::size_t index = 0; index < words_.size();) {
            const PlaceFound place = longest_at(index);
            if (place.name.size == 0) {
                ++index;
                continue;
            }
            const std::size_t end = index + place.name.size;
            places_[place.name.group].push_back(words_.span(index, end, place.clitics));
            index = end;
        }
        return std::move(places_);
    }

private:
    void add(const std::vector<std::string>& spelling, std::size_t group) {
        std::string joined;
        for (const std::string& word : spelling) {
            (joined += joined.empty() ? "" : " ") += word;
        }
        names_.try_emplace(joined, SpelledName{group, spelling.size()});
        std::size_t& longest = longest_[spelling.front()];
        longest = std::max(longest, spelling.size());
    }

    static bool may_stand_alone(const std::string& last) {
        constexpr std::size_t kShortest = 3 * kArabicLetterBytes;
        return last.size() >= kShortest && read_word(last).roles == nullptr &&
               !is_written_as_no_name(last); // «الله»
    }

    [[nodiscard]] PlaceFound longest_at(std::size_t index) const {
        PlaceFound found;
        if (words_[index].taken) {
            return found;
        }
        const std::string_view folded = words_[index].folded;
        look_up(folded, index, 0, found);
        if (found.name.size > 0 || words_[index].script != Script::arabic) {
            return found;
        }
        constexpr std::size_t kMostClitics = 2;
        std::string_view rest = folded;
        for (std::size_t clitics = 1; clitics <= kMostClitics && !rest.empty(); ++clitics) {
            const char32_t letter = text::decode_utf8(rest, 0).value;
            const bool is_conjunction =
                clitics == 1 && text::is_one_of(letter, {text::kWaw, text::kFeh});
            if (!is_conjunction && !text::is_one_of(letter, {text::kBeh, text::kLam, text::kKaf})) {
                break;
            }
            rest.remove_prefix(kArabicLetterBytes);
            look_up(rest, index, clitics, found);
            if (!is_conjunction) {
                break;
            }
        }
        return found;
    }

    /// Looks for the longest name that begins with `word`, which is the word at `index` or a part.
    void look_up(std::string_view word, std::size_t index, std::size_t clitics,
                 PlaceFound& found) const {
        std::string joined(word);
        const auto longest = longest_.find(joined);
        if (longest == longest_.end()) {
            return;
        }
        for (std::size_t end = index + 1;; ++end) {
            const auto name = names_.find(joined);
            if (name != names_.end() && end - index > found.name.size && may_end_at(end)) {
                found = {clitics, name->second};
            }
            if (end - index == longest->second || end >= words_.size() ||
                words_[end].gap > Gap::blank || words_[end].taken) {
                return;
            }
            (joined += ' ') += words_[end].folded;
        }
    }

    /// Whether no number follows that belongs to the name.
    [[nodiscard]] bool may_end_at(std::size_t end) const {
        return words_[end - 1].script == Script::number || end == words_.size() ||
               words_[end].script != Script::number || !is_number_of_name(words_, end);
    }

    const NameWords& words_;
    std::unordered_map<std::string, SpelledName> names_;
    std::unordered_map<std::string, std::size_t> longest_; ///< by first words, in words
    std::vector<std::vector<TextSpan>> places_;
};

} // namespace

std::vector<std::vector<TextSpan>> find_places(const NameWords& words,
                                               const std::vector<NameGroup>& groups) {
    return NamePlaceFinder(words, groups).find();
}

} // namespace sijill::claims
