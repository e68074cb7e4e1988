/** Lists, tables and their forms, beside what all pages share. */
export const LIST_STYLE = `
body:has(.wide) { max-width: 64rem; }
h2 { font-size: 1.15rem; line-height: 1.35; }
td, th { overflow-wrap: break-word; }
.filters { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr)); gap: .8rem 1rem; align-items: end; margin-block: 1rem; }
.field { display: grid; gap: .2rem; padding: 0; }
.field > span { font-weight: 600; }
input[type="search"], select { font: inherit; color: inherit; background: Canvas; width: 100%; min-width: 0; box-sizing: border-box; min-height: 44px; padding: .4rem .6rem; border: 1px solid; border-radius: .4rem; }
.acts { display: flex; gap: 1rem; align-items: center; flex-wrap: wrap; }
.pager { justify-content: center; padding-block: 1rem; }
.pager a, .acts a { display: inline-flex; align-items: center; min-height: 44px; }
ul.items { list-style: none; padding: 0; margin: 0; display: grid; gap: 1rem; }
ul.cards { grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); }
.items > li { border-block-start: 1px solid color-mix(in srgb, currentcolor 25%, transparent); padding-block: .8rem 0; }
.items h2 { font-size: 1.05rem; line-height: 1.35; margin: 0; }
.items p { margin: .3rem 0 0; }
.items img { display: block; width: 100%; aspect-ratio: 3 / 2; object-fit: cover; margin-block-end: .6rem; background: color-mix(in srgb, currentcolor 10%, transparent); }
.facts { color: color-mix(in srgb, currentcolor 78%, transparent); }
summary { cursor: pointer; min-height: 24px; padding-block: .4rem; }
dl.facts-list { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: .8rem 0; }
.facts-list dt { font-weight: 600; }
.facts-list dd { margin: 0; }
.documents .symbol { white-space: nowrap; font-weight: 600; }
[aria-current] { font-weight: 600; }
@media (max-width: 40rem) {
  .stacked, .stacked tbody, .stacked tr, .stacked td, .stacked th { display: block; }
  .stacked thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  .stacked tr { border-block-end: 1px solid; padding-block: .6rem; }
  .stacked td, .stacked th { border: 0; padding: .1rem 0; text-align: start; }
  .stacked [data-label]::before { content: attr(data-label) ": "; font-weight: 600; }
  .documents .symbol { white-space: normal; }
  dl.facts-list { grid-template-columns: 1fr; gap: 0; }
}
@media print {
  .filters, .pager { display: none; }
  .items > li, tr { break-inside: avoid; }
  a[href^="http"]::after { content: " (" attr(href) ")"; font-size: .8em; }
}
`;
