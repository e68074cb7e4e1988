import { describe, expect, it } from 'vitest';
import { readPortalPage } from '../../../src/pages/index.js';
import { templates, type TemplateArticle } from './cms-templates.js';

const article: TemplateArticle = {
  title: 'Hội Nông dân xã ra mắt tổ dân vận khéo nuôi cá lồng',
  category: 'Hoạt động đoàn thể',
  lead: 'Sáng 14/5, Hội Nông dân xã ra mắt tổ "Dân vận khéo" nuôi cá lồng bè tại thôn Vạn Hòa với 12 hộ tham gia.',
  caption: 'Các hộ nuôi cá lồng tại lễ ra mắt',
  paragraphs: [
    'Tổ được hỗ trợ vay vốn từ Quỹ hỗ trợ nông dân với số tiền 300 triệu đồng, thời hạn 24 tháng theo Kế hoạch số 22-KH/ĐU.',
    'Sau lễ ra mắt, các hộ được tập huấn kỹ thuật chăm sóc cá và ký cam kết giữ gìn môi trường nước.',
  ],
  author: 'Văn Hậu',
  reads: 1204,
  related: ['Hội Phụ nữ xã tổ chức hội thi cắm hoa', 'Đoàn xã ra quân làm thủy lợi nội đồng'],
  file: 'ke-hoach-22.pdf',
};

describe('readPortalPage on HTML', () => {
  it.each(Object.entries(templates))('reads all that a page of %s shows', (_, template) => {
    const page = readPortalPage(template(article), { url: 'http://xa.example.vn/tin/1.html' });

    expect(page).toMatchObject({
      title: article.title,
      category: article.category,
      lead: article.lead,
      caption: article.caption,
      body: article.paragraphs,
      author: article.author,
      publishedAt: '2020-05-14T15:42',
      readCount: 1204,
      relatedTitles: article.related,
      attachments: [article.file],
      onlineNow: 9,
      visitorsToday: 1316,
      visitorTotal: 2105337,
    });
    expect(page.images).toHaveLength(1);
    expect(page.images[0]?.url).toMatch(/^http:\/\/xa\.example\.vn\/.*anh\.jpg$/);
    expect(page.images[0]?.caption).toBe(article.caption);
    expect(page.attachmentLinks[0]?.url).toMatch(/ke-hoach-22\.pdf$/);
    expect(page.relatedLinks.map(({ text }) => text)).toEqual(article.related);
    expect(page.citations.map(({ canonical }) => canonical)).toEqual(['22-KH/ĐU']);
  });
});
