/** News like those of a portal, with titles and leads of many lengths, as the service relays them. */
export function newsFeed(count: number): string {
  const items = [...new Array(count).keys()].map((index) => ({
    id: String(index),
    url: `https://danvan.example.gov.vn/tin/${index}`,
    title: TITLES[index % TITLES.length],
    ...(index % 4 === 3 ? {} : { lead: LEAD.slice(0, 40 + ((index * 53) % 260)) }),
    images: index % 5 === 4 ? [] : [{ url: `/picture.svg?of=${index}` }],
    publishedAt: new Date(Date.UTC(2026, 10, 20) - index * 71_000_000).toISOString().slice(0, 16),
    source: { name: index % 2 === 0 ? 'Ban Dân vận' : 'Cổng thông tin điện tử tỉnh Ví Dụ' },
    reads: 37 + ((index * 397) % 4100),
  }));
  return JSON.stringify({ items, rejected: [] });
}

/** News as RSS, as most portals give them. */
export function rssFeed(): string {
  const items = TITLES.map(
    (title, index) =>
      `<item><title>${title}</title><link>https://danvan.example.gov.vn/tin/${index}</link></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Tin</title>${items.join('')}</channel></rss>`;
}

/** A picture in the colour of its number. */
export function picture(of: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200"><rect width="320" height="200" fill="hsl(${(of * 67) % 360} 55% 70%)"/></svg>`;
}

const TITLES = [
  'Tổ dân vận khéo bản Nà Lốc vận động bà con hiến đất mở đường vào khu sản xuất',
  'Đối thoại với nhân dân',
  'Hội nghị tổng kết phong trào thi đua “Dân vận khéo” giai đoạn 2021 - 2026 và triển khai nhiệm vụ trọng tâm của công tác dân vận năm 2027 trên địa bàn toàn tỉnh',
  'Mô hình “Ngày thứ Bảy vì dân” ở phường Đông Hải sau một năm thực hiện',
  'Công tác dân vận chính quyền: lấy sự hài lòng của người dân làm thước đo',
];

const LEAD =
  'Ba tháng đi từng nhà, nghe từng ý kiến, tổ dân vận đã được 42 hộ đồng thuận hiến hơn 3.500 m² đất để mở tuyến đường dài 1,8 km. Chiếc cầu bê tông nối hai xóm được dựng bằng công sức của cả xứ đạo và chi hội nông dân, trong niềm vui của bà con.';
