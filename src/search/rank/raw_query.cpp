#include "search/rank/raw_query.hpp"

#include "base/library_messages.hpp"
#include "search/plan/form_counts.hpp"
#include "search/schema/index_statements.hpp"
#include "search/sqlite/sqlite_api.hpp"
#include "search/sqlite/sqlite_error.hpp"

#include <algorithm>

namespace sijill::search {
namespace {

bool is_operator(std::string_view word) {
    return word == "AND" || word == "OR" || word == "NOT" || word == "NEAR";
}

std::string_view original(std::string_view text, const Token& token) {
    return text.substr(token.span.begin_byte, token.span.end_byte - token.span.begin_byte);
}

/// Returns the text between two words as FTS5 can read it: FTS5 takes any byte that is not ASCII
/// for a letter, and stops at a NUL.
std::string signs_only(std::string_view between) {
    std::string signs(between);
    std::ranges::replace_if(
        signs, [](char byte) { return byte == 0 || static_cast<unsigned char>(byte) > 0x7F; }, ' ');
    return signs;
}

/// A word of an expression, or what looks like one.
struct ExpressionWord {
    Token token;
    std::string signs; ///< between it and what stands before it
    bool in_string = false;
    bool is_word = false; ///< to be looked for: no operator, column or distance of NEAR
};

/// Whether what stands outside of strings is a word to be looked for, by the signs around it.
bool is_looked_for(std::string_view expression, const Token& token, std::string_view before) {
    const std::string_view behind = expression.substr(token.span.end_byte);
    const std::size_t next = behind.find_first_not_of(' ');
    const char sign = next == std::string_view::npos ? '\0' : behind[next];
    const bool is_column = sign == ':';
    const bool is_distance = sign == ')' && before.find(',') != std::string_view::npos;
    return !is_operator(original(expression, token)) && !is_column && !is_distance;
}

std::vector<ExpressionWord> words_of(std::string_view expression) {
    std::vector<ExpressionWord> words;
    std::size_t done = 0;
    bool in_string = false;
    for (Token& token : tokenize(expression)) {
        std::string signs = signs_only(expression.substr(done, token.span.begin_byte - done));
        in_string = in_string != (std::ranges::count(signs, '"') % 2 == 1);
        const bool is_word = in_string || is_looked_for(expression, token, signs);
        done = token.span.end_byte;
        words.push_back({std::move(token), std::move(signs), in_string, is_word});
    }
    return words;
}

QueryPlan plan_words(std::string_view expression, IndexReader& index, WordForms& word_forms) {
    QueryPlan plan;
    for (const auto& [token, signs, in_string, is_word] : words_of(expression)) {
        if (!is_word) {
            continue;
        }
        QueryTerm term;
        term.word = token.text;
        term.prefix = expression.substr(token.span.end_byte).starts_with('*');
        const auto role = term.prefix ? QuestionWord::Role::prefix : QuestionWord::Role::word;
        const auto known = std::ranges::find_if(plan.terms, [&](const QueryTerm& other) {
            return other.word == term.word && other.prefix == term.prefix;
        });
        if (known != plan.terms.end()) {
            plan.words.push_back({.word = token.text,
                                  .span = token.span,
                                  .role = role,
                                  .forms = known->forms,
                                  .passages = known->passages});
            plan.term_of_word.emplace_back(static_cast<std::size_t>(known - plan.terms.begin()));
            continue;
        }
        term.marked = true;
        term.forms = term.prefix ? word_forms.words_with_prefix(token.text)
                                 : std::vector<std::string>{token.text};
        term.passages = read_matches({term}, index, plan.postings_read).front().size();
        if (term.passages == 0) {
            term.forms.clear();
        }
        plan.words.push_back({.word = token.text,
                              .span = token.span,
                              .role = role,
                              .forms = term.forms,
                              .passages = term.passages});
        plan.term_of_word.emplace_back(plan.terms.size());
        plan.terms.push_back(std::move(term));
    }
    return plan;
}

} // namespace

std::string fold_expression(std::string_view expression) {
    std::string folded = " ";
    std::size_t done = 0;
    for (const auto& [token, signs, in_string, is_word] : words_of(expression)) {
        const bool glued = done > 0 && signs.empty();
        folded += glued ? (in_string ? " " : " + ") : signs;
        const std::string_view word = original(expression, token);
        if (!in_string && is_operator(word)) {
            folded += word;
        } else if (!in_string && token.text.find('.') != std::string::npos) {
            folded += '"' + token.text + '"';
        } else {
            folded += token.text;
        }
        done = token.span.end_byte;
    }
    return folded + signs_only(expression.substr(done));
}

RawAnswer search_raw(sqlite3* db, const IndexTables& tables, std::string_view expression,
                     const PassageFilter& filter, IndexReader& index, WordForms& word_forms) {
    RawAnswer answer{plan_words(expression, index, word_forms), {}};
    const std::string folded = fold_expression(expression);
    if (folded.find_first_not_of(' ') == std::string::npos) {
        return answer;
    }
    Statement match = prepare(db, tables, sql::kMatch);
    match.start(folded);
    try {
        while (match.step()) {
            if (filter.admits(match.integer(0))) {
                answer.candidates.push_back({match.integer(0), -match.real(1), 1});
            }
        }
    } catch (const SqliteError& fault) {
        if (fault.primary_code() != SQLITE_ERROR) {
            throw;
        }
        throw Error(
            ErrorCode::bad_input,
            {"the expression is not understood: {}"_text, sqlite_message(sqlite3_errmsg(db))},
            "see the FTS5 query syntax, or search for words without the raw mode"_text);
    }
    sort_candidates(answer.candidates, answer.candidates.size());
    return answer;
}

} // namespace sijill::search
