import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/** A page of the bench: its HTML and the files beside it. */
export interface CostPage {
  readonly html: string;
  readonly files: ReadonlyMap<string, { readonly body: string; readonly type: string }>;
}

const NEWS = [
  ['seed-4', 'Sơ kết công tác dân vận và quy chế dân chủ 6 tháng đầu năm 2020', '16/07/2020'],
  ['seed-3', 'Ba Đình: Thực hiện hiệu quả công tác dân vận chính quyền năm 2018', '29/05/2018'],
  ['seed-1', 'Hội nghị Triển khai kế hoạch năm 2018 - Năm dân vận chính quyền', '10/05/2018'],
] as const;
const OPTIONS = ['Nên', 'Không nên', 'Ý kiến khác'] as const;
const OPTION_IDS = ['nen', 'khong-nen', 'y-kien-khac'];
const COUNTERS = [
  ['Đang trực tuyến', '160'],
  ['Hôm nay', '1.204'],
  ['Tổng lượt truy cập', '5.100.909'],
] as const;
const DOCUMENTS = [
  ['34/KH-UBND', 'Kế hoạch', '24/01/2018', 'Thực hiện công tác dân vận chính quyền'],
  ['114-KL/TW', 'Kết luận', '14/05/2015', 'Nâng cao hiệu quả công tác dân vận'],
  ['16/CT-TTg', 'Chỉ thị', '16/05/2016', 'Tăng cường đổi mới công tác dân vận'],
] as const;

// As the service has it: a portal writes its own form from what it asked the service.
const question =
  'Theo bạn, ngành Công nghệ thông tin có nên được đào tạo chuyên sâu hơn từ cấp học Phổ thông?';

/** The content of the page as a React tree or as strings would have it: four blocks and a heading. */
const CONTENT = { NEWS, OPTIONS, COUNTERS, DOCUMENTS, question };

const STYLE = `body{margin:0 auto;max-width:46em;padding:1em;font:16px/1.6 system-ui,sans-serif}section{margin:0 0 1.5em}table{width:100%;border-collapse:collapse}th,td{text-align:start;padding:.4em .6em .4em 0}label{display:block;padding:.45em 0}button{min-height:44px}`;

const news = `<ul>${NEWS.map(([id, title, day]) => `<li><a href="/tin/${id}">${title}</a> <time>${day}</time></li>`).join('')}</ul>`;
const poll = `<form method="post" action="/v1/polls/seed-0/votes"><fieldset><legend>${question}</legend>${OPTIONS.map((text, index) => `<label><input type="radio" name="choice" value="${OPTION_IDS[index] ?? ''}"> ${text}</label>`).join('')}</fieldset><button>Bình chọn</button></form>`;
const counters = `<dl>${COUNTERS.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('')}</dl>`;
const documents = `<table><thead><tr><th>Số, ký hiệu<th>Loại văn bản<th>Ngày ban hành<th>Trích yếu</tr></thead><tbody>${DOCUMENTS.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table>`;

const LEAD = `<h1>Cổng thông tin dân vận</h1><p>Huyện ủy chỉ đạo đẩy mạnh thực hiện công tác dân vận trong cơ quan nhà nước, lựa chọn những công việc trọng tâm, liên quan trực tiếp đến địa phương, đơn vị để tập trung chỉ đạo thực hiện.</p>`;

function page(head: string, blocks: readonly string[]): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Cổng thông tin dân vận</title><link rel="icon" href="data:,"><style>${STYLE}</style>${head}</head><body>${LEAD}${blocks.map((block) => `<section>${block}</section>`).join('')}</body></html>`;
}

/** The same content as HTML and nothing else. */
export function staticPage(): CostPage {
  return { html: page('', [news, poll, counters, documents]), files: new Map() };
}

/** The same content inside the tags of four widgets, with the loader and what keeps their room in the page's own style. */
export function widgetPage(): CostPage {
  const room = readFileSync(`${root}dist/cdn/danvan.css`, 'utf8');
  const head = `<meta name="danvan-service" content="/"><meta name="danvan-site" content="demo"><style>${room}</style><script type="module" src="/danvan.js"></script>`;
  return {
    html: page(head, [
      `<danvan-news-list layout="headlines" limit="5">${news}</danvan-news-list>`,
      `<danvan-poll poll="seed-0">${poll}</danvan-poll>`,
      `<danvan-visitor-stats>${counters}</danvan-visitor-stats>`,
      `<danvan-document-list site="demo" show="symbol kind issued abstract">${documents}</danvan-document-list>`,
    ]),
    files: new Map(),
  };
}

/** The same content rendered by React 19 in the browser, with its data from the same service. */
export async function reactPage(): Promise<CostPage> {
  const code = await bundle(`
    import { createElement as h, useEffect, useState } from 'react';
    import { createRoot } from 'react-dom/client';
    const { NEWS, OPTIONS, COUNTERS, DOCUMENTS, question } = ${JSON.stringify(CONTENT)};
    function Poll() {
      const [poll, setPoll] = useState({ question, options: OPTIONS.map((text) => ({ id: text, text })) });
      const [choice, choose] = useState();
      useEffect(() => { fetch('/v1/polls/seed-0').then((r) => r.json()).then((reply) => setPoll(reply.poll ?? reply)); }, []);
      return h('form', null, h('fieldset', null, h('legend', null, poll.question), poll.options.map(({ id, text }) =>
        h('label', { key: id }, h('input', { type: 'radio', name: 'choice', checked: choice === id, onChange: () => choose(id) }), ' ', text))), h('button', null, 'Bình chọn'));
    }
    function Stats() {
      const [rows, setRows] = useState(COUNTERS);
      useEffect(() => { fetch('/v1/sites/demo/stats').then((r) => r.json()).then((s) => setRows([['Đang trực tuyến', s.online?.total ?? 0], ['Hôm nay', s.today ?? 0], ['Tổng lượt truy cập', s.total]].map(([n, v]) => [n, Number(v).toLocaleString('vi')]))); }, []);
      return h('dl', null, rows.map(([name, value]) => [h('dt', { key: name }, name), h('dd', { key: name + '=' }, value)]));
    }
    const section = (child) => h('section', null, child);
    const App = () => [
      h('h1', { key: 0 }, 'Cổng thông tin dân vận'),
      h('ul', { key: 1 }, NEWS.map(([id, title, day]) => h('li', { key: id }, h('a', { href: '/tin/' + id }, title), ' ', h('time', null, day)))),
      h('section', { key: 2 }, h(Poll)), h('section', { key: 3 }, h(Stats)),
      h('table', { key: 4 }, h('tbody', null, DOCUMENTS.map((cells) => h('tr', { key: cells[0] }, cells.map((cell) => h('td', { key: cell }, cell)))))),
    ];
    createRoot(document.querySelector('#app')).render(h(App));
  `);
  return scripted('react', code, '<div id="app"></div>');
}

/** The same content made of Shoelace's elements: radio group, button, card, format-number. */
export async function shoelacePage(): Promise<CostPage> {
  const code = await bundle(
    ['radio-group', 'radio', 'button', 'card', 'format-number']
      .map((name) => `import '@shoelace-style/shoelace/dist/components/${name}/${name}.js';`)
      .join('\n'),
  );
  const css = await bundle(`@import '@shoelace-style/shoelace/dist/themes/light.css';`, 'css');
  const blocks = [
    `<sl-card>${news}</sl-card>`,
    `<sl-radio-group label="${question}" name="choice">${OPTIONS.map((text, index) => `<sl-radio value="${index}">${text}</sl-radio>`).join('')}</sl-radio-group><sl-button variant="primary">Bình chọn</sl-button>`,
    `<dl>${COUNTERS.map(([name, value]) => `<dt>${name}</dt><dd><sl-format-number value="${value.replaceAll('.', '')}" lang="vi"></sl-format-number></dd>`).join('')}</dl>`,
    documents,
  ];
  const head = `<link rel="stylesheet" href="/peer/shoelace.css"><script type="module" src="/peer/shoelace.js"></script>`;
  return {
    html: page(head, blocks),
    files: new Map([
      ['/peer/shoelace.css', { body: css, type: 'text/css' }],
      ['/peer/shoelace.js', { body: code, type: 'text/javascript' }],
    ]),
  };
}

function scripted(name: string, code: string, body: string): CostPage {
  const head = `<script type="module" src="/peer/${name}.js"></script>`;
  return {
    html: page(head, []).replace(LEAD, body),
    files: new Map([[`/peer/${name}.js`, { body: code, type: 'text/javascript' }]]),
  };
}

async function bundle(contents: string, loader: 'js' | 'css' = 'js'): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    define: { 'process.env.NODE_ENV': '"production"' },
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
