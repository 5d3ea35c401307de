#include "cli/output/exports.hpp"

#include "base/ascii.hpp"
#include "cli/output/atomic_files.hpp"
#include "cli/process/watchdog.hpp"

#include <array>
#include <filesystem>
#include <utility>

namespace sijill::cli {
namespace {

constexpr std::array<std::pair<std::string_view, render::Format>, 9> kEndings{{
    {".csv", render::Format::csv},
    {".tsv", render::Format::tsv},
    {".json", render::Format::json},
    {".jsonl", render::Format::jsonl},
    {".md", render::Format::markdown},
    {".html", render::Format::html},
    {".svg", render::Format::svg},
    {".xlsx", render::Format::xlsx},
    {".txt", render::Format::table},
}};

} // namespace

std::vector<std::string> export_endings() {
    std::vector<std::string> endings;
    for (const auto& [ending, format] : kEndings) {
        endings.emplace_back(ending);
    }
    return endings;
}

std::optional<render::Format> format_of_file(std::string_view file) {
    const std::string ending = ascii_lower(std::filesystem::path(file).extension().string());
    for (const auto& [known, format] : kEndings) {
        if (known == ending) {
            return format;
        }
    }
    return std::nullopt;
}

void export_to(const std::vector<std::string>& files, const Rendering& rendered,
               render::RenderOptions options) {
    options.terminal = false;
    options.color = false;
    std::vector<std::string> contents;
    for (const std::string& file : files) {
        options.format = format_of_file(file).value();
        contents.push_back(rendered(options));
    }
    std::vector<NamedContent> named;
    for (std::size_t index = 0; index < files.size(); ++index) {
        named.push_back({files[index], contents[index]});
    }
    Watchdog::rest();
    write_files(named);
}

} // namespace sijill::cli
