#include "bench/ask/told.hpp"

#include "sijill/analyzer.hpp"

#include <algorithm>
#include <initializer_list>

namespace sijill::bench {
namespace {

bool begins_with_any(const std::string& text, std::initializer_list<std::string_view> words) {
    const std::vector<Token> tokens = tokenize(text);
    return !tokens.empty() && std::ranges::find(words, tokens.front().text) != words.end();
}

std::string leading_digits(const std::string& text) {
    return without_leading_zeros(text.substr(0, text.find_first_not_of("0123456789")));
}

/// Returns the numbers that tell a time "earliest/latest": the year, and the day where it is one.
std::vector<std::string> numbers_of_time(const std::string& time) {
    constexpr std::size_t kYear = 4;
    constexpr std::size_t kIsoDate = 10;
    constexpr std::size_t kDay = 8;
    std::vector<std::string> numbers{time.substr(0, kYear)};
    if (time.size() > kIsoDate && time.substr(0, kIsoDate) == time.substr(kIsoDate + 1)) {
        numbers.push_back(without_leading_zeros(time.substr(kDay, 2)));
    }
    return numbers;
}

bool tells_words(const Answer& answer, const TextValues& told, const std::string& words) {
    return told.has_name_of(words) || answer.text.find(words) != std::string::npos ||
           std::ranges::any_of(answer.citations, [&words](const Citation& citation) {
               return citation.quote.find(words) != std::string::npos;
           });
}

} // namespace

bool tells(TextReader& reader, const Answer& answer, const std::string& kind,
           const std::vector<std::string>& values) {
    const TextValues told = reader.read(without_citations(answer.text));
    const auto all = [&values](const auto& is_told) {
        return std::ranges::all_of(values, is_told);
    };
    const auto has_number = [&told](const std::string& number) {
        return told.numbers.contains(number);
    };
    if (kind == "date") {
        return all([&](const std::string& time) {
            return std::ranges::all_of(numbers_of_time(time), has_number);
        });
    }
    if (kind == "days") {
        return all(has_number);
    }
    if (kind == "number") {
        constexpr std::size_t kThousands = 3;
        return all([&](const std::string& value) {
            const std::string digits = leading_digits(value);
            return has_number(digits) || (digits.ends_with("000") &&
                                          has_number(digits.substr(0, digits.size() - kThousands)));
        });
    }
    if (kind == "entities") {
        return all([&told](const std::string& slug) {
            return told.has_name_of(slug.substr(0, slug.find(':')));
        });
    }
    if (kind == "text") {
        return all([&](const std::string& words) { return tells_words(answer, told, words); });
    }
    if (kind == "yesno") {
        const bool says_no = begins_with_any(answer.text, {"no", "لا", "لم", "لن", "ليس", "ليست"});
        return values == std::vector<std::string>{says_no ? "no" : "yes"};
    }
    return true;
}

} // namespace sijill::bench
