#pragma once

#include "render/render.hpp"

#include <span>
#include <string>

/// One function a format; what each writes is told in render/render.hpp.
namespace sijill::rendering {

[[nodiscard]] std::string render_table(const ResultSet& result, const RenderOptions& options);
[[nodiscard]] std::string render_json(const ResultSet& result);
[[nodiscard]] std::string render_json_lines(const ResultSet& result);
[[nodiscard]] std::string render_json_sections(std::span<const ResultSet> results);
[[nodiscard]] std::string render_json_lines_sections(std::span<const ResultSet> results);
[[nodiscard]] std::string render_csv(const ResultSet& result, const RenderOptions& options);
[[nodiscard]] std::string render_tsv(const ResultSet& result);
[[nodiscard]] std::string render_markdown(const ResultSet& result, const RenderOptions& options);
[[nodiscard]] std::string render_html(std::span<const ResultSet> results,
                                      const RenderOptions& options);
[[nodiscard]] std::string render_xlsx(std::span<const ResultSet> results,
                                      const RenderOptions& options);
[[nodiscard]] std::string render_svg(const ResultSet& result, const RenderOptions& options);
[[nodiscard]] std::string render_chart(const ResultSet& result, const RenderOptions& options);

/// Whether the chart of a result has more pairs than a picture can show.
[[nodiscard]] bool is_too_large(const ResultSet& result);

/// Throws Error(usage) where a result has no chart, Error(refused) where it is too large.
void require_chart(const ResultSet& result);

/// Says that this answer (its name may be empty) has no picture. Throws Error(usage).
[[noreturn]] void refuse_picture(std::string_view name);

} // namespace sijill::rendering
