/** The style of the HTML report: calm and dense, in light and dark, on paper too. */

const COLOURS_LIGHT = `
  --page: #f4f5f7; --surface: #ffffff; --raised: #f8f9fb; --text: #1b2230; --quiet: #525c6e; --line: #d8dde6; --accent: #1b57b0;
  --fail: #9c1c16; --fail-back: #fdebe9; --warn: #744700; --warn-back: #fff2d3; --note: #2f4d6e; --note-back: #e7eef7;
  --pass: #125a36; --pass-back: #e2f3e8; --bar-fail: #c23a2f; --bar-warn: #d99a1c; --bar-record: #6d8db3; --bar-none: #8fb39c; --bar-open: #8b72b5;
  --code: #f2f4f8; --mark: #ffe3df;`

const COLOURS_DARK = `
  --page: #0f131a; --surface: #171d27; --raised: #1c2330; --text: #e5e9f0; --quiet: #a7b0c0; --line: #2d3646; --accent: #8ebcff;
  --fail: #ffa59c; --fail-back: #3a1c1d; --warn: #f3c872; --warn-back: #34290f; --note: #adcbee; --note-back: #1b2a3d;
  --pass: #8bd9a8; --pass-back: #15301f; --bar-fail: #e0675b; --bar-warn: #d9a53c; --bar-record: #6f93bd; --bar-none: #5f8a70; --bar-open: #9a83c4;
  --code: #10151d; --mark: #45211f;`

export const STYLE = `
:root { color-scheme: light; ${COLOURS_LIGHT} }
@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { color-scheme: dark; ${COLOURS_DARK} } }
:root[data-theme="dark"] { color-scheme: dark; ${COLOURS_DARK} }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--page); color: var(--text); font: 14px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 1rem; top: 1rem; background: var(--surface); padding: .5rem 1rem; z-index: 9; }
.layout { display: grid; grid-template-columns: 13rem minmax(0, 1fr); gap: 2rem; max-width: 90rem; margin: 0 auto; padding: 0 1.5rem 4rem; }
.top { max-width: 90rem; margin: 0 auto; padding: 1.5rem 1.5rem 1rem; }
.top-line { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; flex-wrap: wrap; }
.brand { font-weight: 600; letter-spacing: .01em; color: var(--quiet); margin: 0; }
.verdict { display: flex; gap: 1rem; align-items: center; margin: .75rem 0 .5rem; }
.verdict-word { font-size: 1rem; font-weight: 700; letter-spacing: .08em; padding: .45rem .9rem; border-radius: .4rem; border: 1px solid currentColor; }
.verdict-fail, .verdict-error { color: var(--fail); background: var(--fail-back); }
.verdict-pass { color: var(--pass); background: var(--pass-back); }
h1 { font-size: 1.35rem; line-height: 1.3; margin: 0; font-weight: 600; overflow-wrap: anywhere; }
h2 { font-size: 1.15rem; margin: 0 0 .35rem; }
h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
.facts { color: var(--quiet); margin: .25rem 0 0; overflow-wrap: anywhere; }
nav { position: sticky; top: 0; align-self: start; padding: 1rem 0; max-height: 100vh; overflow: auto; }
nav ol { list-style: none; margin: 0; padding: 0; }
nav a { display: flex; justify-content: space-between; gap: .5rem; padding: .3rem .6rem; border-radius: .3rem; text-decoration: none; color: var(--text); }
nav a:hover { background: var(--surface); }
nav .number { color: var(--quiet); font-variant-numeric: tabular-nums; }
section { background: var(--surface); border: 1px solid var(--line); border-radius: .5rem; padding: 1.25rem 1.5rem 1.5rem; margin: 0 0 1.25rem; }
section > p:first-of-type { margin-top: 0; }
.lead { color: var(--quiet); max-width: 70ch; margin: 0 0 1rem; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr)); gap: .6rem; margin: 0 0 1.25rem; padding: 0; list-style: none; }
.tile { background: var(--raised); border: 1px solid var(--line); border-radius: .45rem; padding: .6rem .75rem; }
.tile b { display: block; font-size: 1.5rem; line-height: 1.2; font-variant-numeric: tabular-nums; font-weight: 600; }
.tile span { color: var(--quiet); }
.tile.is-fail b { color: var(--fail); } .tile.is-warn b { color: var(--warn); }
.answers { display: grid; grid-template-columns: 6fr 5fr; gap: 1rem; } .answer:first-child { grid-row: span 3; }
.answer { border: 1px solid var(--line); border-radius: .45rem; padding: .9rem 1.1rem 1rem; min-width: 0; }
.answer h3 { margin: 0 0 .4rem; }
.answer ol, .answer ul { margin: 0; padding-left: 1.2rem; }
.answer li { margin: .3rem 0; overflow-wrap: anywhere; }
.quiet { color: var(--quiet); }
.badge { display: inline-block; font-size: .78rem; font-weight: 600; padding: .05rem .45rem; border-radius: .25rem; white-space: nowrap; }
.fail, .critical { color: var(--fail); background: var(--fail-back); }
.warn, .high { color: var(--warn); background: var(--warn-back); }
.record, .medium, .low, .open { color: var(--note); background: var(--note-back); }
.ok { color: var(--pass); background: var(--pass-back); }
.table { overflow: auto; max-height: 36rem; } .table + .table { margin-top: 1.25rem; } #findings > .table { max-height: none; }
thead th { position: sticky; top: 0; background: var(--surface); }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: 600; padding: .25rem 0 .4rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line); }
th { font-weight: 600; color: var(--quiet); font-size: .85rem; }
tbody th { color: var(--text); font-weight: 500; font-size: inherit; min-width: 8rem; overflow-wrap: break-word; max-width: 26rem; }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td { overflow-wrap: break-word; max-width: 32rem; } td.place { overflow-wrap: anywhere; min-width: 15rem; }
td.whole, .whole { white-space: nowrap; overflow-wrap: normal; }
td.bar { width: 35%; min-width: 6rem; vertical-align: middle; }
svg { display: block; width: 100%; }
.bar-fail { fill: var(--bar-fail); } .bar-warn { fill: var(--bar-warn); } .bar-record { fill: var(--bar-record); } .bar-none { fill: var(--bar-none); } .bar-open { fill: var(--bar-open); }
.axis { stroke: var(--line); } .today { stroke: var(--text); stroke-width: 1.5; stroke-dasharray: 3 2; } .back { fill: var(--line); opacity: .45; }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1rem; margin: 0 0 .5rem; padding: 0; list-style: none; color: var(--quiet); font-size: .85rem; }
.legend svg { display: inline-block; width: .8rem; height: .8rem; margin-right: .35rem; vertical-align: -1px; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(26rem, 1fr)); gap: 1rem 2rem; }
.columns > * { min-width: 0; }
code, pre, .place { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; font-size: .9em; }
pre { background: var(--code); border: 1px solid var(--line); border-radius: .35rem; padding: .5rem 0; overflow-x: auto; margin: .5rem 0; }
pre span { display: block; padding: 0 .8rem; white-space: pre; min-height: 1.5em; }
pre .reported { background: var(--mark); }
pre i { display: inline-block; width: 4.5ch; color: var(--quiet); font-style: normal; user-select: none; }
details { margin: .4rem 0; } summary { cursor: pointer; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .25rem 1rem; margin: .4rem 0; }
dt { color: var(--quiet); } dd { margin: 0; overflow-wrap: anywhere; }
.filters { display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); gap: .6rem; margin: 0 0 .8rem; }
.filters label { display: block; color: var(--quiet); font-size: .85rem; }
.filters .wide { grid-column: span 2; }
input, select, button { font: inherit; color: inherit; background: var(--surface); border: 1px solid var(--quiet); border-radius: .35rem; padding: .3rem .55rem; }
.filters input, .filters select { width: 100%; }
button { cursor: pointer; } button:hover { border-color: var(--accent); } button:disabled { opacity: .5; cursor: default; }
.filter-end { align-self: end; }
.pager { display: flex; gap: .6rem; align-items: center; margin: .8rem 0 0; flex-wrap: wrap; }
.row-open { border: 0; padding: 0; background: none; text-align: left; color: var(--accent); text-decoration: underline; text-underline-offset: 2px; }
.detail > td { background: var(--raised); padding: .8rem 1.1rem 1.1rem; }
.tools { display: flex; gap: .5rem; }
.needs-script { display: none; } .has-script .needs-script { display: grid; } .has-script div.needs-script.pager, .has-script .tools.needs-script { display: flex; }
@media (max-width: 60rem) {
  .layout { grid-template-columns: minmax(0, 1fr); gap: 0; padding: 0 .75rem 2rem; } .top { padding: 1rem .75rem .5rem; }
  nav { position: static; padding: 0 0 .75rem; max-height: none; } nav ol { display: flex; flex-wrap: wrap; gap: .25rem; } nav a { border: 1px solid var(--line); background: var(--surface); }
  section { padding: 1rem; } .columns { grid-template-columns: minmax(0, 1fr); } .answers { grid-template-columns: minmax(0, 1fr); } .filters .wide { grid-column: auto; }
}
@media print {
  :root, :root[data-theme="dark"] { color-scheme: light; ${COLOURS_LIGHT} --page: #ffffff; }
  body { font-size: 10pt; } .table { max-height: none; overflow: visible; } thead th { position: static; } nav, .filters, .pager, .tools, .skip { display: none !important; } .layout { display: block; padding: 0; } .top { padding: 0 0 1rem; }
  section { border: 0; border-top: 1px solid var(--line); border-radius: 0; padding: 1rem 0; } h2, h3, caption { break-after: avoid; } tr, .answer, .tile { break-inside: avoid; }
  * { print-color-adjust: exact; }
}
`
