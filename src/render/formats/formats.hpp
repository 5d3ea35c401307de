#pragma once

#include "render/options.hpp"
#include "sijill/result_set.hpp"

#include <span>
#include <string>

/// One function for each format; render/render.hpp says what each writes.
namespace sijill::render {

[[nodiscard]] std::string render_json(const ResultSet& result);
[[nodiscard]] std::string render_json_lines(const ResultSet& result);
[[nodiscard]] std::string render_json_sections(std::span<const ResultSet> results);
[[nodiscard]] std::string render_json_lines_sections(std::span<const ResultSet> results);
[[nodiscard]] std::string render_csv(const ResultSet& result, const RenderOptions& options);
[[nodiscard]] std::string render_tsv(const ResultSet& result, const RenderOptions& options);
[[nodiscard]] std::string render_markdown(const ResultSet& result, const RenderOptions& options);
[[nodiscard]] std::string render_xlsx(std::span<const ResultSet> results,
                                      const RenderOptions& options);

} // namespace sijill::render
