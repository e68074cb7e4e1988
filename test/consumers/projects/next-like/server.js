// What a framework does that renders on the server: the component is imported with its widgets, and drawn to text.
import { createElement as h } from 'react';
import { renderToString } from 'react-dom/server';
import 'danvan/widgets/define';
import { DanvanPoll } from 'danvan/widgets/poll';

const page = renderToString(
  h(
    'danvan-poll',
    { service: 'https://dem.example.gov.vn', poll: 'giao-dien' },
    h('a', { href: '/poll/giao-dien' }, 'Tham gia bình chọn'),
  ),
);
console.log(JSON.stringify({ page, isClass: typeof DanvanPoll === 'function' }));
