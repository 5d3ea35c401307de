#include "reports/sql/sql_nesting.hpp"

#include "base/ascii.hpp"
#include "reports/sql/sql_tokens.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace sijill::reports {
namespace {

constexpr std::array<std::string_view, 3> kSubqueries{"select", "values", "with"};
constexpr std::array<std::string_view, 4> kPrefixes{"not", "-", "+", "~"};

/// What is open at a token.
class Levels {
public:
    /// Takes the next token, in lower case; a literal or a quoted name is empty. Returns whether it
    /// opens a level.
    bool take(const std::string& token) {
        const bool prefix = std::ranges::find(kPrefixes, token) != kPrefixes.end();
        prefixes_ = prefix ? prefixes_ + 1 : 0;
        const bool subquery =
            before_ == "(" && std::ranges::find(kSubqueries, token) != kSubqueries.end();
        before_ = token;
        if (token == "(" || token == "case" || subquery) {
            open_.push_back(token);
            return true;
        }
        if (token == ")") {
            close_parenthesis();
        } else if (token == "end" && !open_.empty() && open_.back() == "case") {
            open_.pop_back(); // END without CASE is a name
        }
        return prefix;
    }

    [[nodiscard]] std::size_t count() const {
        return open_.size() + (prefixes_ > 1 ? prefixes_ - 1 : 0);
    }

private:
    void close_parenthesis() {
        while (!open_.empty() && open_.back() != "(") {
            open_.pop_back();
        }
        if (!open_.empty()) {
            open_.pop_back();
        }
    }

    std::vector<std::string> open_; ///< by the tokens that opened them
    std::size_t prefixes_ = 0;      ///< in a row
    std::string before_;
};

} // namespace

std::optional<std::size_t> find_too_deep(std::string_view sql) {
    Levels levels;
    for (std::size_t offset = 0; offset < sql.size();) {
        const SqlToken token = sql_token(sql, offset);
        if (token.kind != SqlTokenKind::blank && token.kind != SqlTokenKind::comment) {
            const bool plain = token.kind == SqlTokenKind::word || token.kind == SqlTokenKind::sign;
            if (levels.take(plain ? ascii_lower(token.text) : "") && levels.count() > kMostLevels) {
                return offset;
            }
        }
        offset += token.text.size();
    }
    return std::nullopt;
}

} // namespace sijill::reports
