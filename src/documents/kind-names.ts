import { bySlug, commonKinds } from './common-kinds.js';

/** Kinds beside the common ones whose slug is their name without accents. */
const NAMES =
  'quy chế, giấy mời, luật, nghị định, thông tư, thông cáo, phương án, đề án, dự án, biên bản, hợp đồng, bản ghi nhớ, ' +
  'bản thỏa thuận, giấy ủy quyền, giấy giới thiệu, ' +
  'giấy nghỉ phép, phiếu gửi, phiếu chuyển, phiếu báo, thư công, hiến pháp, bộ luật, pháp lệnh, lệnh, ' +
  'thông tư liên tịch, nghị quyết liên tịch, văn bản hợp nhất, điều lệ, chiến lược, thông tri, tuyên bố, lời kêu gọi, ' +
  'quy hoạch, thông tư liên bộ, sắc lệnh, sắc luật, giấy phép, giấy chứng nhận, giấy xác nhận, bản án, ' +
  'cáo trạng, thư mời, thể lệ, nội quy, thông tin, đề cương, bản sao';

/** Kinds whose slug is shorter than their name. */
const SHORT: readonly (readonly [slug: string, name: string])[] = [
  ['sao-y', 'bản sao y'],
  ['sao-luc', 'bản sao lục'],
  ['trich-sao', 'bản trích sao'],
  ['cuong-linh', 'cương lĩnh chính trị'],
];

/** The Vietnamese name of each kind of document in lower case, by its slug: `ke-hoach` is `kế hoạch`. */
export const kindNames: ReadonlyMap<string, string> = new Map([
  ...commonKinds,
  ...bySlug(NAMES),
  ...SHORT,
]);
