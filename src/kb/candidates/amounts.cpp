#include "kb/candidates/amounts.hpp"

#include "base/ascii.hpp"
#include "base/read_number.hpp"
#include "sijill/analyzer.hpp"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace sijill::kb {
namespace {

constexpr std::string_view kAdjectiveEnding = "\u064a"; // yeh
constexpr std::string_view kArabicPercentSign = "\u066a";

enum class Word : std::uint8_t {
    small,   ///< a number below a thousand
    scale,   ///< thousands, millions and so on
    and_,    ///< joins the parts of a number
    between, ///< «بين», before the ends of an interval
    to,      ///< «إلى», between them
    in,      ///< «في», before the hundred of a percentage
    percent, ///< «المئة»
};

struct AmountWord {
    Word word;
    double value;
};

/// Returns the words of amounts, folded.
const std::unordered_map<std::string, AmountWord>& amount_words() {
    static const auto words = [] {
        struct Row {
            Word word;
            double value;
            std::string_view written; ///< words with a blank between
        };
        constexpr Row kRows[] = {
#include "kb/candidates/amount_words.inc"
        };
        std::unordered_map<std::string, AmountWord> folded;
        for (const Row& row : kRows) {
            for (const Token& token : tokenize(row.written)) {
                folded.emplace(token.text, AmountWord{row.word, row.value});
            }
        }
        return folded;
    }();
    return words;
}

/// Returns the value of a folded word, if it is one of these.
std::optional<double> value_of(Word word, const std::string& folded) {
    const auto found = amount_words().find(folded);
    return found == amount_words().end() || found->second.word != word
               ? std::nullopt
               : std::optional(found->second.value);
}

/// Reads one expression, word by word.
class AmountReader {
public:
    explicit AmountReader(std::string_view text) : text_(text), tokens_(tokenize(text)) {}

    std::optional<Amount> read() {
        while (place_ < tokens_.size() && !begins_number(place_)) {
            if (is(Word::between)) {
                return std::nullopt;
            }
            ++place_;
        }
        if (place_ == tokens_.size()) {
            return std::nullopt;
        }
        Amount amount;
        amount.number = read_number_words();
        if (place_ < tokens_.size() && is(Word::to)) {
            return std::nullopt;
        }
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
        double plain = 0;
        bool has_plain = false;
        for (; place_ < tokens_.size(); ++place_) {
            const std::string& word = tokens_[place_].text;
            if (const auto scale = value_of(Word::scale, word)) {
                sum += (has_plain ? plain : 1) * *scale;
                plain = 0;
                has_plain = false;
            } else if (const auto number = plain_number(place_); number && !has_plain) {
                plain = *number;
                has_plain = true;
            } else if (!is(Word::and_) || !begins_number(place_ + 1)) {
                break;
            }
        }
        return sum + plain;
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
