#include "render/chart/svg_canvas.hpp"

#include "base/escape_html.hpp"
#include "render/cells/characters.hpp"
#include "render/cells/iso_dates.hpp"
#include "render/chart/shape_looks.hpp"
#include "sijill/analyzer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace sijill::render {
namespace {

/// The width in pixels of one column of display_width() in a font of 14 px. Latin letters of DejaVu
/// Sans, a wide font, have 8.4 on average; Arabic letters have less.
constexpr double kColumn = 8.6;

std::string number(double value) {
    return fmt::format("{}", std::round(value * 10) / 10);
}

/// Returns the attributes of a shape or text of these classes, each with a space before it.
std::string attributes_of(std::string_view classes) {
    const std::string_view look = look_of(classes);
    return classes.empty() ? std::string() : fmt::format(" class=\"{}\" {}", classes, look);
}

} // namespace

SvgCanvas::SvgCanvas(double width, const RenderOptions& options)
    : width_(width), language_(options.language) {
}

double SvgCanvas::mirrored(double x) const noexcept {
    return is_arabic(language_) ? width_ - x : x;
}

void SvgCanvas::rectangle(double x, double y, double width, double height,
                          std::string_view classes) {
    drawn_ += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"3\"{}/>\n",
                          number(is_arabic(language_) ? mirrored(x) - width : x), number(y),
                          number(width), number(height), attributes_of(classes));
}

std::string SvgCanvas::line_element(double x1, double y1, double x2, double y2,
                                    std::string_view classes) const {
    return fmt::format("<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"{}/>\n", number(mirrored(x1)),
                       number(y1), number(mirrored(x2)), number(y2), attributes_of(classes));
}

void SvgCanvas::line(double x1, double y1, double x2, double y2, std::string_view classes) {
    drawn_ += line_element(x1, y1, x2, y2, classes);
}

void SvgCanvas::grid_line(double x1, double y1, double x2, double y2, std::string_view classes) {
    behind_ += line_element(x1, y1, x2, y2, classes);
}

void SvgCanvas::arrow(double x1, double y1, double x2, double y2, std::string_view classes) {
    constexpr double kHead = 8;
    const double from = mirrored(x1);
    const double forward = mirrored(x2) > from ? 1 : -1;
    const double tip = mirrored(x2);
    const double end = tip - forward * kHead;
    const double bend = (from + end) / 2;
    drawn_ += fmt::format("<path d=\"M{} {}C{} {} {} {} {} {}\"{}/>\n", number(from), number(y1),
                          number(bend), number(y1), number(bend), number(y2), number(end),
                          number(y2), attributes_of(fmt::format("edge {}", classes)));
    drawn_ += fmt::format("<path d=\"M{} {}L{} {}L{} {}Z\"{}/>\n", number(tip), number(y2),
                          number(end), number(y2 - kHead / 2), number(end), number(y2 + kHead / 2),
                          attributes_of("head"));
}

void SvgCanvas::text(double x, double y, std::string_view content, Anchor anchor,
                     std::string_view classes) {
    const std::string visible = visible_text(content);
    text(x, y, Lines{{visible}, direction_of(visible) == Direction::right_to_left}, anchor,
         classes);
}

void SvgCanvas::text(double x, double y, const Lines& text, Anchor anchor,
                     std::string_view classes) {
    // In SVG, start depends on the text's own direction; here it is a side of the picture.
    const bool grows_left = (anchor == Anchor::end) != is_arabic(language_);
    const std::string_view side = anchor == Anchor::middle        ? "middle"
                                  : grows_left == text.from_right ? "start"
                                                                  : "end";
    for (const std::string& line : text.lines) {
        drawn_ +=
            fmt::format("<text x=\"{}\" y=\"{}\" text-anchor=\"{}\" direction=\"{}\"{}>{}</text>\n",
                        number(mirrored(x)), number(y), side, text.from_right ? "rtl" : "ltr",
                        attributes_of(classes),
                        escape_html(text.from_right ? with_isolated_dates(line) : line, " "));
        y += kLine;
    }
}

SvgCanvas::Lines SvgCanvas::wrapped(std::string_view content, double width) {
    const std::string visible = visible_text(content);
    const auto columns = static_cast<std::size_t>(std::max(4.0, width / kColumn));
    Lines lines{{}, direction_of(visible) == Direction::right_to_left};
    for (const std::string_view line : wrapper_.wrap(visible, columns)) {
        lines.lines.emplace_back(line);
    }
    return lines;
}

double SvgCanvas::text_width(std::string_view content) {
    return static_cast<double>(display_width(visible_text(content))) * kColumn;
}

std::string SvgCanvas::element(double height, std::string_view title,
                               std::string_view description) const {
    constexpr double kMargin = 4;   // for strokes, half of which lie outside their shape
    constexpr double kWidest = 900; // that can be read when it is as wide as a page
    const double width = width_ + 2 * kMargin;
    return fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart{}\" role=\"img\" "
                       "lang=\"{}\" viewBox=\"{} 0 {} {}\" width=\"{}\" height=\"{}\" "
                       "font-family=\"{}\" font-size=\"14\" fill=\"{}\">\n"
                       "<title>{}</title>\n<desc>{}</desc>\n{}{}</svg>\n",
                       width > kWidest ? " wide" : "", is_arabic(language_) ? "ar" : "en",
                       number(-kMargin), number(width), number(height), number(width),
                       number(height), kChartFonts, kChartInk,
                       escape_html(visible_text(title), " "),
                       escape_html(visible_text(description), " "), behind_, drawn_);
}

} // namespace sijill::render
