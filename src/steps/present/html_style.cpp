// SPDX-License-Identifier: Apache-2.0
#include "steps/present/html.h"

namespace absah::present {

std::string_view style_sheet()
{
    return R"css(:root { color-scheme: light dark; --paper: #ffffff; --ground: #f4f3ef;
  --ink: #1f2328; --soft: #57606a; --rule: #d9d7d0;
  --yes: #1a6b36; --unsure: #8a5a00; --no: #b3261e; --none: #57606a; --on: #ffffff; }
@media (prefers-color-scheme: dark) { :root { --paper: #1d2126; --ground: #14171a;
  --ink: #e6e8ea; --soft: #a3abb3; --rule: #383e45;
  --yes: #6fce8f; --unsure: #f0b94d; --no: #ff9489; --none: #a3abb3; --on: #14171a; } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--ground); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  overflow-wrap: anywhere; }
main { max-width: 76rem; margin: 0 auto; padding: 1rem; }
p, h1, h3, ul, ol, dl, dd, figure { margin: 0; padding: 0; }
ul, ol { list-style: none; }
a { color: inherit; text-underline-offset: .15em; }
.store { position: absolute; }
.yes { --mark: var(--yes); } .unsure { --mark: var(--unsure); }
.no { --mark: var(--no); } .none { --mark: var(--none); }
.sign { display: inline-grid; place-items: center; flex: none; width: 1.6em; height: 1.6em;
  border: .12em solid var(--mark); border-radius: 50%; color: var(--mark);
  font-weight: 700; line-height: 1; }
article, .overview { background: var(--paper); border: 1px solid var(--rule);
  border-radius: .75rem; padding: 1.25rem; }
article + article, .overview + article { margin-top: 1.5rem; }
.verdict { padding-left: 1rem; border-left: .35rem solid var(--mark); }
.verdict h1 { display: flex; align-items: center; gap: .6rem; color: var(--mark);
  font-size: 1.75rem; line-height: 1.2; }
.verdict h1 .sign { font-size: 1.1rem; }
.summary { font-size: 1.1rem; margin-top: .25rem; }
.pointers { margin: .25rem 0 0 1.2rem; list-style: disc; }
.file { margin-top: .5rem; color: var(--soft); }
.small { color: var(--soft); font-size: .875rem; }
.findings { margin-top: 1rem; display: grid; gap: .75rem; }
.findings li { display: flex; gap: .75rem; }
.message { font-weight: 600; }
.columns { display: grid; grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr); gap: 1.5rem;
  align-items: start; margin-top: 1.25rem; }
.single { margin-top: 1.25rem; }
.pages { position: sticky; top: 1rem; display: grid; gap: 1rem; }
.pages:has(figure + figure) { position: static; }
.page svg { display: block; width: 100%; border: 1px solid var(--rule); border-radius: .25rem;
  background: #ffffff; }
.page.tall svg { max-height: calc(100vh - 4rem); width: auto; max-width: 100%; margin: 0 auto; }
figcaption { color: var(--soft); font-size: .875rem; margin-top: .25rem; text-align: center; }
.box { --yes: #1a6b36; --unsure: #8a5a00; --no: #b3261e; }
.box rect { fill: none; stroke: var(--mark); stroke-width: 1.5; vector-effect: non-scaling-stroke;
  pointer-events: all; }
.box.unsure rect { stroke-dasharray: 6 3; } .box.no rect { stroke-width: 2.5; }
.box .badge { fill: var(--mark); stroke: none; }
.box text { fill: #ffffff; font-weight: 700; text-anchor: middle; }
.line { display: flex; gap: .75rem; padding: .75rem 0; border-top: 1px solid var(--rule); }
.line:first-child { border-top: 0; padding-top: 0; }
.body { flex: 1; min-width: 0; }
h3 { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .4rem; font-size: .95rem;
  font-weight: 600; color: var(--soft); }
h3 .number { font-variant-numeric: tabular-nums; }
h3 .state { margin-left: auto; color: var(--mark); font-size: .875rem; }
.parts { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
.part { flex: 1 1 9rem; min-width: 0; }
.value { font-size: 1.05rem; font-weight: 600; }
.cut { display: block; margin-top: .35rem; border: 1px solid var(--rule); border-radius: .25rem;
  background: #ffffff; }
.line .message { margin-top: .35rem; color: var(--mark); }
.part:target .cut { outline: .2rem solid var(--mark); outline-offset: .1rem; }
footer { margin-top: 1.25rem; padding-top: .75rem; border-top: 1px solid var(--rule);
  color: var(--soft); font-size: .875rem; }
dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .1rem .75rem; }
.overview h1 { font-size: 1.4rem; margin-bottom: .5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0;
  border-top: 1px solid var(--rule); }
th { color: var(--soft); font-size: .875rem; border-top: 0; }
td:first-child { color: var(--mark); font-weight: 600; }
@media (max-width: 52rem) { main { padding: 0; }
  article, .overview { border-width: 0 0 1px; border-radius: 0; padding: 1rem; }
  .columns { grid-template-columns: minmax(0, 1fr); gap: 1rem; }
  .pages { position: static; }
  .page.tall svg { max-height: none; width: 100%; }
  th, td { padding-right: .5rem; } }
@media print { @page { size: A4; margin: 12mm; }
  :root { --paper: #ffffff; --ground: #ffffff; --ink: #000000; --soft: #444444; --rule: #bbbbbb;
    --yes: #1a6b36; --unsure: #8a5a00; --no: #b3261e; --none: #444444; }
  html { font-size: 8.5pt; }
  body { line-height: 1.35; }
  main { max-width: none; padding: 0; }
  article, .overview { border: 0; padding: 0; }
  article + article, .overview + article { margin: 0; break-before: page; }
  a { text-decoration: none; }
  .columns { display: block; }
  .pages { position: static; display: block; margin-bottom: 4mm; }
  .page svg, .page.tall svg { width: auto; max-width: 100%; max-height: 78mm; margin: 0 auto; }
  .elements ol { columns: 2; column-gap: 8mm; }
  .line, .findings li { break-inside: avoid; padding: 2mm 0; }
  .verdict { break-inside: avoid; } }
)css";
}

} // namespace absah::present
