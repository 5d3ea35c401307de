#include "cli/shell/sql_completion.hpp"

#include "base/ascii.hpp"
#include "cli/completion/completion_values.hpp"
#include "reports/sql/sql_keywords.hpp"
#include "reports/sql/sql_tokens.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace sijill::cli {
namespace {

bool needs_quotes(const std::string& name) {
    return name.empty() || is_ascii_digit(name.front()) || name.front() == '$' ||
           !std::ranges::all_of(name, reports::is_name_byte);
}

std::string in_quotes(const std::string& name, char quote) {
    std::string quoted(1, quote);
    for (const char sign : name) {
        quoted += sign == quote ? std::string(2, quote) : std::string(1, sign);
    }
    return quoted + quote;
}

/// SQL up to the cursor.
struct SqlBegin {
    std::vector<std::string> words; ///< names and keywords before the last one, lower case
    std::string word;               ///< the last one, which is completed; may be empty
    std::size_t word_begin = 0;     ///< the offset of `word`, its quote included
    char quote = '\0';              ///< the ' or " before `word`
    bool comment = false;           ///< the cursor is in a comment
    std::string table;              ///< the name before the full stop before `word`
};

SqlBegin read_begin(const std::string& sql) {
    SqlBegin begin;
    begin.word_begin = sql.size();
    std::size_t offset = 0;
    const auto take = [&](std::string_view word) {
        const bool qualifies = offset < sql.size() && sql[offset] == '.';
        begin.words.push_back(ascii_lower(word));
        begin.table = qualifies ? begin.words.back() : "";
    };
    while (offset < sql.size()) {
        const auto [kind, text, closed] = reports::sql_token(sql, offset);
        const std::size_t start = offset;
        offset += text.size();
        const bool comment = kind == reports::SqlTokenKind::comment;
        const bool word = kind == reports::SqlTokenKind::word;
        if (comment) {
            begin.comment = !closed;
        } else if (!closed || (word && offset == sql.size())) {
            begin.word = text.substr(closed ? 0 : 1);
            begin.word_begin = start;
            begin.quote = closed ? '\0' : text.front() == '\'' ? '\'' : '"';
        } else if (word) {
            take(text);
        } else if (kind == reports::SqlTokenKind::quoted) {
            take(text.substr(1, text.size() - 2));
        } else if (kind != reports::SqlTokenKind::literal && text != ".") {
            begin.table.clear();
        }
    }
    return begin;
}

using Candidates = std::vector<Candidate>;

Candidates tables(const Command& program, const ValueSource& values) {
    Candidates found;
    values.add(program.command("schema")->operands().front(), found);
    return found;
}

/// Returns the columns of these tables, or of all that are documented if there are none.
Candidates columns(const std::set<std::string>& of, const ValueSource& values) {
    std::string list;
    for (const std::string& table : of) {
        list += (list.empty() ? "" : ", ") + in_quotes(table, '\'');
    }
    const std::string only = of.empty() ? "t.name IN (SELECT name FROM documentation)"
                                        : fmt::format("lower(t.name) IN ({})", list);
    Candidates found;
    values.add_rows(fmt::format("SELECT c.name, group_concat(DISTINCT t.name) FROM "
                                "pragma_table_list AS t, pragma_table_info(t.name) AS c "
                                "WHERE {} GROUP BY c.name ORDER BY c.name",
                                only),
                    found);
    return found;
}

std::set<std::string> tables_named(const SqlBegin& begin, const Candidates& known) {
    std::set<std::string> named;
    for (const Candidate& table : known) {
        const std::string name = ascii_lower(table.word);
        if (begin.table.empty() ? std::ranges::find(begin.words, name) != begin.words.end()
                                : begin.table == name) {
            named.insert(name);
        }
    }
    return named;
}

bool wants_table(const SqlBegin& begin) {
    constexpr std::array<std::string_view, 4> kBefore{"from", "join", "into", "update"};
    return !begin.words.empty() && begin.table.empty() &&
           std::ranges::find(kBefore, begin.words.back()) != kBefore.end();
}

/// Functions that questions often use.
constexpr std::array kFunctions = std::to_array<std::string_view>(
    {"AVG",        "COALESCE", "COUNT",  "DATE", "GROUP_CONCAT", "IFNULL", "INSTR",
     "JULIANDAY",  "LENGTH",   "LOWER",  "MAX",  "MIN",          "NULLIF", "ROUND",
     "ROW_NUMBER", "STRFTIME", "SUBSTR", "SUM",  "TRIM",         "UPPER"});

/// Adds keywords and functions in the case of what was typed.
void add_keywords(const SqlBegin& begin, Candidates& found) {
    std::vector<std::string> words = reports::sql_keywords();
    words.insert(words.end(), kFunctions.begin(), kFunctions.end());
    std::ranges::sort(words);
    const bool small = begin.word == ascii_lower(begin.word) && !begin.word.empty();
    for (const std::string& word : words) {
        found.push_back({small ? ascii_lower(word) : word, ""});
    }
}

Candidates all_at(const SqlBegin& begin, const Command& program, const ValueSource& values) {
    Candidates found;
    if (begin.quote == '\'') {
        values.add(program.command("show")->operands().front(), found);
        return found;
    }
    found = tables(program, values);
    if (wants_table(begin)) {
        return found;
    }
    Candidates names = columns(tables_named(begin, found), values);
    if (!begin.table.empty()) {
        return names;
    }
    found.insert(found.end(), names.begin(), names.end());
    if (begin.quote == '\0') {
        add_keywords(begin, found);
    }
    return found;
}

} // namespace

LineCompletion complete_sql(const Command& program, const GlobalOptions& options,
                            const std::string& sql) {
    const SqlBegin begin = read_begin(sql);
    LineCompletion completion;
    completion.replaced = sql.size() - begin.word_begin;
    if (begin.comment ||
        (begin.word.empty() && begin.quote == '\0' && begin.table.empty() && !wants_table(begin))) {
        return completion; // too many candidates to be of use
    }
    std::set<std::string> seen;
    const std::string typed = ascii_lower(begin.word);
    for (Candidate& candidate : all_at(begin, program, ValueSource(options, ""))) {
        if (ascii_lower(candidate.word).starts_with(typed) && seen.insert(candidate.word).second) {
            const char quote = begin.quote != '\0'            ? begin.quote
                               : needs_quotes(candidate.word) ? '"'
                                                              : '\0';
            completion.spelled.push_back(quote == '\0' ? candidate.word
                                                       : in_quotes(candidate.word, quote));
            completion.candidates.push_back(std::move(candidate));
        }
    }
    completion.ends_word = begin.quote != '\'';
    return completion;
}

} // namespace sijill::cli
