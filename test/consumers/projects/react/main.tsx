import type {} from 'danvan/react';
import 'danvan/widgets/news-list/define';
import 'danvan/widgets/visitor-stats/define';
import type { DanvanNewsList } from 'danvan/widgets/news-list';
import { useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';

const news = [
  { id: '1', title: 'Tổ dân vận khéo bản Nà Lốc', url: 'https://danvan.example.gov.vn/1' },
];

function Portal() {
  const [heard, setHeard] = useState('');
  const list = useRef<DanvanNewsList>(null);
  return (
    <main>
      <danvan-visitor-stats layout="list" statistics={{ today: 1204, total: 5_100_909 }} />
      <danvan-news-list
        ref={list}
        search
        limit={5}
        articles={news}
        ondanvan-news-list-filter={(event) => setHeard(event.type)}
      >
        <a href="/tin">Tin tức</a>
      </danvan-news-list>
      <output>{heard}</output>
    </main>
  );
}

/** Never drawn: what the compiler must refuse. */
export const refused = () => [
  // @ts-expect-error: it is no layout
  <danvan-visitor-stats layout="round" />,
  // @ts-expect-error: a limit is a number
  <danvan-news-list limit={{}} />,
];

const root = document.querySelector('#root');
if (root) createRoot(root).render(<Portal />);
