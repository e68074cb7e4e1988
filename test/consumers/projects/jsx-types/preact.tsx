import type {} from 'danvan/preact';

export const portal = (
  <main>
    <danvan-poll
      service="https://dem.example.gov.vn"
      poll="giao-dien"
      results-only
      ondanvan-poll-vote={(event) => event.poll.toUpperCase()}
    />
    {/* @ts-expect-error: it is no layout */}
    <danvan-news-list layout="round" />
  </main>
);
