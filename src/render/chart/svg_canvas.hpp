#pragma once

#include "render/cells/wrap.hpp"
#include "render/options.hpp"
#include "sijill/result_set.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sijill::render {

/// Draws an SVG picture in CSS pixels. Callers draw from left to right; for an Arabic reader the
/// canvas mirrors all positions, so that what comes first stands at the right.
///
/// Shapes and texts look as look_of() says of their classes. Texts are data, which the canvas makes
/// safe and escapes. The fonts are the reader's and their widths are not known, so text_width()
/// estimates on the wide side.
class SvgCanvas {
public:
    /// A text in lines, all in the direction of the whole text.
    struct Lines {
        std::vector<std::string> lines;
        bool from_right = false;

        [[nodiscard]] double height() const { return static_cast<double>(lines.size()) * kLine; }
    };

    static constexpr double kLine = 20; ///< from one baseline to the next

    /// Which part of a text is at its point, before the canvas mirrors it.
    enum class Anchor { start, middle, end };

    SvgCanvas(double width, const RenderOptions& options);

    void rectangle(double x, double y, double width, double height, std::string_view classes);
    void line(double x1, double y1, double x2, double y2, std::string_view classes);

    /// Draws a line behind all else.
    void grid_line(double x1, double y1, double x2, double y2, std::string_view classes);

    /// Draws a curve with an arrowhead that is horizontal at both ends.
    void arrow(double x1, double y1, double x2, double y2, std::string_view classes);

    /// Draws one line of text with its baseline at y.
    void text(double x, double y, std::string_view content, Anchor anchor,
              std::string_view classes = "");

    /// Draws lines of text, the first with its baseline at y.
    void text(double x, double y, const Lines& text, Anchor anchor, std::string_view classes = "");

    /// Returns a text in lines that are not wider than `width` by text_width().
    [[nodiscard]] Lines wrapped(std::string_view content, double width);

    /// Returns the whole `<svg>` element, of the class `chart`, and `wide` too where a page would
    /// make it so small that nobody could read it. Screen readers read its title and description.
    [[nodiscard]] std::string element(double height, std::string_view title,
                                      std::string_view description) const;

    /// Returns an upper estimate of the width of a text in pixels.
    [[nodiscard]] static double text_width(std::string_view content);

private:
    [[nodiscard]] double mirrored(double x) const noexcept;
    [[nodiscard]] std::string line_element(double x1, double y1, double x2, double y2,
                                           std::string_view classes) const;

    double width_;
    Language language_;
    std::string behind_;
    std::string drawn_;
    LineWrapper wrapper_;
};

} // namespace sijill::render
