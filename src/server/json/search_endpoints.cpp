#include "base/json_writer.hpp"
#include "base/to_int64.hpp"
#include "reports/run/built_in_answers.hpp"
#include "reports/run/cards.hpp"
#include "server/json/endpoint.hpp"
#include "server/json/rows.hpp"
#include "server/views/passage_rows.hpp"
#include "sijill/analyzer.hpp"
#include "sijill/error.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace sijill::server {
namespace {

/// Hits behind these are of no use to anyone, and each page of them would be searched from the
/// first.
constexpr std::int64_t kFarthestHit = 10'000;

constexpr std::array<std::pair<std::string_view, QueryMode>, 4> kModes{{
    {"any", QueryMode::any},
    {"all", QueryMode::all},
    {"phrase", QueryMode::phrase},
    {"raw", QueryMode::raw},
}};

PassageOptions passage_options(const JsonCall& call) {
    PassageOptions options;
    for (const auto& [name, mode] : kModes) {
        if (name == call.given.text("mode")) {
            options.mode = mode;
        }
    }
    options.thesaurus = call.call.options.thesaurus;
    options.limit = call.given.number("limit");
    options.offset = call.given.number("offset");
    options.entity = call.given.optional("entity");
    options.source = call.given.optional("source");
    options.explain = call.given.is_true("explain");
    options.by_source = call.given.optional("group").has_value();
    options.per_source = call.given.number("per_group");
    return options;
}

void put_words(JsonWriter& json, const std::vector<QuestionWord>& words) {
    json.key("words").open('[');
    for (const QuestionWord& word : words) {
        json.open('{').member("word", word.word).member("role", name_of(word.role));
        json.key("forms").json(json_array(word.forms));
        json.member("near", word.near).member("passages", word.passages).close('}');
    }
    json.close(']');
}

void put_sources(JsonWriter& json, const PassageResult& found) {
    json.key("sources").open('[');
    for (const HitGroup& group : found.sources) {
        json.open('{').member("source", group.value).member("passages", group.total).close('}');
    }
    json.close(']');
}

/// Returns whether hits follow those of this page.
bool has_more(const PassageOptions& options, const PassageResult& found) {
    return options.by_source ? options.offset + found.sources.size() < found.source_count
                             : options.offset + found.hits.size() < found.total;
}

FoundRows find(const JsonCall& call, PassageOptions options) {
    const std::string what = call.given.text("in");
    const std::string question = call.given.text("q");
    if (what == "passages") {
        PassageResult found = call.base.search(question, options);
        ResultSet rows = passage_rows(found, options.explain);
        const bool more = has_more(options, found);
        if (more) {
            rows.cut_at = rows.rows.size();
        }
        return {std::move(found), std::move(rows)};
    }
    const std::size_t limit = options.limit;
    options.limit += options.by_source ? 0 : 1; // one more tells whether there is more
    FoundRows found = search_rows(
        call.base, question, options,
        what == "statements" ? PassageRows::statements : PassageRows::entities, call.language);
    if (options.by_source ? has_more(options, found.passages) : found.rows.rows.size() > limit) {
        found.rows.rows.resize(
            std::min(found.rows.rows.size(), options.by_source ? found.rows.rows.size() : limit));
        found.rows.cut_at = found.rows.rows.size();
    }
    return found;
}

/// Throws Error(usage) where hits of a source are limited, but not grouped.
void require_group(const JsonCall& call) {
    constexpr std::string_view kPerGroup =
        "per_group"; // it has a fallback: Arguments has it always
    const Fields& query = call.call.request.query;
    const bool is_limited =
        std::ranges::find(query, kPerGroup, &Fields::value_type::first) != query.end();
    if (is_limited && !call.given.optional("group")) {
        throw Error(ErrorCode::usage, {"{} goes only with {}"_text, kPerGroup, "group"});
    }
}

std::string search(const JsonCall& call) {
    require_group(call);
    const PassageOptions options = passage_options(call);
    const FoundRows found = find(call, options);
    const bool more = found.rows.cut_at.has_value();
    JsonWriter json;
    json.open('{');
    const std::size_t count =
        put_rows(json, found.rows, call.language, more, call.call.options.max_bytes);
    // Groups are whole on one page, so that their number is what the next page leaves out.
    const std::size_t step = options.by_source ? found.passages.sources.size() : count;
    const bool is_near = options.offset + step <= static_cast<std::size_t>(kFarthestHit);
    put_next(json, call, step, is_near && (more || count < found.rows.rows.size()));
    json.member("total", found.passages.total);
    put_sources(json, found.passages);
    put_words(json, found.passages.words);
    return json.close('}').take();
}

/// Returns true if a word of a title begins like the words that were typed.
bool begins_a_word(const std::string& title, const std::string& words) {
    return (' ' + folded_words(title)).find(' ' + words) != std::string::npos;
}

void put_suggestion(JsonWriter& json, std::string_view type, std::string_view slug,
                    const std::string& label, const std::string& matched,
                    const std::optional<std::string>& kind) {
    json.open('{').member("type", type).member("slug", slug).member("label", label);
    json.member("matched", matched).member("kind", kind).close('}');
}

std::string suggest(const JsonCall& call) {
    const std::string typed = call.given.text("q");
    const std::string words = folded_words(typed);
    const std::size_t limit = call.given.number("limit");
    const ResultSet names = suggest_names(call.base, typed, call.language, limits_of(call));
    JsonWriter json;
    json.open('{').key("rows").open('[');
    for (const auto& row : names.rows) {
        put_suggestion(json, "entity", to_text(row[0]), to_text(row[1]), to_text(row[2]),
                       to_text(row[3]));
    }
    std::size_t count = names.rows.size();
    bool more = names.cut_at.has_value();
    for (const Report& report : call.call.catalog.reports()) {
        const std::string& title = is_arabic(call.language) ? report.title_ar : report.title_en;
        const auto* const matched = words.empty()                           ? nullptr
                                    : begins_a_word(report.title_ar, words) ? &report.title_ar
                                    : begins_a_word(report.title_en, words) ? &report.title_en
                                    : begins_a_word(report.name, words)     ? &report.name
                                                                            : nullptr;
        if (matched == nullptr) {
            continue;
        }
        if (count == limit) {
            more = true;
            break;
        }
        put_suggestion(json, "report", report.name, title, *matched, std::nullopt);
        ++count;
    }
    return json.close(']').member("truncated", more).close('}').take();
}

Parameter offset_of_hits() {
    Parameter offset = offset_parameter("hits that are left out at the beginning");
    offset.most = kFarthestHit;
    return offset;
}

Parameter most_of_a_source() {
    constexpr std::int64_t kMost = 1000;
    return {.name = "per_group",
            .kind = ParameterKind::number,
            .meaning = "most hits of a source, with group",
            .least = 0,
            .most = kMost,
            .fallback = "3"};
}

} // namespace

std::vector<Endpoint> search_endpoints() {
    return {
        {.id = "search",
         .path = "/api/v1/search",
         .summary = "Search the passages, in any form of the words",
         .schema = "SearchAnswer",
         .parameters = {question_parameter("what to look for: words, \"a phrase\", pref*, -not"),
                        {.name = "in",
                         .kind = ParameterKind::choice,
                         .meaning = "what to list",
                         .choices = {"passages", "statements", "entities"},
                         .fallback = "passages"},
                        {.name = "mode",
                         .kind = ParameterKind::choice,
                         .meaning = "which of the words a passage must have; raw is FTS5 syntax",
                         .choices = {"any", "all", "phrase", "raw"},
                         .fallback = "any"},
                        name_parameter("entity", "only passages that mention it: slug or name"),
                        name_parameter("source", "only passages of this source"),
                        {.name = "group",
                         .kind = ParameterKind::choice,
                         .meaning = "the hits of each source together; limit and offset then count "
                                    "sources",
                         .choices = {"source"}},
                        most_of_a_source(),
                        flag_parameter("explain", "also why each passage is a hit"),
                        limit_parameter("most hits", "10"),
                        offset_of_hits(),
                        lang_parameter(),
                        as_of_parameter()},
         .answer = search},
        {.id = "suggest",
         .path = "/api/v1/suggest",
         .summary = "Names and reports that begin so, for a search field",
         .schema = "SuggestAnswer",
         .parameters = {question_parameter("what was typed so far"),
                        limit_parameter("most suggestions", "10"), lang_parameter(),
                        as_of_parameter()},
         .answer = suggest},
    };
}

} // namespace sijill::server
