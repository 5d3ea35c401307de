#include "server/views/passage_rows.hpp"

#include "base/highlight_marks.hpp"
#include "base/json_writer.hpp"
#include "base/marked_text.hpp"
#include "base/to_int64.hpp"
#include "render/columns.hpp"
#include "search/show/explanation_json.hpp"

#include <string_view>

namespace sijill::server {
namespace {

std::string without_marks(std::string_view piece) {
    std::string text(piece);
    for (const std::string_view mark : {kHighlightBegin, kHighlightEnd}) {
        for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) {
            text.erase(at, mark.size());
        }
    }
    return text;
}

} // namespace

std::string marked_passage(const PassageHit& hit) {
    return marked_text(hit.text, hit.spans, kHighlightBegin, kHighlightEnd, without_marks);
}

ResultSet passage_rows(const PassageResult& result, bool explained) {
    using render::column;
    ResultSet rows;
    rows.name = "passages";
    rows.columns = {column("source"),  column("paragraph"),           column("sentence"),
                    column("text"),    column("highlighted", "text"), column("score"),
                    column("entities")};
    rows.columns[4].highlighted = true;
    rows.columns[6].json = true;
    if (explained) {
        rows.columns.push_back(column("why"));
        rows.columns.back().json = true;
    }
    for (const PassageHit& hit : result.hits) {
        std::vector<Value>& row = rows.rows.emplace_back();
        row = {hit.source, hit.paragraph,           hit.sentence, hit.text, marked_passage(hit),
               hit.score,  json_array(hit.entities)};
        if (explained) {
            row.emplace_back(search::why_json(*hit.why, result.words));
        }
    }
    return rows;
}

ResultSet source_rows(const PassageResult& result) {
    ResultSet rows;
    rows.name = "sources";
    rows.columns = {render::column("source"), render::column("passages")};
    for (const HitGroup& source : result.sources) {
        rows.rows.push_back({source.value, to_int64(source.total)});
    }
    return rows;
}

} // namespace sijill::server
