import { galleryUnits, modelsOf } from '../../stories/gallery-models.js';

/** A register of models, with and without pictures, as a portal publishes it. */
export function modelFeed(count: number): string {
  return JSON.stringify({ units: galleryUnits, models: modelsOf(count) });
}

/** Documents with abstracts of many lengths, some with files and a state. */
export function documentFeed(count: number): string {
  const documents = [...new Array(count).keys()].map((index) => ({
    id: `van-ban-${index}`,
    symbol: `${index + 10}/${index % 2 === 0 ? 'KH' : 'QĐ'}-UBND`,
    kind: KINDS[index % 3],
    issuers: ISSUERS.slice(0, 1 + (index % 2)).map((name) => ({ name })),
    signers: [{ name: 'Nguyễn Văn A', capacity: 'KT', post: 'Phó Chủ tịch' }],
    issuedOn: `${2026 - (index % 4)}-03-${String(1 + (index % 28)).padStart(2, '0')}`,
    abstract: ABSTRACT.slice(0, 30 + ((index * 67) % 300)),
    ...(index % 3 === 0 ? {} : { status: 'in-force', field: 'Dân vận' }),
    ...(index % 4 === 1
      ? { files: [{ url: `/tep/${index}.pdf`, type: 'application/pdf', bytes: 245_000 }] }
      : {}),
  }));
  return JSON.stringify({ title: 'Văn bản', documents });
}

/** The name of the last is loaded on need. */
const KINDS = ['ke-hoach', 'quyet-dinh', 'giay-chung-nhan'];

const ISSUERS = ['Ủy ban nhân dân quận Ví Dụ', 'Ban Thường vụ Quận ủy Ví Dụ'];

const ABSTRACT =
  'Về việc triển khai thực hiện công tác dân vận chính quyền, phong trào thi đua “Dân vận khéo” và thực hiện Quy chế dân chủ ở cơ sở trong các cơ quan, đơn vị trên địa bàn quận giai đoạn 2026 - 2030, gắn với đánh giá mức độ hoàn thành nhiệm vụ của cán bộ, công chức, viên chức hằng năm theo quy định.';
