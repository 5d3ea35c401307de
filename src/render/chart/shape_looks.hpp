#pragma once

#include <string_view>

namespace sijill::render {

/// The fonts of a picture, the first that the reader has.
inline constexpr std::string_view kChartFonts =
    "Noto Sans Arabic, Noto Sans, Segoe UI, Tahoma, DejaVu Sans, sans-serif";

/// The colours of texts and of what lies behind a picture that is a file of its own. Text has a
/// contrast of 4.5 : 1 or more on the paper (WCAG 2.2, 1.4.3), shapes 3 : 1 (1.4.11).
inline constexpr std::string_view kChartInk = "#1d1c1a";
inline constexpr std::string_view kChartPaper = "#ffffff";

/// Returns how the shapes and texts of some classes look, as presentation attributes of SVG 1.1,
/// which Inkscape and librsvg know too, where a stylesheet with variables leaves all black. A
/// page's stylesheet (render/page/style.css) gives the same classes the colours of its reader.
/// Nothing is told by colour alone: a plan is hollow, an event that did not happen has a broken
/// border, and an uncertain cause has a broken line. Throws std::logic_error for classes without a
/// look.
[[nodiscard]] std::string_view look_of(std::string_view classes);

} // namespace sijill::render
