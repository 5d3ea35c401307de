#include "claims/names/name_places.hpp"

#include "claims/names/latin_names.hpp"
#include "text/unicode/code_points.hpp"
#include "text/unicode/utf8.hpp"

#include <string_view>
#include <unordered_map>

namespace sijill::claims {
namespace {

struct SpelledName {
    const std::vector<std::string>* words;
    std::size_t begin; ///< which of the words is the first that counts
    std::size_t group;

    [[nodiscard]] std::size_t size() const { return words->size() - begin; }
};

struct PlaceFound {
    std::size_t clitics = 0;
    const SpelledName* name = nullptr;
};

/// Finds names word by word, the first of them by its text.
class NamePlaceFinder {
public:
    NamePlaceFinder(const NameWords& words, const std::vector<NameGroup>& groups)
        : words_(words), places_(groups.size()) {
        for (std::size_t group = 0; group < groups.size(); ++group) {
            for (const std::vector<std::string>& spelling : groups[group].spellings) {
                names_[spelling.front()].push_back({&spelling, 0, group});
                const std::string& last = spelling.back();
                if (groups[group].kind == kind::kPerson && spelling.size() > 1 &&
                    may_stand_alone(last) && last_names_.insert({last, group}).second) {
                    names_[last].push_back({&spelling, spelling.size() - 1, group});
                }
            }
        }
    }

    std::vector<std::vector<TextSpan>> find() {
        for (std::size_t index = 0; index < words_.size();) {
            const PlaceFound place = longest_at(index);
            if (place.name == nullptr) {
                ++index;
                continue;
            }
            const std::size_t end = index + place.name->size();
            places_[place.name->group].push_back(words_.span(index, end, place.clitics));
            index = end;
        }
        return std::move(places_);
    }

private:
    static bool may_stand_alone(const std::string& last) {
        constexpr std::size_t kShortest = 3 * kArabicLetterBytes;
        const WordReading reading = read_word(last);
        return last.size() >= kShortest && reading.roles == nullptr;
    }

    [[nodiscard]] PlaceFound longest_at(std::size_t index) const {
        PlaceFound found;
        if (words_[index].taken) {
            return found;
        }
        const std::string_view folded = words_[index].folded;
        look_up(folded, index, 0, found);
        if (found.name != nullptr || words_[index].script != Script::arabic) {
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

    void look_up(std::string_view word, std::size_t index, std::size_t clitics,
                 PlaceFound& found) const {
        const auto row = names_.find(std::string(word));
        if (row == names_.end()) {
            return;
        }
        for (const SpelledName& name : row->second) {
            if ((found.name == nullptr || name.size() > found.name->size()) &&
                stands_at(name, index)) {
                found = {clitics, &name};
            }
        }
    }

    [[nodiscard]] bool stands_at(const SpelledName& name, std::size_t index) const {
        const std::size_t end = index + name.size();
        if (end > words_.size()) {
            return false;
        }
        for (std::size_t next = index + 1; next < end; ++next) {
            if (words_[next].folded != (*name.words)[name.begin + next - index] ||
                words_[next].gap > Gap::blank || words_[next].taken) {
                return false;
            }
        }
        const bool ends_in_number = words_[end - 1].script == Script::number;
        return ends_in_number || end == words_.size() || words_[end].script != Script::number ||
               !is_number_of_name(words_, end);
    }

    const NameWords& words_;
    std::unordered_map<std::string, std::vector<SpelledName>> names_; ///< by their first words
    std::unordered_map<std::string, std::size_t> last_names_;
    std::vector<std::vector<TextSpan>> places_;
};

} // namespace

std::vector<std::vector<TextSpan>> find_places(const NameWords& words,
                                               const std::vector<NameGroup>& groups) {
    return NamePlaceFinder(words, groups).find();
}

} // namespace sijill::claims
