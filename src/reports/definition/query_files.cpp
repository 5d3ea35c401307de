#include "reports/definition/query_files.hpp"

#include "base/embedded_files.hpp"
#include "base/files.hpp"
#include "base/library_messages.hpp"
#include "sijill/error.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace sijill::reports {
namespace {

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
    if (std::filesystem::is_regular_file(folder, fault)) {
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

/// Returns the text of a file; nothing if it cannot be read.
std::optional<std::string> read_text(const std::filesystem::path& path) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    std::error_code fault;
    if (!std::filesystem::is_regular_file(path, fault)) { // opening a pipe waits for a writer
        return std::nullopt;
    }
    auto text = read_file(path);
    if (!text) {
        return std::nullopt;
    }
    if (text->starts_with(kByteOrderMark)) {
        text->erase(0, kByteOrderMark.size());
    }
    for (auto end = text->find("\r\n"); end != std::string::npos; end = text->find("\r\n", end)) {
        text->erase(end, 1);
    }
    return text;
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
    for (const std::filesystem::path& path : list_sql(folder)) {
        const std::optional<std::string> text = read_text(path);
        files.push_back(text ? read_query_file(path.string(), *text)
                             : unread(path.string(), {"{}: cannot be read"_text, path.string()}));
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

void require_sound(const std::vector<Message>& faults) {
    if (!faults.empty()) {
        throw Error(ErrorCode::bad_input, Message::lines(faults));
    }
}

} // namespace sijill::reports
