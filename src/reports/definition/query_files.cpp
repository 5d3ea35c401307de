#include "reports/definition/query_files.hpp"

#include "base/embedded_files.hpp"
#include "base/files.hpp"
#include "base/library_messages.hpp"
#include "sijill/error.hpp"
#include "text/unicode/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace sijill::reports {
namespace {

constexpr std::size_t kMostFiles = 500;
constexpr std::size_t kLargestFolder = 8U << 20U; // bytes

ReadReport unread(const std::string& file, Message fault) {
    ReadReport read;
    read.report.file = file;
    read.faults.push_back(std::move(fault));
    return read;
}

ReadReport read_query_file(const std::string& name, std::string_view content) {
    try {
        return read_report(name, content);
    } catch (const Error& error) {
        return unread(name, error.message());
    }
}

/// Returns the *.sql files of a folder; of a file, the file itself.
std::vector<std::filesystem::path> list_sql(const std::filesystem::path& folder) {
    std::error_code fault;
    if (std::filesystem::exists(folder, fault) && !std::filesystem::is_directory(folder, fault)) {
        return {folder};
    }
    std::filesystem::directory_iterator entries(folder, fault);
    if (fault) {
        throw Error(
            ErrorCode::bad_input,
            {"{}: cannot be read: {}"_text, folder.string(), system_message(fault.value())},
            "name a folder that is there; sijill config tells where --queries comes from"_text);
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

/// Returns the text of a file, without a byte order mark, and with "\n" alone at the end of lines.
std::string read_text(const std::filesystem::path& path) {
    std::string text = read_file(path, kLargestDefinition);
    if (text.starts_with(text::kByteOrderMark)) {
        text.erase(0, text::kByteOrderMark.size());
    }
    std::string lines;
    for (std::size_t index = 0; index < text.size(); ++index) {
        if (text[index] != '\r' || text.compare(index, 2, "\r\n") != 0) {
            lines += text[index];
        }
    }
    return lines;
}

} // namespace

std::vector<ReadReport> built_in_files(std::string_view folder) {
    std::vector<ReadReport> files;
    for (const EmbeddedFile& file : embedded_files(folder)) {
        if (file.name.find('/', folder.size()) == std::string_view::npos) {
            files.push_back(read_query_file(std::string(file.name), file.content));
        }
    }
    return files;
}

std::vector<ReadReport> folder_files(const std::filesystem::path& folder) {
    std::vector<ReadReport> files;
    std::size_t bytes = 0;
    for (const std::filesystem::path& path : list_sql(folder)) {
        try {
            const std::string text = read_text(path);
            bytes += text.size();
            files.push_back(read_query_file(path.string(), text));
        } catch (const Error& error) {
            files.push_back(unread(path.string(), error.message()));
        }
        // Every command reads the folder, to know the reports and their parameters.
        if (files.size() > kMostFiles || bytes > kLargestFolder) {
            throw Error(ErrorCode::bad_input,
                        {"{}: more than {} files of SQL, or more than {} MB of them"_text,
                         folder.string(), kMostFiles, kLargestFolder >> 20U},
                        "spread them over several folders, each for its own questions"_text);
        }
    }
    return files;
}

Report built_in_file(std::string_view name) {
    std::vector<ReadReport> files = built_in_files(name);
    if (files.empty()) {
        throw Error(ErrorCode::not_found, {"{}: not built in"_text, name});
    }
    require_sound(files.front().faults);
    return std::move(files.front().report);
}

std::optional<Report> built_in_report(std::string_view name) {
    const std::string file = fmt::format("queries/{}.sql", name);
    const bool is_report =
        name.find('/') == std::string_view::npos && !embedded_files(file).empty();
    return is_report ? std::optional(built_in_file(file)) : std::nullopt;
}

void require_sound(const std::vector<Message>& faults) {
    if (!faults.empty()) {
        throw Error(ErrorCode::bad_input, Message::lines(faults));
    }
}

} // namespace sijill::reports
