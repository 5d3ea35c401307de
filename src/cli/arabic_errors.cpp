#include "cli/arabic_errors.hpp"

#include "base/embedded_files.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <charconv>
#include <vector>

namespace sijill::cli {
namespace {

constexpr std::string_view kGap = "{}";

using Words = std::vector<std::string_view>;

/// A sentence with gaps: the words before, between and behind them.
struct Sentence {
    Words words;
    std::string arabic;

    /// The more it says itself, the surer it is the one meant.
    [[nodiscard]] std::size_t weight() const {
        std::size_t letters = 0;
        for (const std::string_view word : words) {
            letters += word.size();
        }
        return letters;
    }
};

Words split_at_gaps(std::string_view english) {
    Words words;
    for (auto gap = english.find(kGap); gap != std::string_view::npos; gap = english.find(kGap)) {
        words.push_back(english.substr(0, gap));
        english.remove_prefix(gap + kGap.size());
    }
    words.push_back(english);
    return words;
}

/// All sentences, those that say the most first.
const std::vector<Sentence>& sentences() {
    static const toml::table texts =
        toml::parse(embedded_files("messages/errors.ar.toml").front().content);
    static const std::vector<Sentence> all = [] {
        std::vector<Sentence> found;
        for (const auto& [english, arabic] : texts) {
            found.push_back({split_at_gaps(english.str()), arabic.value_or(std::string())});
        }
        std::ranges::stable_sort(found, std::ranges::greater{}, &Sentence::weight);
        return found;
    }();
    return all;
}

/// What fills the gaps, each as short as can be; nothing where the line is another sentence.
std::optional<Words> fillings(const Words& words, std::string_view line) {
    if (!line.starts_with(words.front())) {
        return std::nullopt;
    }
    Words found;
    line.remove_prefix(words.front().size());
    for (std::size_t place = 1; place < words.size(); ++place) {
        const std::string_view word = words[place];
        const bool last = place + 1 == words.size();
        const auto end = !last                  ? line.find(word)
                         : line.ends_with(word) ? line.size() - word.size()
                                                : std::string_view::npos;
        if (end == std::string_view::npos || end == 0) {
            return std::nullopt;
        }
        found.push_back(line.substr(0, end));
        line.remove_prefix(end + word.size());
    }
    return line.empty() ? std::optional(found) : std::nullopt;
}

bool is_border(std::string_view words) {
    return words.ends_with(": ") || words.ends_with("; ");
}

/// The Arabic with its gaps filled, `{}` in turn or `{1}` by number.
std::string filled(std::string_view arabic, const std::vector<std::string>& parts) {
    std::string text;
    std::size_t turn = 0;
    while (!arabic.empty()) {
        const auto gap = std::min(arabic.find('{'), arabic.size());
        text += arabic.substr(0, gap);
        arabic.remove_prefix(gap);
        const auto end = arabic.find('}');
        if (end == std::string_view::npos) {
            text += arabic;
            break;
        }
        std::size_t number = 0;
        const auto fault = std::from_chars(arabic.data() + 1, arabic.data() + end, number).ec;
        const bool in_turn = end == 1;
        if (in_turn || (fault == std::errc() && number >= 1)) {
            text += parts.at(in_turn ? turn++ : number - 1);
        } else {
            text += arabic.substr(0, end + 1);
        }
        arabic.remove_prefix(end + 1);
    }
    return text;
}

/// A sentence that says nothing but borders is as good as its last part.
std::optional<std::string> said_again(const Sentence& sentence, const Words& gaps) {
    std::vector<std::string> parts;
    std::optional<std::string> last;
    for (std::size_t place = 0; place < gaps.size(); ++place) {
        const bool at_border =
            is_border(sentence.words[place]) ||
            (place == 0 && sentence.words[0].empty() &&
             (sentence.words[1].starts_with(": ") || sentence.words[1].starts_with("; ")));
        last = at_border ? error_in_arabic(gaps[place]) : std::nullopt;
        parts.push_back(last.value_or(std::string(gaps[place])));
    }
    constexpr std::size_t kBorder = 2;
    return sentence.weight() <= kBorder && !gaps.empty() && !last
               ? std::nullopt
               : std::optional(filled(sentence.arabic, parts));
}

/// The length of `file:line: ` or `file:line:column: ` at the beginning; 0 where there is none.
std::size_t place_length(std::string_view line) {
    const auto end = line.find(": ");
    if (end == std::string_view::npos || end == 0) {
        return 0;
    }
    const std::string_view place = line.substr(0, end);
    const auto colon = place.rfind(':');
    const bool has_line =
        colon != std::string_view::npos && colon > 0 && colon + 1 < end &&
        place.find_first_not_of("0123456789", colon + 1) == std::string_view::npos;
    return has_line ? end + 2 : 0;
}

/// A sentence with a guess behind it: «unknown key x: did you mean y?».
std::optional<std::string> with_guess(std::string_view line) {
    const auto guess = line.rfind(" did you mean ");
    if (guess == std::string_view::npos || guess < 2) {
        return std::nullopt;
    }
    const auto fault = error_in_arabic(line.substr(0, guess - 1));
    const auto asked = error_in_arabic(line.substr(guess + 1));
    const std::string_view border = line[guess - 1] == ';' ? "؛ " : ": ";
    return fault && asked ? std::optional(fmt::format("{}{}{}", *fault, border, *asked))
                          : std::nullopt;
}

} // namespace

std::optional<std::string> error_in_arabic(std::string_view line) {
    if (const std::size_t place = place_length(line); place > 0) {
        const auto rest = error_in_arabic(line.substr(place));
        return rest ? std::optional(std::string(line.substr(0, place)) + *rest) : std::nullopt;
    }
    if (auto arabic = with_guess(line)) {
        return arabic;
    }
    for (const Sentence& sentence : sentences()) {
        if (const auto gaps = fillings(sentence.words, line)) {
            if (auto arabic = said_again(sentence, *gaps)) {
                return arabic;
            }
        }
    }
    return std::nullopt;
}

} // namespace sijill::cli
