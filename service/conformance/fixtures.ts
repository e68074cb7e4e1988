import { randomUUID } from 'node:crypto';
import { Broken } from './promise.js';
import { Target, type Fetch, type Given } from './target.js';

const ORIGIN = 'https://danvan-conform.example';

/** What was made for a run, and how it is removed again. */
export interface Fixtures {
  readonly given: Given;
  remove(): Promise<void>;
}

/** With the administrator's token: makes what the run was not given. */
export async function makeFixtures(base: string, given: Given, fetch: Fetch): Promise<Fixtures> {
  const { adminToken } = given;
  if (adminToken === undefined) return { given, remove: () => Promise.resolve() };
  const target = new Target(base, given, fetch);
  const name = `danvan-conform-${randomUUID().slice(0, 8)}`;
  const admin = async (method: string, path: string, body?: object): Promise<void> => {
    const { status, text } = await target.send(`/v1/admin/${path}`, {
      method,
      headers: { authorization: `Bearer ${adminToken}` },
      ...(body === undefined ? {} : { body }),
    });
    if (status !== 200) throw new Broken(`${method} /v1/admin/${path}: ${status} ${text}`);
  };
  const poll = {
    question: 'danvan conform',
    options: [
      { id: 'a', text: 'A' },
      { id: 'b', text: 'B' },
    ],
    results: 'always',
  };
  const made: string[] = [];
  const site = given.site ?? name;
  const origin = given.origin ?? ORIGIN;
  if (given.site === undefined) {
    await admin('PUT', `sites/${name}`, { name, origins: [origin] });
    made.push(`sites/${name}`);
  }
  const addPoll = async (id: string): Promise<string> => {
    await admin('PUT', `sites/${site}/polls/${id}`, poll);
    made.unshift(`polls/${id}`);
    return id;
  };
  const openPoll = given.poll ?? (await addPoll(`${name}-open`));
  let { closedPoll } = given;
  if (closedPoll === undefined) {
    closedPoll = await addPoll(`${name}-closed`);
    await admin('POST', `polls/${closedPoll}/acts`, { act: 'close' });
  }
  return {
    given: {
      site,
      poll: openPoll,
      closedPoll,
      adminToken,
      // A site that was there before has origins of its own.
      ...(given.site === undefined || given.origin !== undefined ? { origin } : {}),
    },
    async remove() {
      for (const path of made) await admin('DELETE', path);
    },
  };
}
