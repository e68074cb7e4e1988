/** Kinds whose slug is their name without accents. */
const NAMES =
  'nghị quyết, quyết định, chỉ thị, quy chế, quy định, thông cáo, thông báo, hướng dẫn, chương trình, kế hoạch, ' +
  'phương án, đề án, dự án, báo cáo, biên bản, tờ trình, hợp đồng, công văn, công điện, bản ghi nhớ, ' +
  'bản thỏa thuận, giấy ủy quyền, giấy mời, giấy giới thiệu, giấy nghỉ phép, phiếu gửi, phiếu chuyển, phiếu báo, ' +
  'thư công, hiến pháp, luật, bộ luật, pháp lệnh, lệnh, nghị định, thông tư, thông tư liên tịch, ' +
  'nghị quyết liên tịch, văn bản hợp nhất, điều lệ, chiến lược, kết luận, thông tri, tuyên bố, lời kêu gọi, ' +
  'quy hoạch, thông tư liên bộ, sắc lệnh, sắc luật, giấy phép, giấy chứng nhận, giấy xác nhận, bản án, ' +
  'cáo trạng, thư mời, thể lệ, nội quy, thông tin, đề cương, bản sao';

/** Kinds whose slug is shorter than their name. */
const SHORT: readonly (readonly [slug: string, name: string])[] = [
  ['sao-y', 'bản sao y'],
  ['sao-luc', 'bản sao lục'],
  ['trich-sao', 'bản trích sao'],
  ['cuong-linh', 'cương lĩnh chính trị'],
];

function slugOf(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll(' ', '-');
}

/** The Vietnamese name of each kind of document in lower case, by its slug: `ke-hoach` is `kế hoạch`. */
export const kindNames: ReadonlyMap<string, string> = new Map([
  ...NAMES.split(', ').map((name): [string, string] => [slugOf(name), name]),
  ...SHORT,
]);
