/** The report's style sheet: light and dark by the reader's setting, ink-saving on paper. */
export const styleSheet = `
:root { --background: #faf8f5; --surface: #fff; --text: #23201c; --muted: #6a635a; --line: #ddd6cc;
  --met: #1f6b3a; --missed: #a12622; --series-0: #8c2f1b; --series-1: #2a6496; --series-2: #a06a00; --series-3: #3d7a3d;
  color-scheme: light dark; }
@media screen and (prefers-color-scheme: dark) { :root { --background: #191816; --surface: #23211e; --text: #ece7df;
  --muted: #a9a196; --line: #3d3933; --met: #7fcf98; --missed: #f3948a; --series-0: #f0a48f; --series-1: #86b8e4;
  --series-2: #e3b95c; --series-3: #95cc95; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.25rem; max-width: 82rem; background: var(--background); color: var(--text);
  font: 0.9375rem/1.55 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0; font-size: 1.5rem; } h1 time { color: var(--muted); font-weight: 400; }
h2 { margin: 2.5rem 0 0.5rem; padding-top: 0.75rem; border-top: 2px solid var(--line); font-size: 1.25rem; }
h3 { margin: 1.5rem 0 0.5rem; font-size: 1.05rem; } h4 { margin: 0; font-size: 0.875rem; }
a { color: var(--series-1); } nav { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; margin-top: 0.5rem; }
.muted, small { color: var(--muted); } small { display: block; font-size: 0.75rem; }
.met .verdict, p.met, dd.met, td.met { color: var(--met); } .missed .verdict, p.missed, dd.missed, td.missed { color: var(--missed); }
td b { color: var(--text); font-weight: 600; } .nothing { color: var(--muted); }
tbody th { white-space: nowrap; } .verdict { font-size: 0.75rem; } .note { margin: 0; font-size: 0.8125rem; } .scroll { overflow-x: auto; } table { border-collapse: collapse; font-size: 0.875rem; background: var(--surface); font-variant-numeric: tabular-nums; }
caption { padding: 0.25rem 0; color: var(--muted); text-align: left; font-size: 0.8125rem; }
th, td { padding: 0.25rem 0.5rem; border: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: normal; }
th { font-weight: 600; } .figure { text-align: right; } td.figure { white-space: nowrap; } thead th { max-width: 15rem; font-size: 0.8125rem; }
figure { margin: 1.25rem 0; padding: 0.75rem 1rem; border: 1px solid var(--line); border-radius: 0.5rem; background: var(--surface); }
figcaption { font-weight: 600; } .charts { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 1rem 2rem; margin: 0.5rem 0; }
.legend { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0.25rem 0; padding: 0; list-style: none; color: var(--muted); font-size: 0.8125rem; }
.legend svg { margin-right: 0.375rem; vertical-align: -1px; } summary { cursor: pointer; } figure summary { color: var(--muted); font-size: 0.8125rem; }
.chart { flex: 0 1 auto; min-width: 0; height: auto; } .chart text { fill: var(--text); font-size: 11px; }
.chart .heading { font-weight: 600; font-size: 12.5px; } .chart .label, .chart .value, .chart .end { text-anchor: end; }
.chart .tick, .chart .count, .chart .none { text-anchor: middle; } .chart .tick, .chart .none { fill: var(--muted); font-size: 10px; }
.chart .start { text-anchor: start; } .chart .tick.end { text-anchor: end; } .chart .count { font-weight: 600; }
.grid, .axis { stroke: var(--line); } .target { stroke: var(--text); stroke-dasharray: 2 2; }
.series-0 { color: var(--series-0); } .series-1 { color: var(--series-1); } .series-2 { color: var(--series-2); } .series-3 { color: var(--series-3); }
[class^="series-"] { fill: currentColor; stroke: none; } [class^="series-"] > line { stroke: currentColor; stroke-width: 1.5; stroke-opacity: 0.55; }
.chart [class^="series-"] text { fill: currentColor; font-size: 10px; } .line { fill: none; stroke: currentColor; stroke-width: 1.5; }
.cell { stroke: var(--line); } .right .cell { fill: var(--met); } .wrong .cell { fill: var(--missed); }
details > summary { margin: 0.25rem 0; } .failures > details > summary, #changes summary { font-weight: 600; }
.failure { margin: 0.5rem 0; padding: 0.5rem 0.75rem; border: 1px solid var(--line); border-left: 3px solid var(--missed); background: var(--surface); break-inside: avoid; }
#changes .failure { border-left-color: var(--muted); }
.id { color: var(--muted); } .tag { padding: 0 0.375rem; border: 1px solid var(--line); border-radius: 0.25rem; font-size: 0.8125rem; font-weight: 400; } .tag.missed { color: var(--missed); }
.question { margin: 0.25rem 0; font-weight: 600; font-size: 1rem; } .turn { margin: 0.125rem 0; color: var(--muted); font-size: 0.8125rem; }
dl { display: grid; grid-template-columns: 5rem 1fr; gap: 0.125rem 0.75rem; margin: 0; } dt { color: var(--muted); } dd { margin: 0; min-width: 0; }
.answer { white-space: pre-line; } .sections, code { color: var(--muted); font: 0.8125rem ui-monospace, monospace; }
.citations { margin: 0; padding-left: 1.5rem; } q { color: var(--muted); } .summary { padding-left: 1.25rem; }
@media print { :root { --background: #fff; --line: #ddd; color-scheme: light; } body { max-width: none; padding: 0; font-size: 9pt; }
  nav, figure summary { display: none; } figure, tr { break-inside: avoid; } h2, h3, summary { break-after: avoid; }
  .document { break-before: page; } .scroll { overflow: visible; } .charts { gap: 0.5rem 1rem; } }
`;
