#include "ask/read/lexicon.hpp"

#include "text/related/related.hpp"
#include "text/stems/stem.hpp"
#include "text/unicode/code_points.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>
#include <array>

namespace sijill::ask {
namespace {

/// Letters that dialects put before an imperfect: «بينزل», «هينزل», «حيصدر», «كيدير».
constexpr std::u32string_view kBeforeImperfect = U"\u0628\u0647\u062D\u0643\u063A";
constexpr std::u32string_view kPersons = U"\u064A\u062A\u0646\u0627";
constexpr std::u32string_view kFormFive = U"\u0627\u062A"; // «اتأخر»

bool has(std::u32string_view letters, char32_t letter) {
    return letters.find(letter) != std::u32string_view::npos;
}

std::size_t edits_allowed(std::size_t letters, std::size_t fewest) {
    constexpr std::size_t kTwo = 8;
    return letters >= kTwo ? 2 : letters >= fewest ? 1 : 0;
}

/// Returns the distance of optimal string alignment (Damerau 1964), or `most` + 1 if it is greater.
std::size_t distance(std::u32string_view left, std::u32string_view right, std::size_t most) {
    if (left.size() > right.size() + most || right.size() > left.size() + most) {
        return most + 1;
    }
    constexpr std::size_t kLongest = 32; // letters; no longer word is compared
    if (left.size() >= kLongest || right.size() >= kLongest) {
        return most + 1;
    }
    std::array<std::array<std::size_t, kLongest>, kLongest>
        cost; // NOLINT: written before it is read
    for (std::size_t i = 0; i <= left.size(); ++i) {
        for (std::size_t j = 0; j <= right.size(); ++j) {
            if (i == 0 || j == 0) {
                cost[i][j] = i + j;
                continue;
            }
            const std::size_t change = left[i - 1] == right[j - 1] ? 0 : 1;
            cost[i][j] =
                std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + change});
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) {
                cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
            }
        }
    }
    return cost[left.size()][right.size()];
}

bool differ_by_slips(std::u32string_view left, std::u32string_view right,
                     std::size_t fewest_letters) {
    const std::size_t most = edits_allowed(std::min(left.size(), right.size()), fewest_letters);
    return most > 0 && distance(left, right, most) <= most;
}

} // namespace

bool share(const Concepts& left, const Concepts& right) {
    return std::ranges::any_of(left, [&](std::size_t each) { return right.contains(each); });
}

bool is_slip_of(std::string_view left, std::string_view right, std::size_t fewest_letters) {
    return text::is_arabic(left) == text::is_arabic(right) &&
           differ_by_slips(text::to_code_points(left), text::to_code_points(right), fewest_letters);
}

void Lexicon::add(const std::string& file, kb::CheckedTable& table, kb::FaultList& faults) {
    const std::string name = table.text("name");
    const std::size_t index = names_.emplace(name, names_.size()).first->second;
    const auto add_all = [&](std::string_view key, bool exact, bool arabizi) {
        for (const std::string& text : table.texts(key)) {
            if (tokenize(text).empty()) {
                faults.add(file, table.line(), {"'{}' is no word"_text, text});
            } else {
                add_entry(text, index, exact, arabizi);
            }
        }
    };
    add_all("words", false, false);
    add_all("exact", true, false);
    add_all("latin", true, true);
    table.reject_unknown_keys();
}

std::optional<std::size_t> Lexicon::concept_of(std::string_view name) const {
    const auto found = names_.find(name);
    return found == names_.end() ? std::nullopt : std::optional(found->second);
}

void Lexicon::add_entry(std::string_view text, std::size_t concept_index, bool exact,
                        bool arabizi) {
    Entry entry{{}, concept_index, exact, arabizi};
    for (Token& token : tokenize(text)) {
        entry.words.push_back(std::move(token.text));
    }
    const std::size_t index = entries_.size();
    const std::string& first = entry.words.front();
    if (entry.words.size() > 1) {
        phrases_[first].push_back(index);
    } else {
        by_word_[first].push_back(index);
        if (!arabizi) {
            spellings_.push_back(
                {text::to_code_points(first), concept_index, text::is_arabic(first)});
        }
        if (!exact) {
            for (const std::string& stem : stems(first)) {
                by_stem_[stem].push_back(index);
            }
        }
    }
    entries_.push_back(std::move(entry));
}

bool Lexicon::look_up(const std::string& word, Meaning& meaning) const {
    const auto found = by_word_.find(word);
    if (found == by_word_.end()) {
        return false;
    }
    for (const std::size_t index : found->second) {
        meaning.concepts.insert(entries_[index].concept_index);
        meaning.is_arabizi = meaning.is_arabizi || entries_[index].arabizi;
    }
    meaning.is_sure = true;
    return true;
}

bool Lexicon::look_up_forms(const std::string& word, Meaning& meaning) const {
    std::set<std::size_t> tried;
    for (const std::string& stem : stems(word)) {
        const auto found = by_stem_.find(stem);
        if (found == by_stem_.end()) {
            continue;
        }
        for (const std::size_t index : found->second) {
            const Entry& entry = entries_[index];
            if (tried.insert(index).second && !meaning.concepts.contains(entry.concept_index) &&
                text::related(word, entry.words.front())) {
                meaning.concepts.insert(entry.concept_index);
            }
        }
    }
    return !meaning.concepts.empty();
}

void Lexicon::look_up_dialect(const std::string& word, Meaning& meaning) const {
    const std::u32string letters = text::to_code_points(word);
    const auto try_form = [&](std::u32string_view form) {
        const std::string rest = text::to_utf8(form);
        return look_up(rest, meaning) || look_up_forms(rest, meaning);
    };
    std::u32string_view rest = letters;
    if (rest.size() > 4 && rest.front() == text::kMeem && rest.back() == text::kSheen) {
        rest = rest.substr(1, rest.size() - 2); // «منزلش», «مانزلش»
        rest.remove_prefix(rest.size() > 3 && rest.front() == text::kAlef ? 1 : 0);
        meaning.is_denied = try_form(rest);
        if (meaning.is_denied) {
            return;
        }
    }
    if (rest.size() > 3 && has(kBeforeImperfect, rest[0]) && has(kPersons, rest[1])) {
        rest.remove_prefix(1);
        if (try_form(rest)) {
            return;
        }
    }
    if (rest.size() > 4 && rest.starts_with(kFormFive)) {
        static_cast<void>(try_form(rest.substr(1)));
    }
}

void Lexicon::look_up_slips(const std::string& word, Meaning& meaning) const {
    constexpr std::size_t kFewestLetters = 5;
    const std::u32string letters = text::to_code_points(word);
    for (const Spelling& spelling : spellings_) {
        if (spelling.arabic == text::is_arabic(word) &&
            letters.front() == spelling.letters.front() && // "rushed" is not "pushed"
            differ_by_slips(letters, spelling.letters, kFewestLetters)) {
            meaning.concepts.insert(spelling.concept_index);
            meaning.is_slip = true;
        }
    }
}

void Lexicon::find_phrases(const std::vector<Token>& tokens, std::vector<Meaning>& meanings) const {
    for (std::size_t first = 0; first < tokens.size(); ++first) {
        const auto found = phrases_.find(tokens[first].text);
        if (found == phrases_.end()) {
            continue;
        }
        for (const std::size_t index : found->second) {
            const std::vector<std::string>& words = entries_[index].words;
            if (words.size() > tokens.size() - first ||
                !std::equal(words.begin(), words.end(),
                            tokens.begin() + static_cast<std::ptrdiff_t>(first),
                            [](const std::string& word, const Token& token) {
                                return token.text == word;
                            })) {
                continue;
            }
            for (std::size_t place = 0; place < words.size(); ++place) {
                meanings[first + place].concepts.insert(entries_[index].concept_index);
                meanings[first + place].in_phrase = true;
            }
        }
    }
}

Concepts Lexicon::concepts_of(const std::string& word) const {
    Meaning meaning;
    if (!look_up(word, meaning)) {
        static_cast<void>(look_up_forms(word, meaning));
    }
    return meaning.concepts;
}

std::vector<Meaning> Lexicon::find(const std::vector<Token>& tokens) const {
    std::vector<Meaning> meanings(tokens.size());
    for (std::size_t index = 0; index < tokens.size(); ++index) {
        const std::string& word = tokens[index].text;
        Meaning& meaning = meanings[index];
        const bool exact = look_up(word, meaning);
        const bool known = look_up_forms(word, meaning) || exact;
        if (!known && text::is_arabic(word)) {
            look_up_dialect(word, meaning);
        }
        if (meaning.concepts.empty() && word.starts_with(kAnd)) {
            static_cast<void>(look_up(word.substr(kAnd.size()), meaning));
        }
    }
    find_phrases(tokens, meanings);
    for (std::size_t index = 0; index < tokens.size(); ++index) {
        if (meanings[index].concepts.empty() && !is_stop_word(tokens[index].text)) {
            look_up_slips(tokens[index].text, meanings[index]);
        }
    }
    return meanings;
}

} // namespace sijill::ask
