#pragma once

#include "render/cells/wrap.hpp"
#include "render/options.hpp"
#include "sijill/result_set.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sijill::rendering {

/// Draws an SVG picture in user units of one CSS pixel. Who draws thinks from left to right; for an
/// Arabic reader the canvas mirrors all places, so that what comes first stands at the right.
///
/// Colours are classes of kChartStyle. Texts are data: visible_text and escaped here. Fonts are the
/// reader's own and nobody knows their widths, so text_width errs on the wide side.
class SvgCanvas {
public:
    /// A text in lines, all of which run as the whole does, whatever each begins with.
    struct Lines {
        std::vector<std::string> lines;
        bool from_right = false;

        [[nodiscard]] double height() const { return static_cast<double>(lines.size()) * kLine; }
    };

    static constexpr double kLine = 20; ///< from one baseline to the next

    /// Which way a text stands from its point, as someone who reads from the left sees it.
    enum class Anchor { start, middle, end };

    SvgCanvas(double width, const RenderOptions& options);

    void rectangle(double x, double y, double width, double height, std::string_view classes);
    void line(double x1, double y1, double x2, double y2, std::string_view classes);

    /// A line behind all else.
    void grid_line(double x1, double y1, double x2, double y2, std::string_view classes);

    /// A curve from one point to another that leaves and arrives level, with an arrowhead.
    void arrow(double x1, double y1, double x2, double y2, std::string_view classes);

    /// One line of text whose baseline is at y.
    void text(double x, double y, std::string_view content, Anchor anchor,
              std::string_view classes = "");

    /// Lines of text, the first with its baseline at y.
    void text(double x, double y, const Lines& text, Anchor anchor, std::string_view classes = "");

    /// A text in lines that are no wider than `width` by text_width.
    [[nodiscard]] Lines wrapped(std::string_view content, double width);

    /// The whole `<svg>` element. Title and description are read aloud in its place.
    [[nodiscard]] std::string element(double height, std::string_view title,
                                      std::string_view description) const;

    /// The room to keep for a text of the ordinary size.
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

} // namespace sijill::rendering
