#pragma once

#include <string_view>

namespace sijill::render {

/// Colours for light and dark, by the reader's preference, of pages and pictures. Text in --ink and
/// --soft has a contrast of 4.5 : 1 or more on --paper and --band (WCAG 2.2, 1.4.3), what is drawn
/// in --bar and --line-strong 3 : 1 (1.4.11).
inline constexpr std::string_view kPalette = R"css(
:root { color-scheme: light dark; --ink: #1d2329; --paper: #fdfdfb; --soft: #59636e; --line: #d4d8dc;
        --line-strong: #76818c; --band: #f1f3f4; --mark: #ffe58a; --focus: #0b63c5; --bar: #2f6f9f;
        --bar-soft: #b9d4e6; --warn: #b4552d; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e7ea; --paper: #15191d; --soft: #a3adb7; --line: #3a4249; --line-strong: #7d8893;
          --band: #1f252a; --mark: #6b5600; --focus: #7db8ff; --bar: #6aa9d8; --bar-soft: #2b4a60;
          --warn: #e08a5f; }
}
@media print {
  :root { --ink: #000; --paper: #fff; --soft: #444; --line: #bbb; --band: #f4f4f4; }
}
)css";

/// The style of the classes of a picture. Nothing is told by colour alone: a plan is hollow, an
/// event that did not happen has a broken border, and an uncertain cause has a broken line.
inline constexpr std::string_view kChartStyle = R"css(
.chart { font: 14px/1.4 system-ui, "Segoe UI", "Noto Sans Arabic", "Noto Sans", Tahoma, sans-serif; }
.chart text { fill: var(--ink); unicode-bidi: isolate; }
.chart .soft { fill: var(--soft); }
.chart .lane { font-weight: 600; }
.chart .grid { stroke: var(--line); }
.chart .axis { stroke: var(--line-strong); }
.chart .bar, .chart .event { fill: var(--bar); }
.chart .whisker { stroke: var(--ink); stroke-width: 2; }
.chart .edge { fill: none; stroke: var(--line-strong); stroke-width: 2; }
.chart .edge.open { stroke: var(--bar); stroke-dasharray: 5 3; }
.chart .head { fill: var(--line-strong); }
.chart .probable { stroke-dasharray: 10 4; }
.chart .possible, .chart .unknown { stroke-dasharray: 3 4; }
.chart .planned { fill: var(--paper); stroke: var(--bar); stroke-width: 2; }
.chart .not_so { fill: var(--paper); stroke: var(--warn); stroke-width: 2; stroke-dasharray: 4 2; }
.chart .said { fill: var(--line-strong); }
.chart .cell { fill: var(--bar-soft); }
.chart .node { fill: var(--band); stroke: var(--line-strong); }
)css";

} // namespace sijill::render
