#pragma once

#include <string_view>

namespace sijill::rendering {

/// The style sheet of an HTML page: system fonts, light and dark by the reader's preference. The
/// table scrolls inside its own box, so the page itself never grows wider than a phone.
inline constexpr std::string_view kHtmlStyle = R"css(
:root { color-scheme: light dark; --ink: #1d2329; --paper: #fdfdfb; --soft: #59636e; --line: #d4d8dc;
        --band: #f1f3f4; --mark: #ffe58a; --focus: #0b63c5; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e7ea; --paper: #15191d; --soft: #a3adb7; --line: #3a4249; --band: #1f252a;
          --mark: #6b5600; --focus: #7db8ff; }
}
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
@media print { .box { overflow: visible; border: 0; } }
)css";

} // namespace sijill::rendering
