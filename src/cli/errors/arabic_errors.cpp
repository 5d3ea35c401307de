#include "cli/errors/arabic_errors.hpp"

#include "base/embedded_files.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <charconv>
#include <vector>

namespace sijill::cli {
namespace {

using Words = std::vector<std::string_view>;

/// A sentence with gaps: the words before, between and behind them.
struct Sentence {
    Words words;
    bool ends_in_sentence; ///< What fills the last gap is a sentence itself.
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

/// At `{}` and `{...}`.
Words split_at_gaps(std::string_view english) {
    Words words;
    for (auto gap = english.find('{'); gap != std::string_view::npos; gap = english.find('{')) {
        words.push_back(english.substr(0, gap));
        english.remove_prefix(english.find('}', gap) + 1);
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
            found.push_back({split_at_gaps(english.str()), english.str().ends_with("{...}"),
                             arabic.value_or(std::string())});
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

/// How often a sentence may end in another.
constexpr int kDeepest = 3;

std::optional<std::string> said_again(std::string_view line, int depth);

/// The first sentence that fits is the one meant: where its end is not known, nothing is.
std::optional<std::string> by_catalogue(std::string_view line, int depth) {
    for (const Sentence& sentence : sentences()) {
        const auto gaps = fillings(sentence.words, line);
        if (!gaps) {
            continue;
        }
        std::vector<std::string> parts(gaps->begin(), gaps->end());
        if (sentence.ends_in_sentence) {
            const auto end = depth < kDeepest ? said_again(gaps->back(), depth + 1) : std::nullopt;
            if (!end) {
                return std::nullopt;
            }
            parts.back() = *end;
        }
        return filled(sentence.arabic, parts);
    }
    return std::nullopt;
}

std::optional<std::string> said_again(std::string_view line, int depth) {
    const std::size_t place = place_length(line);
    const auto sentence = by_catalogue(line.substr(place), depth);
    return sentence ? std::optional(std::string(line.substr(0, place)) + *sentence) : std::nullopt;
}

/// A sentence with a guess behind it: «unknown key x: did you mean y?».
std::optional<std::string> with_guess(std::string_view line) {
    const auto guess = line.rfind(" did you mean ");
    if (guess == std::string_view::npos || guess < 2) {
        return std::nullopt;
    }
    const auto fault = said_again(line.substr(0, guess - 1), 0);
    const auto asked = said_again(line.substr(guess + 1), 0);
    const std::string_view border = line[guess - 1] == ';' ? "؛ " : ": ";
    return fault && asked ? std::optional(fmt::format("{}{}{}", *fault, border, *asked))
                          : std::nullopt;
}

/// A sentence with its hint in parentheses, as `error_text` writes it.
std::optional<std::string> with_hint(std::string_view line) {
    const auto open = line.rfind(" (");
    if (open == std::string_view::npos || !line.ends_with(')')) {
        return std::nullopt;
    }
    const auto fault = said_again(line.substr(0, open), 0);
    const auto hint = said_again(line.substr(open + 2, line.size() - open - 3), 0);
    return fault && hint ? std::optional(fmt::format("{} ({})", *fault, *hint)) : std::nullopt;
}

} // namespace

std::optional<std::string> error_in_arabic(std::string_view line) {
    for (const auto& form : {with_guess, with_hint}) {
        if (auto arabic = form(line)) {
            return arabic;
        }
    }
    return said_again(line, 0);
}

} // namespace sijill::cli
