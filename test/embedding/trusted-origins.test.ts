import { describe, expect, it } from 'vitest';
import { readTrustedOrigins, serviceBehind } from '../../widgets/loader/trusted-origins.js';

const LOADER = 'https://w.example.gov.vn/danvan.js';
const behind = (address: string, listed = '', loader = LOADER): string | undefined =>
  serviceBehind(address, readTrustedOrigins(loader, listed));

describe('the origins that a page trusts', () => {
  it.each([
    ['https://w.example.gov.vn/poll/7#danvan-poll-7'],
    ['https://w.example.gov.vn:443/anything/else'],
    ['HTTPS://W.EXAMPLE.GOV.VN/poll/7'],
    // A browser takes a backslash for a slash: what follows is the path.
    ['https://w.example.gov.vn\\@evil.example/poll/7'],
    ['https://user:pass@w.example.gov.vn/poll/7'],
  ])('hold that of the loader: %s', (address) => {
    expect(behind(address)).toBe('https://w.example.gov.vn');
  });

  it.each([
    'https://w.example.gov.vn@evil.example/poll/7',
    'https://w.example.gov.vn.evil.example/poll/7',
    'https://w.example.gov.vn%2eevil.example/poll/7',
    'https://w.example.gov.vn%2f@evil.example/poll/7',
    'https://evil.example/https://w.example.gov.vn/poll/7',
    'https://w.example.gov.vn:8443/poll/7',
    'https://x.w.example.gov.vn/poll/7',
    'https://w.example.gov.vn./poll/7',
    'http://w.example.gov.vn/poll/7',
    'blob:https://w.example.gov.vn/8a3c',
    'filesystem:https://w.example.gov.vn/temporary/x',
    'data:text/html,https://w.example.gov.vn',
    'javascript:"https://w.example.gov.vn"',
    'ftp://w.example.gov.vn/poll/7',
    '//w.example.gov.vn/poll/7',
    '/poll/7',
    'https://',
    'null',
    '',
  ])('hold no other: %s', (address) => {
    expect(behind(address)).toBeUndefined();
  });

  it('hold http only where the loader came by it, or where it is listed just so', () => {
    expect(behind('http://10.0.0.5:8080/poll/7', '', 'http://10.0.0.5:8080/danvan.js')).toBe(
      'http://10.0.0.5:8080',
    );
    expect(behind('http://10.0.0.5:8080/poll/7', 'http://10.0.0.5:8080')).toBe(
      'http://10.0.0.5:8080',
    );
    expect(behind('http://10.0.0.5:8080/poll/7', 'https://10.0.0.5:8080')).toBeUndefined();
    expect(behind('http://10.0.0.5/poll/7', 'http://10.0.0.5:8080')).toBeUndefined();
  });

  it('know services below a path, by the loader or by the list, never by a link', () => {
    expect(behind('https://a.gov.vn/poll/7', '', 'https://a.gov.vn/danvan/danvan.js?v=2#x')).toBe(
      'https://a.gov.vn/danvan',
    );
    const listed = 'https://b.gov.vn, https://c.gov.vn/danvan/';
    expect(behind('https://c.gov.vn/evil/poll/7', listed)).toBe('https://c.gov.vn/danvan');
    expect(behind('https://b.gov.vn/poll/7', listed)).toBe('https://b.gov.vn');
  });

  it.each(['null', '*', 'evil.example', 'javascript:x', 'https://', 'file:///', ' , ,'])(
    'take nothing from a list of %j',
    (listed) => {
      const origins = readTrustedOrigins(LOADER, listed);
      expect([...origins.keys()]).toEqual(['https://w.example.gov.vn']);
    },
  );

  it('take nothing from a loader on a disk', () => {
    expect(readTrustedOrigins('file:///C:/danvan.js', '').size).toBe(0);
  });
});
