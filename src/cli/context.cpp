#include "cli/context.hpp"

#include "base/to_int64.hpp"
#include "cli/output/atomic_files.hpp"
#include "cli/output/exports.hpp"
#include "cli/process/terminal.hpp"
#include "render/page/render_page.hpp"
#include "sijill/error.hpp"
#include "sijill/seeded.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>

namespace sijill::cli {

KnowledgeBase Context::open_base() const {
    KnowledgeBase base = options.db.empty()
                             ? KnowledgeBase::open_image(seeded_image())
                             : KnowledgeBase::open(options.db, KnowledgeBase::Access::read_only);
    if (base.needs_reindex()) {
        note("base.needs_reindex");
    }
    return options.as_of.empty() ? std::move(base) : base.as_of(options.as_of);
}

void Context::refuse_as_of() const {
    if (!options.as_of.empty()) {
        throw Error(ErrorCode::usage, "--as-of is for questions alone",
                    "leave it out: this speaks of the base as it is");
    }
}

KnowledgeBase Context::open_base_for_writing() const {
    refuse_as_of();
    if (options.db.empty()) {
        throw Error(ErrorCode::refused, "the embedded database is read-only",
                    "sijill init FILE writes a copy; then give --db FILE");
    }
    refuse_lost_answer();
    return KnowledgeBase::open(options.db, KnowledgeBase::Access::read_write);
}

/// Before anything is changed: no command that changes a base has a picture of it.
void Context::refuse_lost_answer() const {
    if (wants(render::Format::svg) || wants(render::Format::chart)) {
        throw Error(ErrorCode::usage, "what changes a base has no picture",
                    "--format json, or any other form of a table");
    }
    refuse_workbook_on_terminal();
}

void Context::refuse_workbook_on_terminal() const {
    const render::RenderOptions as = render_options();
    if (options.exports.empty() && as.format == render::Format::xlsx && as.terminal) {
        throw Error(ErrorCode::usage, "a workbook is nothing for a terminal",
                    "write it to a file: --export FILE.xlsx");
    }
}

const ReportCatalog& Context::built_in_reports() const {
    if (!built_in_reports_) {
        built_in_reports_ = std::make_shared<const ReportCatalog>();
    }
    return *built_in_reports_;
}

ReportCatalog Context::catalog() const {
    return options.queries.empty()
               ? built_in_reports()
               : ReportCatalog({options.queries.begin(), options.queries.end()});
}

bool Context::typed(const CLI::Option& option) const {
    const auto end = std::find(command_line.begin(), command_line.end(), "--");
    return std::any_of(command_line.begin(), end, [&](const std::string& argument) {
        return option.check_name(argument.substr(0, argument.find('=')));
    });
}

void Context::write(const ResultSet& result) {
    write_answer([&](const render::RenderOptions& as) { return render::render(result, as); });
    note_rows(result.rows.size(), result.cut_at);
}

void Context::write(const std::vector<ResultSet>& sections) {
    write_answer(
        [&](const render::RenderOptions& as) { return render::render_sections(sections, as); });
    std::size_t rows = 0;
    for (const ResultSet& section : sections) {
        rows += section.rows.size();
    }
    note_rows(rows, std::nullopt);
}

void Context::write(const ReportPage& page) {
    write_answer([&](const render::RenderOptions& as) {
        return as.format == render::Format::html ? render::render_page(page, as)
                                                 : render::render(page.rows, as);
    });
    note_rows(page.rows.rows.size(), std::nullopt);
}

void Context::write_answer(const Rendering& rendered) const {
    const render::RenderOptions as = render_options();
    if (!options.exports.empty()) {
        export_to(options.exports, rendered, as);
    } else {
        refuse_workbook_on_terminal();
        write_text(rendered(as));
    }
}

render::Format Context::format() const {
    return options.exports.empty() ? render_options().format
                                   : format_of_file(options.exports.front()).value();
}

bool Context::wants(render::Format format) const {
    return options.exports.empty() ? render_options().format == format
                                   : std::any_of(options.exports.begin(), options.exports.end(),
                                                 [&](const std::string& file) {
                                                     return format_of_file(file) == format;
                                                 });
}

void Context::write_text(const std::string& text) const {
    if (!options.exports.empty()) {
        throw Error(ErrorCode::usage, "--export takes tables, and this answer is a text",
                    "--output FILE takes it");
    }
    if (!options.output.empty()) {
        write_file(options.output, text);
    } else if (options.no_pager || !output_is_terminal() || !show_in_pager(text)) {
        write_standard_output(text);
    }
}

void Context::note(std::string_view key,
                   std::initializer_list<render::MessageArgument> arguments) const {
    if (!options.quiet) {
        std::cerr << render::message(language(), key, arguments) << '\n';
    }
}

void Context::note_rows(std::size_t rows, const std::optional<std::size_t>& cut_at) {
    if (rows == 0) {
        note("rows.none");
        exit_code_ = options.fail_empty ? 1 : exit_code_;
    } else if (cut_at) {
        note("rows.cut", {{"limit", to_int64(*cut_at)}});
    }
}

Language Context::language() const {
    std::string name = options.language;
    if (name.empty()) {
        const std::string variable = locale_variable();
        name = variable.empty() ? "" : environment(variable.c_str());
    }
    return name.starts_with("ar") ? Language::arabic : Language::english;
}

render::RenderOptions Context::render_options() const {
    render::RenderOptions as;
    as.format = render::format_from_name(options.format).value_or(render::Format::table);
    as.language = language();
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
    as.csv_bom = options.bom;
    return as;
}

} // namespace sijill::cli
