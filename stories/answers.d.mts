import type { IncomingMessage, ServerResponse } from 'node:http';

/** What is read of a request. */
export type AnsweredRequest = Pick<IncomingMessage, 'url'>;

/** What an answer is written to: Node's response, or the one of Storybook's service worker. */
export type AnswerResponse = Pick<ServerResponse, 'destroyed'> & {
  writeHead(status: number, headers?: Record<string, string>): unknown;
  write(chunk: string | Uint8Array): boolean;
  end(chunk?: string): unknown;
  destroy(): unknown;
  on(event: 'drain', listener: () => void): unknown;
};

/** Answers a request under /answers/; tells whether it did. */
export function answer(request: AnsweredRequest, response: AnswerResponse): boolean;

/** The same as Koa middleware, as Web Test Runner takes it. */
export function koaAnswers(context: object, next: () => Promise<unknown>): Promise<unknown>;
