import type { Feed } from '../../src/feeds/feed.js';
import { readFeed } from '../../src/feeds/read-feed.js';
import { LoadError } from '../shared/failure.js';
import type { Answer } from '../shared/page-requests.js';
import type { NewsSource } from './news-source.js';

/**
 * Reads an answer that is not the service's: any feed or interface that the core reads. Loaded where one comes.
 *
 * @param data - what it holds, where it is JSON
 * @throws LoadError with the reason
 */
export function readForeign(answer: Answer, data: unknown, source: NewsSource): Feed {
  if (data === undefined && !/<(?:[\w.-]+:)?(?:rss|rdf|feed|channel)[\s>]/i.test(answer.body))
    throw new LoadError('unreadable');
  const feed = read(answer, source);
  // Whatever has no article must say so: by an empty list where it is JSON, by nothing that was left out.
  const isEmpty = data === undefined || /\[\s*\]/.test(answer.body);
  if (feed.items.length === 0 && (!isEmpty || feed.rejected.length > 0))
    throw new LoadError('unreadable');
  return feed;
}

function read({ body, contentType, url }: Answer, { articleUrl }: NewsSource): Feed {
  try {
    return readFeed(body, contentType, {
      url,
      ...(articleUrl === undefined ? {} : { articleUrl }),
    });
  } catch (error) {
    // Of its own it throws nothing.
    console.warn(
      'danvan: the news can’t be read here. Where the page asks for Trusted Types, add danvan to its trusted-types, or take the news as JSON or through the service.',
      error,
    );
    throw new LoadError('refused');
  }
}
