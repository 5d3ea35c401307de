#pragma once

#include "render/render.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::cli {

/// The endings that --export knows, for help and messages.
inline constexpr const char* kExportEndings =
    ".csv, .tsv, .json, .jsonl, .md, .html, .svg, .xlsx or .txt";

/// The form that a file's ending asks for, or nothing.
[[nodiscard]] std::optional<render::Format> format_of_file(std::string_view file);

/// An answer in the form that is asked for.
using Rendering = std::function<std::string(const render::RenderOptions&)>;

/// Writes an answer to each of the files, in the form that its ending asks for; a form that cannot
/// be made is found before any file is touched. Throws Error(database) where one cannot be written.
void export_to(const std::vector<std::string>& files, const Rendering& rendered,
               render::RenderOptions options);

} // namespace sijill::cli
