#pragma once

#include "render/render.hpp"
#include "sijill/knowledge_base.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>

namespace sijill::cli {

/// A new folder that is there whole or not at all: it is filled under another name beside its own,
/// and renamed by commit(). Throws Error(exists) or Error(unwritable).
class ExportFolder {
public:
    explicit ExportFolder(std::filesystem::path folder);
    ExportFolder(const ExportFolder&) = delete;
    ExportFolder& operator=(const ExportFolder&) = delete;

    /// Removes the folder unless it was committed; a failure of that is not reported.
    ~ExportFolder();

    /// Writes sijill.sql, from which stock SQLite makes the same base.
    void write_sql(KnowledgeBase& base);

    /// Writes a file for each table and view, in the format of the options.
    void write_tables(KnowledgeBase& base, const render::RenderOptions& options);

    /// Writes article.txt and statements.toml.
    void write_pack(const PackFiles& files);

    /// Writes a file, and makes the folders that its name has before slashes.
    void write(const std::string& name, std::string_view content);

    /// Gives the folder its name, and returns the number of files in it.
    std::size_t commit();

private:
    /// Writes a file by what `write` writes to its stream.
    void fill(const std::string& name, const std::function<void(std::ostream&)>& write);

    std::filesystem::path folder_;
    std::filesystem::path beside_;
    std::size_t files_ = 0;
};

} // namespace sijill::cli
