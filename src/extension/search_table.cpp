#include "extension/search_table.hpp"

#include "base/escape_html.hpp"
#include "base/marked_text.hpp"
#include "extension/kept_indexes.hpp"
#include "extension/marking.hpp"
#include "extension/virtual_table.hpp"
#include "search/schema/index_statements.hpp"
#include "search/show/explanation_json.hpp"
#include "text/tokens/text_json.hpp"

#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace sijill::extension {
namespace {

QueryMode mode_of(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, QueryMode>, 4> kModes{
        {{"any", QueryMode::any},
         {"all", QueryMode::all},
         {"phrase", QueryMode::phrase},
         {"raw", QueryMode::raw}}};
    for (const auto& [known, mode] : kModes) {
        if (known == name) {
            return mode;
        }
    }
    throw Error(ErrorCode::usage, {"no mode {}"_text, name}, "any, all, phrase or raw"_text);
}

/// The hits of one call; the text of a hit is read when its column is asked for.
class SearchCursor {
public:
    static constexpr const char* kDeclaration =
        "CREATE TABLE arabic_search(id INTEGER, score REAL, highlighted TEXT, spans TEXT, "
        "why TEXT, total INTEGER, html TEXT, index_name HIDDEN, question HIDDEN, most HIDDEN, "
        "skip HIDDEN, mode HIDDEN)";
    static constexpr int kFirstArgument = 7;
    static constexpr int kArguments = 5;
    static constexpr int kRequired = 2;

    using Shared = KeptIndexes;

    void start(sqlite3* db, Shared& indexes, const std::vector<sqlite3_value*>& arguments) {
        const auto name = text_of(arguments[0], "the name of the index"_text);
        const auto question = text_of(arguments[1], Message::verbatim("question"));
        if (!name || !question) {
            return;
        }
        SearchOptions options;
        options.explain = true;
        if (arguments[2] != nullptr) {
            options.limit = count_of(arguments[2], Message::verbatim("most"), options.limit);
        }
        if (arguments[3] != nullptr) {
            options.offset = count_of(arguments[3], Message::verbatim("skip"), 0);
        }
        if (arguments[4] != nullptr) {
            options.mode =
                mode_of(text_of(arguments[4], Message::verbatim("mode")).value_or("any"));
        }
        const KeptIndexes::Question question_to(indexes);
        const auto& [tables, index] = indexes.find(db, *name);
        result_ = index.search(*question, options);
        text_.emplace(search::prepare(db, tables, search::sql::kPassageText));
        // Whoever reads the rows may write meanwhile, and spans belong to the text that was
        // matched.
        matched_.clear();
        for (const Hit& hit : result_.hits) {
            search::Statement& row = text_->start(hit.id);
            matched_.push_back(row.step() ? hash_of(row.text(0)) : 0);
        }
        text_->reset();
    }

    [[nodiscard]] bool at_end() const { return row_ == result_.hits.size(); }
    void next() { ++row_; }
    [[nodiscard]] std::int64_t row() const { return static_cast<std::int64_t>(row_) + 1; }

    void column(sqlite3_context* context, int column) {
        const Hit& hit = result_.hits[row_];
        switch (column) {
        case 0:
            sqlite3_result_int64(context, hit.id);
            break;
        case 1:
            sqlite3_result_double(context, hit.score);
            break;
        case 2:
            set_highlighted(context, [](std::string_view text) { return text; });
            break;
        case 3:
            set_text(context, spans_json(hit.spans));
            break;
        case 4:
            set_text(context, search::why_json(*hit.why, result_.words));
            break;
        case 5:
            sqlite3_result_int64(context, static_cast<sqlite3_int64>(result_.total));
            break;
        default:
            set_highlighted(context, [](std::string_view text) { return escape_html(text, "\n"); });
            break;
        }
    }

private:
    static std::size_t hash_of(std::string_view text) {
        return std::hash<std::string_view>()(text);
    }

    /// Passes what is not a mark through `copied`. A text that was written or removed since it was
    /// matched is NULL.
    template <class Copied>
    void set_highlighted(sqlite3_context* context, Copied copied) {
        const Hit& hit = result_.hits[row_];
        search::Statement& row = text_->start(hit.id);
        if (row.step() && hash_of(row.text(0)) == matched_[row_]) {
            const Marks marks;
            set_text(context, marked_text(row.text(0), hit.spans, marks.begin, marks.end, copied));
        }
        row.reset();
    }

    SearchResult result_;
    std::optional<search::Statement> text_;
    std::vector<std::size_t> matched_; ///< hashes of the texts of the hits
    std::size_t row_ = 0;
};

} // namespace

void register_search_table(sqlite3* db) {
    TableFunction<SearchCursor>::define(db, "arabic_search");
}

} // namespace sijill::extension
