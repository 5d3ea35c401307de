#include "bench/speed/sample.hpp"

#include "sijill/analyzer.hpp"
#include "text/tokens/tokenizer.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>
#include <functional>
#include <set>

namespace sijill::bench {
namespace {

constexpr std::size_t kSentenceWords = 8;
constexpr std::size_t kPrefixLetters = 4;
constexpr std::size_t kLongWord = 6;

/// The byte at which each letter of a word begins, and the word's length.
std::vector<std::size_t> letter_offsets(std::string_view word) {
    std::vector<std::size_t> offsets;
    for (std::size_t byte = 0; byte < word.size(); ++byte) {
        if (!text::is_trail_byte(word[byte])) {
            offsets.push_back(byte);
        }
    }
    offsets.push_back(word.size());
    return offsets;
}

std::size_t letters_of(std::string_view word) {
    return letter_offsets(word).size() - 1;
}

bool is_number(std::string_view word) {
    return word.find_first_of("0123456789") != std::string_view::npos;
}

/// Calls `make` until it has returned `count` different texts, or finds no new ones.
std::vector<std::string> collect(std::size_t count, const std::function<std::string()>& make) {
    constexpr std::size_t kTries = 50;
    std::vector<std::string> found;
    std::set<std::string> known;
    for (std::size_t tries = 0; found.size() < count && tries < kTries * count; ++tries) {
        std::string text = make();
        if (!text.empty() && known.insert(text).second) {
            found.push_back(std::move(text));
        }
    }
    return found;
}

} // namespace

void TextCensus::add(std::string_view passage) {
    std::vector<std::string> words;
    text::for_each_word(passage,
                        [&](std::string_view word, const TextSpan&) { words.emplace_back(word); });
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    for (const std::string& word : words) {
        ++counts_[word];
    }
    // Algorithm R (Vitter 1985): all passages so far are equally likely to be kept.
    ++passages_;
    if (choice_.size() < kept_) {
        choice_.emplace_back(passage);
    } else if (const std::size_t index = below(passages_); index < kept_) {
        choice_[index] = passage;
    }
}

Sample TextCensus::draw(std::size_t count) {
    Sample sample;
    if (choice_.empty()) {
        return sample;
    }
    using Maker = std::string (TextCensus::*)(const std::string&);
    const auto some = [&](Maker make) {
        return collect(count, [&] { return (this->*make)(choice_[below(choice_.size())]); });
    };
    sample.sentences = some(&TextCensus::some_sentence);
    sample.frequent = draw_frequent(count);
    sample.rare = draw_rare(count);
    sample.phrases = some(&TextCensus::some_phrase);
    sample.prefixes = some(&TextCensus::some_prefix);
    sample.mistyped = some(&TextCensus::some_slip);
    return sample;
}

std::size_t TextCensus::below(std::size_t end) {
    // The remainder is not quite uniform, which does not matter here. A distribution of the
    // standard library would draw other words with another compiler.
    return static_cast<std::size_t>(random_() % end);
}

std::vector<std::string> TextCensus::draw_frequent(std::size_t count) {
    std::vector<std::pair<std::size_t, std::string>> words;
    for (const auto& [word, passages] : counts_) {
        if (!is_stop_word(word) && !is_number(word) && letters_of(word) > 2) {
            words.emplace_back(passages, word);
        }
    }
    std::sort(words.rbegin(), words.rend());
    std::vector<std::string> frequent;
    for (std::size_t index = 0; index < std::min(count, words.size()); ++index) {
        frequent.push_back(words[index].second);
    }
    return frequent;
}

std::vector<std::string> TextCensus::draw_rare(std::size_t count) {
    constexpr std::size_t kLeast = 2;
    const std::size_t most = rarely(passages_);
    std::vector<std::string> words;
    for (const auto& [word, passages] : counts_) {
        if (passages >= kLeast && passages <= most && !is_number(word) && letters_of(word) > 3) {
            words.push_back(word);
        }
    }
    return words.empty() ? words : collect(count, [&] { return words[below(words.size())]; });
}

std::string TextCensus::some_sentence(const std::string& passage) {
    const std::vector<Token> tokens = tokenize(passage);
    if (tokens.size() < kSentenceWords) {
        return {};
    }
    const std::size_t first = below(tokens.size() - kSentenceWords + 1);
    const std::size_t begin = tokens[first].span.begin_byte;
    std::string sentence =
        passage.substr(begin, tokens[first + kSentenceWords - 1].span.end_byte - begin);
    // Quotation marks would make the question another kind of question.
    return sentence.find_first_of("\"*-") == std::string::npos ? sentence : std::string();
}

std::string TextCensus::some_phrase(const std::string& passage) {
    const std::vector<Token> tokens = tokenize(passage);
    const std::size_t length = 2 + below(2);
    if (tokens.size() < length) {
        return {};
    }
    const std::size_t first = below(tokens.size() - length + 1);
    for (std::size_t index = first; index < first + length; ++index) {
        const std::string& word = tokens[index].text;
        if (is_stop_word(word) || is_number(word)) {
            return {};
        }
    }
    const std::size_t begin = tokens[first].span.begin_byte;
    std::string phrase = passage.substr(begin, tokens[first + length - 1].span.end_byte - begin);
    return phrase.find('"') == std::string::npos ? phrase : std::string();
}

std::string TextCensus::some_prefix(const std::string& passage) {
    const std::vector<Token> tokens = tokenize(passage);
    if (tokens.empty()) {
        return {};
    }
    const Token& token = tokens[below(tokens.size())];
    if (letters_of(token.text) < kLongWord || is_number(token.text)) {
        return {};
    }
    // As it is written, because the peer folds differently.
    const TextSpan& span = token.span;
    return first_letters(
        std::string_view(passage).substr(span.begin_byte, span.end_byte - span.begin_byte),
        kPrefixLetters);
}

std::string TextCensus::some_slip(const std::string& passage) {
    const std::vector<Token> tokens = tokenize(passage);
    if (tokens.empty()) {
        return {};
    }
    const std::string& word = tokens[below(tokens.size())].text;
    if (letters_of(word) < kLongWord || is_number(word)) {
        return {};
    }
    std::string slip = with_letter_left_out(word, below(letters_of(word)));
    return counts_.contains(slip) ? std::string() : slip;
}

std::size_t rarely(std::size_t passages) {
    constexpr std::size_t kAlways = 5;
    constexpr std::size_t kShare = 10'000;
    return std::max(kAlways, passages / kShare);
}

std::string with_letter_left_out(std::string_view word, std::size_t number) {
    constexpr std::size_t kShortest = 5;
    const std::vector<std::size_t> offsets = letter_offsets(word);
    const std::size_t letters = offsets.size() - 1;
    if (letters < kShortest) {
        return std::string(word);
    }
    const std::size_t left_out = 1 + number % (letters - 2);
    return std::string(word.substr(0, offsets[left_out]))
        .append(word.substr(offsets[left_out + 1]));
}

std::string first_letters(std::string_view word, std::size_t count) {
    const std::vector<std::size_t> offsets = letter_offsets(word);
    return std::string(word.substr(0, offsets[std::min(count, offsets.size() - 1)]));
}

} // namespace sijill::bench
