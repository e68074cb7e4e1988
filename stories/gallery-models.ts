/** A drawn scene in the colours of its number: fields, a road and a village. */
export function picture(number: number): string {
  const hue = 70 + ((number * 41) % 120);
  const scene = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480" viewBox="0 0 320 240"><rect width="320" height="240" fill="hsl(${200 + ((number * 13) % 30)} 60% 86%)"/><circle cx="${50 + ((number * 71) % 220)}" cy="56" r="24" fill="hsl(42 95% 62%)"/><path d="M0 130Q90 ${84 + ((number * 19) % 36)} 180 124T320 110V240H0Z" fill="hsl(${hue} 36% 56%)"/><path d="M0 170Q90 140 190 168T320 160V240H0Z" fill="hsl(${hue} 42% 42%)"/><path d="M150 240L176 160 190 160 230 240Z" fill="#d9c9a8"/><path d="M${60 + ((number * 31) % 60)} 160l30-24 30 24v30h-60Z" fill="#fff8ec"/><path d="M${54 + ((number * 31) % 60)} 162l36-30 36 30" fill="none" stroke="#9c3b2e" stroke-width="7"/></svg>`;
  return `/answers/echo?type=${encodeURIComponent('image/svg+xml')}&body=${encodeURIComponent(scene)}`;
}

/** Units of a quarter of Hà Nội that register models. */
export const galleryUnits = [
  { id: 'phong-noi-vu', name: 'Phòng Nội vụ' },
  { id: 'phuc-xa', name: 'Phường Phúc Xá' },
  { id: 'cong-vi', name: 'Phường Cống Vị' },
  { id: 'hoi-nong-dan', name: 'Hội Nông dân' },
  { id: 'cong-an', name: 'Công an quận' },
];

const subjects: readonly (readonly [name: string, fields: readonly string[], content: string])[] = [
  [
    'Vận động nhân dân hiến đất mở rộng ngõ, hẻm',
    ['economy', 'new-countryside'],
    'Tổ dân vận đến từng nhà, nghe từng ý kiến; hộ nào lo mất đất thì cùng đo, cùng vẽ lại ranh giới.',
  ],
  [
    '“Ngày thứ Bảy vì dân”: tiếp nhận và trả kết quả thủ tục hành chính vào ngày nghỉ',
    ['political-system'],
    'Công chức thay nhau trực sáng thứ Bảy, ưu tiên người đi làm giờ hành chính và người cao tuổi.',
  ],
  [
    'Tổ hợp tác mây tre đan của phụ nữ khu dân cư số 4',
    ['economy'],
    'Góp vốn mua nguyên liệu chung, dạy nghề tại nhà văn hóa, bán hàng qua mạng.',
  ],
  [
    'Câu lạc bộ “Gia đình văn hóa giữ nếp làng”',
    ['culture-society'],
    'Sinh hoạt mỗi tháng một lần; hòa giải việc nhỏ ngay trong ngõ.',
  ],
  [
    'Camera an ninh từ nguồn xã hội hóa',
    ['defence-security', 'culture-society'],
    'Các hộ mặt ngõ góp kinh phí, công an phường hướng dẫn lắp đặt và quản lý.',
  ],
  [
    'Tuyến đường nở hoa do cựu chiến binh chăm sóc',
    ['culture-society', 'new-countryside'],
    'Mỗi chi hội nhận một đoạn, trồng và tưới cây vào sáng Chủ nhật.',
  ],
];

/** So many models, as a portal publishes them. */
export function modelsOf(count: number, hasPictures = true): object[] {
  return [...new Array(count).keys()].map((index) => {
    const [name, fields, content] = subjects[index % subjects.length] ?? ['', [], ''];
    const year = 2019 + (index % 5);
    const unit = galleryUnits[(index * 2) % galleryUnits.length];
    const decision = {
      symbol: `${120 + index}/QĐ-UBND`,
      issuer: 'UBND quận Ba Đình',
      issuedOn: `${year}-10-12`,
    };
    const level = index % 4 === 0 ? 'district' : 'base';
    return {
      id: `mo-hinh-${index}`,
      name: index < subjects.length ? name : `${name} (${index + 1})`,
      unit: unit?.id ?? '',
      form: index % 3 === 2 ? 'individual' : 'collective',
      fields,
      address: `Tổ dân phố số ${1 + (index % 9)}`,
      content,
      result: 'Hơn 40 hộ tham gia; nhân dân đồng thuận, không có đơn thư kéo dài.',
      images:
        hasPictures && index % 5 !== 3
          ? [...new Array(1 + (index % 3)).keys()].map((each) => ({
              url: picture(index * 3 + each),
              caption: each === 0 ? 'Bà con cùng làm' : 'Sau khi hoàn thành',
            }))
          : [],
      acts: [
        { act: 'registered', on: `${year}-02-15` },
        { act: 'building', on: `${year}-03-01` },
        ...(index % 6 === 1
          ? []
          : [
              { act: 'assessed', on: `${year}-09-20`, level, passed: true },
              { act: 'recognised', on: `${year}-10-12`, level, decision },
            ]),
        ...(index % 6 === 0
          ? [
              {
                act: 'commended',
                on: `${year}-12-20`,
                award: 'commendation',
                decision: { ...decision, symbol: `${900 + index}/QĐ-UBND` },
              },
            ]
          : []),
        ...(index % 7 === 5 ? [{ act: 'ended', on: `${year + 1}-06-30` }] : []),
      ],
    };
  });
}
