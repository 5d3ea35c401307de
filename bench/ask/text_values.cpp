#include "bench/ask/text_values.hpp"

#include "kb/base_access.hpp"
#include "sijill/analyzer.hpp"
#include "sijill/report.hpp"

#include <algorithm>
#include <regex>

namespace sijill::bench {
namespace {

bool is_number(const std::string& word) {
    return word.find_first_not_of("0123456789.") == std::string::npos;
}

/// Takes out the separators of thousands.
std::string with_plain_numbers(const std::string& text) {
    static const std::regex separator("([0-9]),(?=[0-9]{3})");
    return std::regex_replace(text, separator, "$1");
}

} // namespace

std::string without_leading_zeros(const std::string& digits) {
    return digits.substr(std::min(digits.find_first_not_of('0'), digits.size() - 1));
}

bool TextValues::has_name_of(const std::string& slug) const {
    return std::ranges::any_of(names, [&slug](const std::vector<std::string>& slugs) {
        return std::ranges::find(slugs, slug) != slugs.end();
    });
}

TextReader::TextReader(KnowledgeBase& base) : finder_(kb::connection_of(base).database()) {
    for (const auto& row : run_sql(base, "SELECT id, slug FROM entity", {}).rows) {
        slugs_[std::get<std::int64_t>(row[0])] = to_text(row[1]);
    }
}

TextValues TextReader::read(std::string_view text) {
    TextValues values;
    const std::vector<Token> tokens = tokenize(with_plain_numbers(std::string(text)));
    std::vector<bool> is_named(tokens.size());
    for (const kb::NameMatch& match : finder_.find(tokens)) {
        std::vector<std::string>& name = values.names.emplace_back();
        for (const std::int64_t entity : match.entities) {
            name.push_back(slugs_[entity]);
        }
        std::fill_n(is_named.begin() + static_cast<std::ptrdiff_t>(match.first_token),
                    match.token_count, true);
    }
    for (std::size_t index = 0; index < tokens.size(); ++index) {
        if (is_number(tokens[index].text)) {
            (is_named[index] ? values.numbers_in_names : values.numbers)
                .insert(without_leading_zeros(tokens[index].text));
        }
    }
    return values;
}

std::string without_citations(const std::string& text) {
    static const std::regex number("\\[[0-9]+\\]");
    return std::regex_replace(text, number, "");
}

} // namespace sijill::bench
