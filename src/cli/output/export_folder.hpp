#pragma once

#include "render/render.hpp"
#include "sijill/knowledge_base.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace sijill::cli {

/// A folder that an export fills: made under another name beside it, and given its own by commit(),
/// so that it is there whole or not at all. Throws Error(database) where it exists already or
/// cannot be written.
class ExportFolder {
public:
    explicit ExportFolder(std::filesystem::path folder);
    ExportFolder(const ExportFolder&) = delete;
    ExportFolder& operator=(const ExportFolder&) = delete;

    /// Removes what was not committed; silent, since there is nobody left to tell.
    ~ExportFolder();

    /// sijill.sql, which makes the base anew in stock SQLite.
    void write_sql(KnowledgeBase& base);

    /// A file for each table and view, in the format of the options.
    void write_tables(KnowledgeBase& base, const render::RenderOptions& options);

    /// A page for each report, and index.html.
    void write_pages(KnowledgeBase& base, const render::RenderOptions& options);

    /// Gives the folder its name; returns how many files it has.
    std::size_t commit();

private:
    void write(const std::string& name, std::string_view content);

    std::filesystem::path folder_;
    std::filesystem::path beside_;
    std::size_t files_ = 0;
};

} // namespace sijill::cli
