/** The kinds that nearly every portal has; their slug is their name without accents. */
const NAMES =
  'nghị quyết, quyết định, chỉ thị, quy định, thông báo, hướng dẫn, chương trình, kế hoạch, báo cáo, tờ trình, ' +
  'công văn, công điện, kết luận';

/** Names by their slug, where that is the name without accents. */
export function bySlug(names: string): (readonly [slug: string, name: string])[] {
  return names
    .split(', ')
    .map((name) => [
      name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll(' ', '-'),
      name,
    ]);
}

/** Those of the {@link kindNames} that a page can't do without; it loads the others when a document is of one. */
export const commonKinds: ReadonlyMap<string, string> = new Map(bySlug(NAMES));
