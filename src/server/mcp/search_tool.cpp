#include "reports/run/built_in_answers.hpp"
#include "server/mcp/rows.hpp"
#include "server/mcp/tools.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace sijill::server::mcp {
namespace {

PassageOptions options_of(const Json& arguments) {
    constexpr std::size_t kUsual = 10;
    PassageOptions options;
    const std::string mode = text_member(arguments, "mode");
    options.mode = mode == "all"      ? QueryMode::all
                   : mode == "phrase" ? QueryMode::phrase
                                      : QueryMode::any;
    options.limit = number_member(arguments, "limit", kUsual);
    options.offset = number_member(arguments, "offset", 0);
    if (const std::string entity = text_member(arguments, "entity"); !entity.empty()) {
        options.entity = entity;
    }
    if (const std::string source = text_member(arguments, "source"); !source.empty()) {
        options.source = source;
    }
    return options;
}

/// Returns the words of a passage that a search matched, each as it stands there.
Json matched_words(const PassageHit& hit) {
    Json words = Json::array();
    for (const TextSpan& span : hit.spans) {
        words.push_back(hit.text.substr(span.begin_byte, span.end_byte - span.begin_byte));
    }
    return words;
}

/// Returns the words of a question that no sentence has, as they were typed.
Json missing_words(const std::string& question, const std::vector<QuestionWord>& words) {
    Json missing = Json::array();
    for (const QuestionWord& word : words) {
        const bool counts = word.is_looked_for();
        if (counts && word.forms.empty() && word.synonyms.empty()) {
            missing.push_back(
                question.substr(word.span.begin_byte, word.span.end_byte - word.span.begin_byte));
        }
    }
    return missing;
}

/// Adds a row for each passage, and returns how many of them the answer has looked at.
std::size_t add_passages(const PassageResult& found, Rows& rows) {
    std::size_t count = 0;
    for (const PassageHit& hit : found.hits) {
        Json row = Json::object();
        row["matched"] = matched_words(hit);
        row["entities"] = hit.entities;
        row["cite"] = cite_of_passage(hit);
        if (!rows.add(std::move(row))) {
            break;
        }
        ++count;
    }
    return count;
}

} // namespace

Json search_tool(const Library& library, const Json& arguments) {
    const std::string question = text_member(arguments, "query");
    PassageOptions options = options_of(arguments);
    options.thesaurus = library.thesaurus;
    const std::string kind = text_member(arguments, "in");
    Rows rows;
    PassageResult found;
    std::optional<std::size_t> next;
    if (kind.empty() || kind == "passages") {
        found = library.base.search(question, options);
        const std::size_t end = options.offset + add_passages(found, rows);
        next = end < found.total ? std::optional(end) : std::nullopt;
    } else {
        const PassageRows what =
            kind == "statements" ? PassageRows::statements : PassageRows::entities;
        const Language language = language_of(arguments);
        const std::size_t limit = options.limit++; // one more tells whether there is more
        FoundRows listed = search_rows(library.base, question, options, what, language);
        const bool more = listed.rows.rows.size() > limit;
        listed.rows.rows.resize(std::min(limit, listed.rows.rows.size()));
        const std::size_t count =
            add_rows(library, listed.rows, 0, language, rows).value_or(listed.rows.rows.size());
        next = more || rows.cut() ? std::optional(options.offset + count) : std::nullopt;
        found = std::move(listed.passages);
    }
    Json answer = Json::object();
    answer["total"] = found.total;
    answer["not_found"] = missing_words(question, found.words);
    answer["truncated"] = next.has_value();
    answer["next_offset"] = number_or_null(next);
    answer["rows"] = rows.take();
    return answer;
}

} // namespace sijill::server::mcp
