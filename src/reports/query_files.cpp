#include "reports/query_files.hpp"

#include "base/embedded_files.hpp"
#include "reports/report_header.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace sijill::reports {
namespace {

void take(QueryFiles& files, ReadReport read) {
    const auto same =
        std::find_if(files.reports.begin(), files.reports.end(),
                     [&](const Report& other) { return other.name == read.report.name; });
    if (same != files.reports.end()) {
        files.faults.push_back(
            fmt::format("{}:1: @name {} is taken by {}", read.report.file, same->name, same->file));
    }
    std::move(read.faults.begin(), read.faults.end(), std::back_inserter(files.faults));
    files.reports.push_back(std::move(read.report));
}

/// A quotation mark that is never closed ends the reading of that file, not of the others.
void read_into(QueryFiles& files, const std::string& name, std::string_view content) {
    try {
        take(files, read_report(name, content));
    } catch (const Error& error) {
        files.faults.emplace_back(error.what());
    }
}

/// A file stands for itself.
std::vector<std::filesystem::path> list_sql(const std::filesystem::path& folder) {
    std::error_code fault;
    if (std::filesystem::is_regular_file(folder, fault)) {
        return {folder};
    }
    std::filesystem::directory_iterator entries(folder, fault);
    if (fault) {
        throw Error(ErrorCode::usage,
                    fmt::format("{}: cannot be read: {}", folder.string(), fault.message()));
    }
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : entries) {
        if (entry.path().extension() == ".sql") {
            paths.push_back(entry.path());
        }
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

std::string read_bytes(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    if (!stream.is_open() || stream.bad()) {
        throw Error(ErrorCode::usage, fmt::format("{}: cannot read the file", path.string()));
    }
    return bytes;
}

} // namespace

QueryFiles built_in_files(std::string_view folder) {
    QueryFiles files;
    for (const EmbeddedFile& file : embedded_files(folder)) {
        if (file.name.find('/', folder.size()) == std::string_view::npos) {
            read_into(files, std::string(file.name), file.content);
        }
    }
    return files;
}

QueryFiles folder_files(const std::filesystem::path& folder) {
    QueryFiles files;
    for (const std::filesystem::path& path : list_sql(folder)) {
        read_into(files, path.string(), read_bytes(path));
    }
    return files;
}

Report built_in_file(std::string_view name) {
    QueryFiles files = built_in_files(name);
    require_sound(files.faults);
    if (files.reports.empty()) {
        throw Error(ErrorCode::not_found, fmt::format("{}: not built in", name));
    }
    return std::move(files.reports.front());
}

void require_sound(const std::vector<std::string>& faults) {
    if (!faults.empty()) {
        throw Error(ErrorCode::bad_input, fmt::format("{}", fmt::join(faults, "\n")));
    }
}

} // namespace sijill::reports
