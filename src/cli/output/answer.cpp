#include "cli/output/answer.hpp"

#include "base/did_you_mean.hpp"
#include "base/split.hpp"
#include "base/to_int64.hpp"
#include "cli/output/atomic_files.hpp"
#include "cli/process/terminal.hpp"
#include "cli/process/watchdog.hpp"
#include "render/cells/characters.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iostream>

namespace sijill::cli {
namespace {

bool has_rows(const std::vector<ResultSet>& sections) {
    return std::ranges::any_of(sections,
                               [](const ResultSet& section) { return !section.rows.empty(); });
}

} // namespace

render::RenderOptions render_options(const GlobalOptions& options) {
    render::RenderOptions as;
    as.format = render::format_from_name(options.format).value_or(render::Format::table);
    as.language = language_of(options);
    as.terminal = options.output.empty() && output_is_terminal();
    as.color = options.color == "always" ||
               (options.color == "auto" && as.terminal && terminal_takes_color());
    as.width = options.width != 0 ? options.width : output_width().columns;
    as.bidi = options.bidi == "isolate" ? render::RenderOptions::Bidi::isolate
              : options.bidi == "mark"  ? render::RenderOptions::Bidi::mark
              : options.bidi == "off"   ? render::RenderOptions::Bidi::off
                                        : terminal_bidi();
    as.arab_digits = options.digits == "arab";
    as.hijri = options.calendar == "hijri";
    for_each_part(options.columns, ',',
                  [&as](std::string_view key) { as.columns.emplace_back(key); });
    as.csv_bom = options.bom;
    as.csv_safe = options.safe_csv;
    return as;
}

void note(const GlobalOptions& options, std::string_view key,
          std::initializer_list<render::MessageArgument> arguments) {
    if (!options.quiet) {
        // What is set in, such as the name of a file, may come from anywhere.
        std::cerr << render::visible_text(render::message(language_of(options), key, arguments))
                  << '\n';
    }
}

int Answer::write(const ResultSet& result) const {
    require_columns({&result, 1});
    write_rendered([&](const render::RenderOptions& as) { return render::render(result, as); });
    if (result.rows.empty()) {
        return note_no_rows();
    }
    if (result.cut_at) {
        note(options_, "rows.cut", {{"limit", to_int64(*result.cut_at)}});
    }
    return 0;
}

int Answer::write(const std::vector<ResultSet>& sections) const {
    require_columns(sections);
    write_rendered(
        [&](const render::RenderOptions& as) { return render::render_sections(sections, as); });
    return has_rows(sections) ? 0 : note_no_rows();
}

int Answer::write(const ReportPage& page) const {
    std::vector<ResultSet> sections{page.rows};
    if (page.candidates) {
        sections.push_back(*page.candidates);
    }
    require_columns(sections);
    write_rendered([&](const render::RenderOptions& as) {
        return as.format == render::Format::html ? render::render_page(page, as)
               : page.candidates                 ? render::render_sections(sections, as)
                                                 : render::render(page.rows, as);
    });
    return has_rows(sections) ? 0 : note_no_rows();
}

int Answer::write(const render::Briefing& briefing) const {
    std::vector<ResultSet> sections;
    for (const ReportPage& page : briefing.pages) {
        sections.push_back(page.rows);
    }
    require_columns(sections);
    write_rendered([&](const render::RenderOptions& as) {
        return as.format == render::Format::html
                   ? render::render_briefing(briefing, as)
                   : render::title_line(briefing.title, as) + render::render_sections(sections, as);
    });
    return has_rows(sections) ? 0 : note_no_rows();
}

int Answer::write_text(const std::string& text) const {
    if (!options_.exports.empty()) {
        throw Error(ErrorCode::usage, "--export takes tables, and this answer is a text"_text,
                    "--output FILE takes it"_text);
    }
    const bool on_terminal = options_.output.empty() && output_is_terminal();
    if (on_terminal) {
        print(render::terminal_text(text));
    } else {
        print(text);
    }
    return 0;
}

void Answer::print(const std::string& text) const {
    Watchdog::rest();
    if (!options_.output.empty()) {
        write_file(options_.output, text);
    } else if (options_.no_pager || !output_is_terminal() || !show_in_pager(text)) {
        write_standard_output(text);
    }
}

void Answer::write_rendered(const Rendering& rendered) const {
    const render::RenderOptions as = render_options(options_);
    if (!options_.exports.empty()) {
        export_to(options_.exports, rendered, as);
    } else {
        refuse_workbook_on_terminal();
        // Drawn tables and charts have nothing for a terminal to obey but what we put there.
        const bool is_drawn =
            as.format == render::Format::table || as.format == render::Format::chart;
        const std::string text = rendered(as);
        if (as.terminal && !is_drawn) {
            print(render::terminal_text(text));
        } else {
            print(text);
        }
    }
}

std::vector<render::Format> Answer::formats() const {
    if (options_.exports.empty()) {
        return {render_options(options_).format};
    }
    std::vector<render::Format> formats;
    for (const std::string& file : options_.exports) {
        const render::Format format = format_of_file(file).value();
        if (std::ranges::find(formats, format) == formats.end()) {
            formats.push_back(format);
        }
    }
    return formats;
}

render::Format Answer::format() const {
    return formats().front();
}

bool Answer::wants(render::Format format) const {
    const std::vector<render::Format> asked = formats();
    return std::ranges::find(asked, format) != asked.end();
}

void Answer::require_columns(std::span<const ResultSet> results) const {
    std::vector<std::string> known;
    for (const ResultSet& result : results) {
        for (const Column& column : result.columns) {
            if (std::ranges::find(known, column.key) == known.end()) {
                known.push_back(column.key);
            }
        }
    }
    const std::vector<std::string> wanted = render_options(options_).columns;
    for (const std::string& key : wanted) {
        if (std::ranges::find(known, key) == known.end()) {
            throw Error(ErrorCode::usage, {"the answer has no column {}"_text, key},
                        did_you_mean(key, known)
                            .or_else(known.empty()
                                         ? "it has no columns"_text
                                         : Message("its columns are {}"_text,
                                                   fmt::format("{}", fmt::join(known, ", ")))));
        }
    }
    note_left_out(results, wanted);
}

void Answer::note_left_out(std::span<const ResultSet> results,
                           const std::vector<std::string>& columns) const {
    std::vector<std::string> left_out;
    for (const ResultSet& result : results) {
        const bool has_one = std::ranges::any_of(
            columns, [&result](const std::string& key) { return result.column(key).has_value(); });
        if (!columns.empty() && !has_one) {
            left_out.push_back(result.name);
        }
    }
    if (!left_out.empty()) {
        note(options_, "columns.left_out",
             {{"sections",
               fmt::format("{}", fmt::join(left_out, render::message(language_of(options_),
                                                                     "list.separator")))}});
    }
}

void Answer::refuse_lost_answer() const {
    if (!options_.columns.empty()) {
        throw Error(ErrorCode::usage, "--columns is not for a command that changes a base"_text,
                    "its answer is lost where a column is not there"_text);
    }
    if (wants(render::Format::svg) || wants(render::Format::chart)) {
        throw Error(ErrorCode::usage,
                    "the answer of a command that changes a base has no picture"_text,
                    "--format json, or any other form of a table"_text);
    }
    refuse_workbook_on_terminal();
}

void Answer::refuse_workbook_on_terminal() const {
    const render::RenderOptions as = render_options(options_);
    if (options_.exports.empty() && as.format == render::Format::xlsx && as.terminal) {
        throw Error(ErrorCode::usage, "an .xlsx workbook cannot be written to a terminal"_text,
                    "write it to a file: --export FILE.xlsx"_text);
    }
}

int Answer::note_no_rows() const {
    note(options_, "rows.none");
    return options_.fail_empty ? 1 : 0;
}

} // namespace sijill::cli
