#pragma once

#include "render/render.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::cli {

/// Returns the file endings that --export knows, such as ".csv".
[[nodiscard]] std::vector<std::string> export_endings();

/// Returns the format that a file's ending stands for, or nothing.
[[nodiscard]] std::optional<render::Format> format_of_file(std::string_view file);

/// Renders an answer in the format of the options.
using Rendering = std::function<std::string(const render::RenderOptions&)>;

/// Writes an answer to each of the files, in the format of its ending. All are rendered before any
/// file is touched. Throws Error(unwritable).
void export_to(const std::vector<std::string>& files, const Rendering& rendered,
               render::RenderOptions options);

} // namespace sijill::cli
