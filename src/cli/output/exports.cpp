#include "cli/output/exports.hpp"

#include "base/ascii.hpp"
#include "cli/output/atomic_files.hpp"

#include <array>
#include <filesystem>
#include <utility>

namespace sijill::cli {
namespace {

constexpr std::array<std::pair<std::string_view, Format>, 9> kEndings{{
    {".csv", Format::csv},
    {".tsv", Format::tsv},
    {".json", Format::json},
    {".jsonl", Format::jsonl},
    {".md", Format::markdown},
    {".html", Format::html},
    {".svg", Format::svg},
    {".xlsx", Format::xlsx},
    {".txt", Format::table},
}};

} // namespace

std::optional<Format> format_of_file(std::string_view file) {
    const std::string ending = ascii_lower(std::filesystem::path(file).extension().string());
    for (const auto& [known, format] : kEndings) {
        if (known == ending) {
            return format;
        }
    }
    return std::nullopt;
}

void export_to(const std::vector<std::string>& files, const Rendering& rendered,
               RenderOptions options) {
    options.terminal = false;
    options.color = false;
    std::vector<std::string> contents;
    for (const std::string& file : files) {
        options.format = format_of_file(file).value();
        contents.push_back(rendered(options));
    }
    std::vector<NamedContent> named;
    for (std::size_t place = 0; place < files.size(); ++place) {
        named.push_back({files[place], contents[place]});
    }
    write_files(named);
}

} // namespace sijill::cli
