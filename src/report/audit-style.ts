/** The style of an auditor's view: made for paper first. */
export const AUDIT_STYLE = `
@page { size: A4; margin: 18mm 16mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #555; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 56rem; padding: 2rem 1.5rem 4rem; color: #1a1f29; background: #fff; font: 10.5pt/1.45 system-ui, "Segoe UI", Roboto, "Liberation Sans", sans-serif; }
header { border-bottom: 2pt solid #1a1f29; margin-bottom: 1.2rem; padding-bottom: .8rem; }
h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 .2rem; }
h2 { font-size: 13.5pt; margin: 1.8rem 0 .5rem; padding-top: .4rem; border-top: .5pt solid #9aa3b2; break-after: avoid; }
h3 { font-size: 11pt; margin: 1.1rem 0 .25rem; break-after: avoid; }
p { margin: .3rem 0 .5rem; }
.quiet { color: #4a5262; }
.question { font-size: 12pt; border-left: 3pt solid #1b57b0; padding: .2rem 0 .2rem .8rem; margin: .6rem 0; }
.note { border: .5pt solid #9aa3b2; padding: .5rem .7rem; margin: .8rem 0; background: #f6f7f9; }
dl.binding { display: grid; grid-template-columns: 5.5rem minmax(0, 1fr); gap: .1rem .8rem; margin: .6rem 0 0; font-size: 9pt; }
dl.binding dt { color: #4a5262; } dl.binding dd { margin: 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; margin: .4rem 0 .8rem; font-size: 9pt; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { text-align: left; vertical-align: top; padding: .28rem .45rem; border-bottom: .5pt solid #c9cfd9; overflow-wrap: anywhere; }
thead th { border-bottom: 1pt solid #1a1f29; }
td.n, th.n { text-align: right; }
table.demands { table-layout: fixed; }
th.number { width: 7.6rem; } td.standing { width: 7.4rem; }
.demands th.number { width: 15%; } .demands th.relation { width: 12%; } .demands th.standing { width: 18%; } .demands th.demand { width: 26%; }
ul { margin: .2rem 0 .6rem; padding-left: 0; list-style: none; }
li { margin: .22rem 0; padding-left: 6.4rem; text-indent: -6.4rem; break-inside: avoid; }
li > .badge { text-indent: 0; }
ul.plain { list-style: disc; padding-left: 1.2rem; } ul.plain li { padding-left: 0; text-indent: 0; }
.where { color: #4a5262; font-size: 8.5pt; overflow-wrap: anywhere; }
.badge { display: inline-block; min-width: 5.9rem; font-size: 8.5pt; font-weight: 600; padding: .02rem .35rem; border: .75pt solid currentColor; border-radius: 2pt; text-align: center; white-space: nowrap; margin-right: .5rem; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.proven, .seen, .yes { color: #125a36; background: #e8f5ed; } .asserted { color: #2f4d6e; background: #edf2f8; } .assumed { color: #5a4a7d; background: #f1eef8; }
.missing, .not-in-scope { color: #744700; background: #fff5dd; } .contradicted, .no { color: #9c1c16; background: #fdeeec; border-width: 1.5pt; }
.not-seen, .not-applicable { color: #4a5262; background: #fff; border-style: dashed; }
.columns { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.5rem; }
section.concept { break-inside: auto; }
@media print { body { padding: 0; max-width: none; } a { color: inherit; text-decoration: none; } }
@media (max-width: 40rem) { .columns { display: block; } }
`
