#pragma once

#include <string_view>

namespace sijill::rendering {

/// Colours for light and dark, by the reader's preference; the page and the pictures share them.
/// Text in --ink and --soft has a contrast of 4.5 : 1 or more on --paper and --band (WCAG 2.2,
/// 1.4.3), what is drawn in --bar and --line-strong 3 : 1 (1.4.11).
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

/// How the classes of a picture look. Nothing is told by colour alone: a plan is hollow, what was
/// looked for in vain is broken, what is not certain is a broken line.
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

/// The page round tables and pictures: system fonts. What is wide scrolls inside its own box, so
/// the page itself never grows wider than a phone.
inline constexpr std::string_view kHtmlStyle = R"css(
* { box-sizing: border-box; }
body { margin: 0; padding: clamp(.75rem, 3vw, 2rem); background: var(--paper); color: var(--ink);
       font: 1rem/1.65 system-ui, "Segoe UI", "Noto Sans Arabic", "Noto Sans", Tahoma, sans-serif; }
h1 { margin: 0 0 .25rem; font-size: 1.4rem; line-height: 1.4; overflow-wrap: anywhere; }
p { margin: 0 0 1rem; max-width: 70ch; color: var(--soft); overflow-wrap: anywhere; }
.box { overflow-x: auto; border: 1px solid var(--line); border-radius: .5rem; }
.box:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
table { border-collapse: collapse; min-width: 100%; }
th, td { padding: .45rem .75rem; text-align: start; vertical-align: top;
         border-block-end: 1px solid var(--line); }
tbody tr:last-child td { border-block-end: 0; }
thead th { background: var(--band); white-space: nowrap; }
tbody tr:hover { background: var(--band); }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.date { white-space: nowrap; }
.long { min-width: 16rem; max-width: 45rem; }
mark { background: var(--mark); color: inherit; border-radius: .15em; }
h2 { margin: 2rem 0 .5rem; font-size: 1.15rem; }
.picture { padding: .75rem; margin-block-end: 1rem; }
.picture svg { display: block; }
blockquote { margin: 0 0 1rem; padding: .25rem 1rem; border-inline-start: 3px solid var(--line-strong); }
blockquote p { max-width: 75ch; margin: 0 0 .25rem; color: var(--ink); }
blockquote.context mark { background: none; text-decoration: underline dotted; }
blockquote.refutes mark { background: none; text-decoration: underline wavy var(--warn); }
blockquote footer, dd { color: var(--soft); overflow-wrap: anywhere; }
dl { margin: 0; }
dt { font-weight: 600; }
dd { margin: 0 0 .75rem; }
pre { margin: 0; padding: .75rem 1rem; font: .85rem/1.5 ui-monospace, "DejaVu Sans Mono", monospace; }
@media print { .box { overflow: visible; border: 0; } .picture svg { max-width: 100%; height: auto; }
               blockquote, tr { break-inside: avoid; } pre { white-space: pre-wrap; } }
)css";

} // namespace sijill::rendering
