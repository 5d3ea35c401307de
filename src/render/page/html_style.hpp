#pragma once

#include "render/chart/chart_style.hpp"

#include <string_view>

namespace sijill::render {

/// The style of a page, in the fonts of the system. What is wide scrolls inside its own box, so
/// that the page itself is never wider than a phone.
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

} // namespace sijill::render
