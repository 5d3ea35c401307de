#include "cli/output/export_folder.hpp"

#include "cli/output/atomic_files.hpp"
#include "kb/disk/new_file.hpp"
#include "kb/disk/synced_files.hpp"
#include "reports/export/export.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <fstream>
#include <ostream>
#include <unistd.h>

namespace sijill::cli {
namespace {

namespace fs = std::filesystem;

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
    fill(name, [&](std::ostream& stream) {
        stream.write(content.data(), static_cast<std::streamsize>(content.size()));
    });
}

void ExportFolder::write_sql(KnowledgeBase& base) {
    fill("sijill.sql", [&](std::ostream& stream) {
        BaseExport(base).dump([&](std::string_view piece) {
            stream.write(piece.data(), static_cast<std::streamsize>(piece.size()));
        });
    });
}

void ExportFolder::fill(const std::string& name, const std::function<void(std::ostream&)>& write) {
    std::error_code fault; // which the stream meets again
    fs::create_directories((beside_ / name).parent_path(), fault);
    errno = 0;
    std::ofstream stream(beside_ / name, std::ios::binary);
    write(stream);
    stream.close();
    if (!stream) {
        throw_unwritable(folder_);
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

void ExportFolder::write_pack(const PackFiles& files) {
    write("article.txt", files.article);
    write("statements.toml", files.statements);
}

std::size_t ExportFolder::commit() {
    std::error_code fault;
    const bool is_on_disk = kb::sync_all_in(beside_);
    if (is_on_disk) {
        fault = kb::rename_to_new(beside_, folder_);
    }
    if (!is_on_disk || fault) {
        throw Error(ErrorCode::unwritable, {"{}: cannot be made"_text, folder_.string()});
    }
    kb::sync_folder_of(folder_);
    return files_;
}

} // namespace sijill::cli
