import { describe, expect, it } from 'vitest';
import { readPortalPage } from '../../../src/pages/index.js';

const ARTICLE =
  '<p>Sáng 01/6, phường ra mắt tổ dân vận khu phố 3 gồm 7 thành viên.</p><p>Tổ có nhiệm vụ vận động bà con giữ gìn vệ sinh, giúp nhau phát triển kinh tế.</p>';
const read = (body: string, head = '') =>
  readPortalPage(`<html><head>${head}</head><body>${body}</body></html>`, {
    url: 'https://xa.example.vn/tin/1.html',
  });

describe('markup of a page', () => {
  it('names the title where the head and the page agree', () => {
    const page = read(
      `<h1>CỔNG THÔNG TIN</h1><div>Tin nổi bật của tuần này ở xã</div><div>Lễ ra mắt tổ dân vận khu phố 3</div>${ARTICLE}`,
      '<title>Lễ ra mắt tổ dân vận khu phố 3 - Cổng thông tin</title>',
    );
    expect(page.title).toBe('Lễ ra mắt tổ dân vận khu phố 3');
  });

  it('is not believed where the head names what the page does not show', () => {
    const page = read(
      `<h2>Lễ ra mắt tổ dân vận khu phố 3</h2>${ARTICLE}`,
      '<meta property="og:title" content="Trang chủ của xã">',
    );
    expect(page.title).toBe('Lễ ra mắt tổ dân vận khu phố 3');
  });

  it.each([
    [
      'a meta tag with an offset',
      '<meta property="article:published_time" content="2020-05-14T08:42:00Z">',
      '2020-05-14T15:42:00',
    ],
    [
      'a meta tag in the RFC form',
      '<meta name="pubdate" content="Thu, 16 Jul 2020 06:40:00 +0700">',
      '2020-07-16T06:40:00',
    ],
    [
      'a meta tag in local time',
      '<meta itemprop="datePublished" content="2020-05-14">',
      '2020-05-14',
    ],
    [
      'JSON-LD',
      '<script type="application/ld+json">{"datePublished": "2020-05-14T15:42:00+07:00"}</script>',
      '2020-05-14T15:42:00',
    ],
  ])('gives the date that the page does not show: %s', (_, head, value) => {
    expect(read(`<h1>Lễ ra mắt tổ dân vận khu phố 3</h1>${ARTICLE}`, head).publishedAt).toBe(value);
  });

  it('gives way to the date that the page shows', () => {
    const page = read(
      `<h1>Lễ ra mắt tổ dân vận khu phố 3</h1><p>02/06/2016 14:05</p>${ARTICLE}`,
      '<meta property="article:published_time" content="2020-05-14T08:42:00Z">',
    );
    expect(page.publishedAt).toBe('2016-06-02T14:05');
  });

  it('hides what a reader does not see', () => {
    const page = read(
      `<h1>Lễ ra mắt tổ dân vận khu phố 3</h1>${ARTICLE}<p hidden>Ẩn một câu dài, không ai đọc được ở trên trang này cả.</p><p style="display: none">Ẩn hai câu dài, không ai đọc được ở trên trang này cả.</p><script>var x = 1;</script><style>p {}</style><noscript>Bật JavaScript.</noscript>`,
    );
    expect(page.body.join(' ')).not.toMatch(/Ẩn|var x|JavaScript/);
  });

  it('gives pictures safe addresses, their own size and no ornaments', () => {
    const page = read(
      `<h1>Lễ ra mắt tổ dân vận khu phố 3</h1><p><img src="javascript:x()"><img src="a.jpg" alt="Toàn  cảnh" width="600px" height="400"><img data-src="/b.jpg" src="lazy.gif"><img src="icon.png" width="16" height="16"><img src="a.jpg"></p>${ARTICLE}<nav><img src="nav.jpg"></nav>`,
    );
    expect(page.images).toEqual([
      { url: 'https://xa.example.vn/tin/a.jpg', alt: 'Toàn cảnh', width: 600, height: 400 },
      { url: 'https://xa.example.vn/b.jpg' },
    ]);
  });

  it('reads digits that are pictures, and rows of a table as lines', () => {
    const page = read(
      `<h1>Lễ ra mắt tổ dân vận khu phố 3</h1>${ARTICLE}<table><tr><th>Thống kê truy cập</th></tr><tr><td>Hôm nay</td><td>12</td></tr><tr><td>Tổng lượt truy cập</td><td><img alt="9" src="x.gif"><img src="/digits/1.gif"><img src="/digits/2.png"></td></tr></table>`,
    );
    expect(page).toMatchObject({ visitorsToday: 12, visitorTotal: 912 });
  });

  it('reads cells that lay out a page as lines of their own', () => {
    const page = read(
      `<table><tr><td>Giới thiệu</td><td>Trang chủ<div>Lễ ra mắt tổ dân vận khu phố 3</div><div>02/06/2016</div>${ARTICLE}</td></tr></table>`,
    );
    expect(page).toMatchObject({
      title: 'Lễ ra mắt tổ dân vận khu phố 3',
      publishedAt: '2016-06-02',
    });
  });

  it('reads a row of long cells cell by cell', () => {
    const long =
      'Tổ có nhiệm vụ vận động bà con giữ gìn vệ sinh chung và giúp nhau phát triển kinh tế gia đình. '.repeat(
        3,
      );
    const page = read(
      `<h1>Lễ ra mắt tổ dân vận khu phố 3</h1><table><tr><td>${long}</td><td>${long}Hết.</td></tr></table>`,
    );
    expect([page.lead, ...page.body].filter(Boolean)).toHaveLength(2);
  });

  it('reads a poll from its form', () => {
    const page = read(
      `<h1>Lễ ra mắt tổ dân vận khu phố 3</h1>${ARTICLE}<form><h3>Thăm dò ý kiến</h3><p>Bạn thấy trang này thế nào?</p><input type="radio" name="a">Đẹp<input type="radio" name="a">Chưa đẹp<input type="submit" value="Bình chọn"><input type="text" value="x"></form>`,
    );
    expect(page).toMatchObject({
      pollQuestion: 'Bạn thấy trang này thế nào?',
      pollOptions: ['Đẹp', 'Chưa đẹp'],
    });
  });

  it('sets paragraphs apart that are made of line breaks', () => {
    const page = readPortalPage(
      'Lễ ra mắt tổ dân vận khu phố 3<br>02/06/2016<br><br>Sáng 01/6, phường ra mắt tổ dân vận khu phố 3 gồm 7 thành viên.<br><br>Tổ có nhiệm vụ vận động bà con giữ gìn vệ sinh chung.',
    );
    expect(page).toMatchObject({
      title: 'Lễ ra mắt tổ dân vận khu phố 3',
      publishedAt: '2016-06-02',
    });
    expect(page.body).toHaveLength(1);
  });

  it('takes a text with one stray tag for text', () => {
    expect(readPortalPage('Một dòng có <b> lạc lõng trong câu văn này.').body).toEqual([
      'Một dòng có <b> lạc lõng trong câu văn này.',
    ]);
  });

  it('reads what nests too deep as text', () => {
    const page = readPortalPage(
      `<html>${'<div>'.repeat(1000)}<p>Lễ ra mắt tổ dân vận khu phố 3</p>${ARTICLE}`,
    );
    expect(page.title).toBe('Lễ ra mắt tổ dân vận khu phố 3');
    expect(page.images).toEqual([]);
  });

  it('does not take a name in a menu or a footer for the title', () => {
    const page = read(
      `<nav><p>Chào mừng Đại hội Đảng bộ xã lần thứ nhất</p></nav><div>Lễ ra mắt tổ dân vận khu phố 3</div>${ARTICLE}<footer><p>Xã anh hùng, dân vận khéo, nông thôn mới kiểu mẫu, văn minh.</p></footer>`,
    );
    expect(page.title).toBe('Lễ ra mắt tổ dân vận khu phố 3');
    expect(page.body.join(' ')).not.toContain('anh hùng');
  });
});
