import { createSecretKey, createPublicKey, type KeyObject } from 'node:crypto';
import { jwtVerify } from 'jose';
import type { MemberKey, Site } from './site.js';

/** Characters of a token that are looked at. */
const MOST_TOKEN = 4_096;
const MOST_KEPT = 10_000;

/**
 * Knows the members of sites by the tokens that their CMS signs (JWT, HS256 or EdDSA). A token must name the member
 * (`sub`) and its end (`exp`), be signed with the algorithm that the key is for, and name the issuer and audience where
 * the site asks for them.
 */
export class Members {
  readonly #keys = new Map<string, KeyObject>();
  readonly #known = new Map<string, { readonly member: string; readonly until: number }>();

  /**
   * The member of a token.
   *
   * @param now - milliseconds since 1970
   * @returns the id that the CMS gave, or nothing for a token that is forged, foreign, or over
   */
  async memberOf(site: Site, token: string, now: number): Promise<string | undefined> {
    if (token.length > MOST_TOKEN) return undefined;
    const name = `${JSON.stringify(site.memberKeys)}\n${site.id}\n${token}`;
    const known = this.#known.get(name);
    if (known && known.until > now) return known.member;
    for (const key of site.memberKeys) {
      try {
        const { payload } = await jwtVerify(token, this.#key(key), {
          algorithms: key.algorithm === 'HS256' ? ['HS256'] : ['EdDSA', 'Ed25519'],
          currentDate: new Date(now),
          clockTolerance: 30,
          requiredClaims: ['sub', 'exp'],
          ...(site.memberIssuer === undefined ? {} : { issuer: site.memberIssuer }),
          ...(site.memberAudience === undefined ? {} : { audience: site.memberAudience }),
        });
        if (typeof payload.sub !== 'string' || payload.sub === '' || payload.exp === undefined)
          continue;
        if (this.#known.size >= MOST_KEPT) this.#known.clear();
        this.#known.set(name, { member: payload.sub, until: payload.exp * 1000 });
        return payload.sub;
      } catch {
        continue;
      }
    }
    return undefined;
  }

  #key(key: MemberKey): KeyObject {
    const text = key.algorithm === 'HS256' ? key.secret : key.publicKey;
    const kept = this.#keys.get(text);
    if (kept) return kept;
    const made =
      key.algorithm === 'HS256' ? createSecretKey(text, 'utf8') : createPublicKey(key.publicKey);
    this.#keys.set(text, made);
    return made;
  }
}
