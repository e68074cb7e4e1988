import { describe, expect, it } from 'vitest';
import {
  documentIdentity,
  documentSchema,
  isPublishable,
  missingMetadata,
  statusAt,
  type OfficialDocument,
} from '../../../src/documents/index.js';
import { validate } from '../../../src/schema/index.js';

const plan = {
  id: 'kh-34-2018',
  symbol: '34/KH-UBND',
  kind: 'ke-hoach',
  issuers: [{ name: 'UBND quận Ba Đình' }],
  issuedOn: '2018-01-24',
  abstract: 'Thực hiện công tác dân vận chính quyền năm 2018',
};

function documentOf(change: object = {}): OfficialDocument {
  const result = validate(documentSchema, { ...plan, ...change });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function problemsOf(change: object) {
  const result = validate(documentSchema, { ...plan, ...change });
  return result.ok ? [] : result.problems.map(({ path, message }) => [path, message]);
}

describe('documentSchema', () => {
  it('takes a document with little known and fills its lists', () => {
    expect(documentOf()).toEqual({
      ...plan,
      signers: [],
      basis: [],
      amends: [],
      replaces: [],
      files: [],
    });
  });

  it('takes all metadata of a portal or a law site', () => {
    expect(
      problemsOf({
        system: 'state',
        issuers: [{ name: 'Bộ Tư pháp', unit: 'btp' }, { name: 'Bộ Nội vụ' }],
        signers: [{ name: 'Nguyễn Văn A', post: 'Phó Chủ tịch', capacity: 'KT' }],
        effectiveOn: '2018-02-01',
        expiresOn: '2018-12-31',
        status: 'partly-expired',
        field: 'Dân vận',
        basis: [{ symbol: '114-KL/TW', issuer: 'Ban Bí thư', issuedOn: '2015-05-14' }],
        amends: [{ symbol: '12/KH-UBND', document: 'kh-12-2017' }],
        replaces: [{ symbol: '43/CP' }],
        files: [{ url: 'https://a.example/34.pdf', name: '34/KH-UBND' }],
        gazette: { number: '05+06', date: '2018-02-10' },
        urgency: 'most-urgent',
        publishedAt: '2018-01-25T08:00',
      }),
    ).toEqual([]);
  });

  it.each([
    [
      'publication',
      { publishedAt: '2018-01-25' },
      'publishedAt',
      'Văn bản có độ mật không được đăng: bỏ publishedAt.',
    ],
    [
      'files',
      { files: [{ url: 'https://a.example/34.pdf' }] },
      'files',
      'Văn bản có độ mật không được kèm tệp: bỏ files.',
    ],
  ])('refuses the %s of a secret document', (_, change, path, message) => {
    expect(problemsOf(change)).toEqual([]);
    expect(problemsOf({ ...change, secrecy: 'confidential' })).toEqual([[path, message]]);
  });

  it('keeps a secret document in a register', () => {
    expect(isPublishable(documentOf({ secrecy: 'top-secret' }))).toBe(false);
    expect(isPublishable(documentOf())).toBe(true);
  });

  it.each([
    ['an empty abstract', { abstract: '' }, 'abstract'],
    ['a kind in words', { kind: 'Kế hoạch' }, 'kind'],
    ['an impossible day', { issuedOn: '2018-02-30' }, 'issuedOn'],
    ['an unknown capacity', { signers: [{ name: 'A', capacity: 'PP' }] }, 'signers[0].capacity'],
    [
      'an end before the beginning',
      { effectiveOn: '2018-02-01', expiresOn: '2018-01-31' },
      'expiresOn',
    ],
    ['a file that is no web address', { files: [{ url: 'javascript:alert(1)' }] }, 'files[0].url'],
  ])('refuses %s', (_, change, path) => {
    expect(problemsOf(change).map(([at]) => at)).toEqual([path]);
  });
});

describe('missingMetadata', () => {
  it('names what NĐ 42/2022 asks for and the record lacks', () => {
    expect(missingMetadata(documentOf())).toEqual(['effectiveOn', 'files']);
    expect(
      missingMetadata(documentOf({ symbol: undefined, issuers: [], issuedOn: undefined })),
    ).toEqual(['symbol', 'issuers', 'issuedOn', 'effectiveOn', 'files']);
  });

  it('is silent when all is there', () => {
    const files = [{ url: 'https://a.example/34.pdf' }];
    expect(missingMetadata(documentOf({ effectiveOn: '2018-01-24', files }))).toEqual([]);
  });
});

describe('documentIdentity', () => {
  const identityOf = (change: object) => documentIdentity(documentOf(change));
  const party = {
    symbol: '05-CT/TU',
    kind: 'chi-thi',
    issuers: [{ name: 'Tỉnh ủy Nghệ An', unit: 'tu-nghe-an' }],
    issuedOn: '2021-03-01',
  };

  it('is the same for two spellings of one document', () => {
    const key = identityOf({});
    expect(key).toBeDefined();
    expect(identityOf({ issuers: [{ name: ' ubnd Quận Ba Đình'.normalize('NFD') }] })).toBe(key);
    expect(identityOf({ symbol: '034 / kh–ubnd' })).toBe(key);
    expect(identityOf({ issuedOn: '2018-12-31' })).toBe(key);
  });

  it.each([
    ['another issuer', { issuers: [{ name: 'UBND quận Đống Đa' }] }],
    ['another kind', { kind: 'quyet-dinh' }],
    ['another number', { symbol: '340/KH-UBND' }],
    ['a number with a letter', { symbol: '34a/KH-UBND' }],
    ['another year', { issuedOn: '2019-01-24' }],
  ])('differs for %s', (_, change) => {
    expect(identityOf(change)).toBeDefined();
    expect(identityOf(change)).not.toBe(identityOf({}));
  });

  it('counts Party numbers within the term of the committee', () => {
    expect(identityOf({ ...party, term: '2020-2025' })).toBe('tu-nghe-an|chi-thi|5|2020-2025');
    expect(identityOf({ ...party, term: '2020-2025', issuedOn: '2022-05-01' })).toBe(
      identityOf({ ...party, term: '2020-2025' }),
    );
  });

  it('takes the organ for a Party document written in the form of the state', () => {
    expect(identityOf({ ...party, symbol: '21/CT-TW' })).toBeUndefined();
    expect(identityOf({ ...party, symbol: '21/CT-TW', system: 'state' })).toBe(
      'tu-nghe-an|chi-thi|21|2021',
    );
  });

  it('takes the year of a normative document from its symbol', () => {
    const decree = {
      symbol: '42/2022/NĐ-CP',
      kind: 'nghi-dinh',
      issuers: [{ name: 'CP', unit: 'cp' }],
    };
    expect(identityOf({ ...decree, issuedOn: undefined })).toBe('cp|nghi-dinh|42|2022');
    expect(identityOf({ ...decree, issuedOn: '2022-06-24' })).toBe('cp|nghi-dinh|42|2022');
  });

  it.each([
    ['no issuer', { issuers: [] }],
    ['no symbol', { symbol: undefined }],
    ['a number left blank', { symbol: '…/KH-UBND' }],
    ['no day of issue', { issuedOn: undefined }],
    ['a Party document without its term', party],
    [
      'a year in the symbol that contradicts the day',
      { symbol: '42/2022/NĐ-CP', issuedOn: '2021-06-24' },
    ],
  ])('is unknown with %s', (_, change) => {
    expect(identityOf(change)).toBeUndefined();
  });
});

describe('statusAt', () => {
  const dated = { effectiveOn: '2018-02-01', expiresOn: '2018-12-31' };

  it.each([
    ['before it takes effect', dated, '2018-01-31', 'not-yet-in-force'],
    ['on the day it takes effect', dated, '2018-02-01', 'in-force'],
    ['on the last day before its end', dated, '2018-12-30', 'in-force'],
    ['on the day it ends', dated, '2018-12-31', 'expired'],
    [
      'when the stated status grew stale',
      { ...dated, status: 'in-force' },
      '2019-01-01',
      'expired',
    ],
    [
      'when it has since taken effect',
      { ...dated, status: 'not-yet-in-force' },
      '2018-03-01',
      'in-force',
    ],
    [
      'when only a part is left',
      { ...dated, status: 'partly-expired' },
      '2018-03-01',
      'partly-expired',
    ],
    [
      'when it was ended without a day',
      { effectiveOn: '2018-02-01', status: 'expired' },
      '2018-03-01',
      'expired',
    ],
    ['when only its status is stated', { status: 'suspended' }, '2018-03-01', 'suspended'],
    ['when nothing is known', {}, '2018-03-01', undefined],
  ])('%s', (_, change, date, status) => {
    expect(statusAt(documentOf(change), date)).toBe(status);
  });
});
