import type {} from 'danvan/solid';

export const portal = (
  <main>
    <danvan-poll
      service="https://dem.example.gov.vn"
      poll="giao-dien"
      prop:resultsOnly={true}
      on:danvan-poll-vote={(event) => event.poll.toUpperCase()}
    />
    {/* @ts-expect-error: it is no layout */}
    <danvan-news-list layout="round" />
  </main>
);
