// For any bytes in any cell and heading: valid UTF-8 in every format, JSON that parses, pictures
// that are XML, and nothing that a terminal obeys but our own colours.
#include "fuzz.hpp"
#include "render/cells/characters.hpp"
#include "render/render.hpp"
#include "render/xml_faults.hpp"
#include "sijill/error.hpp"

#include <nlohmann/json.hpp>

using namespace sijill;
using render::Format;

namespace {

ResultSet result_of(fuzz::Input& input) {
    ResultSet result;
    result.name = "rows";
    result.title = input.text();
    result.description = input.text();
    for (std::size_t column = 1 + input.byte() % 4; column > 0; --column) {
        Column heading{.key = std::string(input.text()),
                       .label_en = std::string(input.text()),
                       .label_ar = {}};
        heading.highlighted = input.byte() % 2 == 1;
        heading.coded = input.byte() % 2 == 1;
        result.columns.push_back(std::move(heading));
    }
    while (!input.empty() && result.rows.size() < 8) {
        std::vector<Value> row;
        for (std::size_t column = 0; column < result.columns.size(); ++column) {
            const unsigned kind = input.byte() % 4;
            row.push_back(kind == 0   ? Value()
                          : kind == 1 ? Value(std::int64_t{input.byte()})
                                      : Value(std::string(input.text())));
        }
        result.rows.push_back(std::move(row));
    }
    Chart chart;
    chart.kind = static_cast<Chart::Kind>(input.byte() % 4);
    for (const char* part : {"x", "from", "label", "lane", "of"}) {
        chart.columns[part] = result.columns.front().key;
    }
    for (const char* part : {"y", "to", "note", "mark"}) {
        chart.columns[part] = result.columns.back().key;
    }
    result.chart = chart;
    return result;
}

void check(Format format, const std::string& text) {
    fuzz::require(render::repaired_text(text) == text, "an answer is UTF-8");
    if (format == Format::json) {
        fuzz::require(nlohmann::json::accept(text), "JSON parses");
    } else if (format == Format::svg) {
        const std::string fault = test::fault_in_xml(text);
        fuzz::require(fault.empty(), "a picture is XML: " + fault);
    } else if (format == Format::table) {
        for (const char letter : text) {
            fuzz::require(static_cast<unsigned char>(letter) >= 0x20 || letter == '\n',
                          "no control character in a table");
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::Input input(data, size);
    render::RenderOptions options;
    options.language = input.byte() % 2 == 1 ? Language::arabic : Language::english;
    options.width = input.byte();
    options.hijri = input.byte() % 2 == 1;
    options.csv_safe = options.hijri;
    const ResultSet result = result_of(input);
    for (const Format format :
         {Format::table, Format::json, Format::jsonl, Format::csv, Format::tsv, Format::markdown,
          Format::html, Format::svg, Format::chart}) {
        options.format = format;
        try {
            check(format, render::render(result, options));
        } catch (const Error& error) {
            fuzz::require(format == Format::svg || format == Format::chart, error.what());
        }
    }
    return 0;
}
