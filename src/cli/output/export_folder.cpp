#include "cli/output/export_folder.hpp"

#include "cli/output/atomic_files.hpp"
#include "render/page/render_page.hpp"
#include "reports/export/export.hpp"
#include "sijill/error.hpp"
#include "sijill/report.hpp"

#include <fmt/format.h>

#include <fstream>
#include <unistd.h>

namespace sijill::cli {
namespace {

namespace fs = std::filesystem;

std::string index_page(const ReportCatalog& catalog, Language language) {
    std::string items;
    for (const Report& report : catalog.reports()) {
        items += fmt::format("<li><a href=\"{0}.html\"><bdi>{1}</bdi></a>: <bdi>{2}</bdi></li>\n",
                             report.name, is_arabic(language) ? report.title_ar : report.title_en,
                             is_arabic(language) ? report.description_ar : report.description_en);
    }
    return fmt::format("<!doctype html>\n<html lang=\"{}\" dir=\"{}\">\n<meta charset=\"utf-8\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width\">\n"
                       "<title>Sijill</title>\n<h1>Sijill</h1>\n<ul>\n{}</ul>\n</html>\n",
                       is_arabic(language) ? "ar" : "en", is_arabic(language) ? "rtl" : "ltr",
                       items);
}

} // namespace

ExportFolder::ExportFolder(fs::path folder)
    : folder_(std::move(folder)), beside_(fmt::format("{}.{}.part", folder_.string(), getpid())) {
    if (fs::exists(folder_)) {
        throw Error(ErrorCode::exists, {"{}: exists already"_text, folder_.string()},
                    "choose another folder, or remove it first"_text);
    }
    std::error_code fault;
    if (!fs::create_directory(beside_, fault)) {
        throw Error(ErrorCode::unwritable, {"{}: cannot be made"_text, folder_.string()},
                    "is there such a folder above it, and may you write there?"_text);
    }
}

ExportFolder::~ExportFolder() {
    std::error_code ignored;
    fs::remove_all(beside_, ignored);
}

void ExportFolder::write(const std::string& name, std::string_view content) {
    write_new_file(beside_ / name, content);
    ++files_;
}

void ExportFolder::write_sql(KnowledgeBase& base) {
    std::ofstream stream(beside_ / "sijill.sql", std::ios::binary);
    BaseExport(base).dump([&](std::string_view piece) {
        stream.write(piece.data(), static_cast<std::streamsize>(piece.size()));
    });
    stream.close();
    if (!stream) {
        throw Error(ErrorCode::unwritable, {"{}: cannot be written"_text, folder_.string()});
    }
    ++files_;
}

void ExportFolder::write_tables(KnowledgeBase& base, const render::RenderOptions& options) {
    const std::string ending = options.format == render::Format::json ? ".json" : ".csv";
    const BaseExport parts(base);
    for (const BaseExport::Part& part : parts.parts()) {
        write(part.name + ending, render::render(parts.rows(part), options));
    }
}

void ExportFolder::write_pages(KnowledgeBase& base, const render::RenderOptions& options) {
    render::RenderOptions page = options;
    page.format = render::Format::html;
    const ReportCatalog catalog;
    for (const Report& report : catalog.reports()) {
        write(report.name + ".html",
              render::render_page(report_page(base, report, {}, {options.language, false}), page));
    }
    write("index.html", index_page(catalog, options.language));
}

void ExportFolder::write_pack(const PackFiles& files) {
    write("article.txt", files.article);
    write("statements.toml", files.statements);
}

std::size_t ExportFolder::commit() {
    std::error_code fault;
    fs::rename(beside_, folder_, fault);
    if (fault) {
        throw Error(ErrorCode::unwritable, {"{}: cannot be made"_text, folder_.string()});
    }
    return files_;
}

} // namespace sijill::cli
