#include "kb/candidates/amounts.hpp"

#include "base/ascii.hpp"
#include "base/read_number.hpp"
#include "sijill/analyzer.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <vector>

namespace sijill::kb {
namespace {

constexpr std::string_view kAdjectiveEnding = "\u064a"; // yeh
constexpr std::string_view kArabicPercentSign = "\u066a";

enum class Word : std::uint8_t {
    small,           ///< a number below a thousand
    scale,           ///< thousands, millions and so on
    and_,            ///< joins the parts of a number
    before_interval, ///< «بين», «من»
    in,              ///< «في», before the hundred of a percentage
    percent,         ///< «المئة»
};

struct AmountWord {
    Word word;
    double value;
    std::string_view folded;
};

constexpr AmountWord kAmountWords[] = {
#include "kb/candidates/amount_words.inc"
};

/// Returns the value of a folded word, if it is one of these.
std::optional<double> value_of(Word word, std::string_view folded) {
    const auto* const found = std::ranges::find_if(kAmountWords, [&](const AmountWord& known) {
        return known.word == word && known.folded == folded;
    });
    return found == std::end(kAmountWords) ? std::nullopt : std::optional(found->value);
}

/// Reads one expression, word by word.
class AmountReader {
public:
    explicit AmountReader(std::string_view text) : text_(text), tokens_(tokenize(text)) {}

    std::optional<Amount> read() {
        while (place_ < tokens_.size() && !begins_number(place_)) {
            if (is(Word::before_interval)) {
                return std::nullopt;
            }
            ++place_;
        }
        if (place_ == tokens_.size()) {
            return std::nullopt;
        }
        Amount amount;
        amount.number = read_number_words();
        amount.unit = read_unit();
        return amount;
    }

private:
    [[nodiscard]] bool is(Word word) const {
        return value_of(word, tokens_[place_].text).has_value();
    }

    [[nodiscard]] std::optional<double> plain_number(std::size_t index) const {
        const std::string& word = tokens_[index].text;
        return is_ascii_digit(word.front()) ? sijill::read_number<double>(word)
                                            : value_of(Word::small, word);
    }

    [[nodiscard]] bool begins_number(std::size_t index) const {
        return index < tokens_.size() &&
               (plain_number(index) || value_of(Word::scale, tokens_[index].text));
    }

    double read_number_words() {
        double sum = 0;
        std::optional<double> plain;
        for (; place_ < tokens_.size(); ++place_) {
            const std::string& word = tokens_[place_].text;
            if (const auto scale = value_of(Word::scale, word)) {
                sum += plain.value_or(1) * *scale;
                plain.reset();
            } else if (const auto number = plain_number(place_); number && !plain) {
                plain = number;
            } else if (!is(Word::and_) || !begins_number(place_ + 1)) {
                break;
            }
        }
        return sum + plain.value_or(0);
    }

    std::optional<std::string> read_unit() {
        if (place_ < tokens_.size() && is(Word::in)) {
            ++place_;
        }
        if (place_ == tokens_.size()) {
            const bool is_percent = text_.ends_with("%") || text_.ends_with(kArabicPercentSign);
            return is_percent ? std::optional<std::string>("%") : std::nullopt;
        }
        if (is(Word::percent)) {
            return "%";
        }
        const TextSpan& first = tokens_[place_].span;
        std::size_t end = first.end_byte;
        if (place_ + 1 < tokens_.size() && tokens_[place_ + 1].text.ends_with(kAdjectiveEnding)) {
            end = tokens_[place_ + 1].span.end_byte;
        }
        return std::string(text_.substr(first.begin_byte, end - first.begin_byte));
    }

    std::string_view text_;
    std::vector<Token> tokens_;
    std::size_t place_ = 0;
};

} // namespace

std::optional<Amount> read_amount(std::string_view text) {
    return AmountReader(text).read();
}

} // namespace sijill::kb
