import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { f1, readAnnotated, scorePages } from '../../../scripts/score-pages.js';
import { portalPageSchema, readPortalPage } from '../../../src/pages/index.js';
import { validate } from '../../../src/schema/index.js';

const sets = {
  dev: readAnnotated('test/data/pages.dev.jsonl'),
  dev2: readAnnotated('test/data/pages.dev2.jsonl'),
  chrome: readAnnotated('test/data/pages.chrome.jsonl'),
  dev3: readAnnotated('test/data/pages.dev3.jsonl'),
  dev4: readAnnotated('test/data/pages.dev4.jsonl'),
  dev5: readAnnotated('test/data/pages.dev5.jsonl'),
  dev6: readAnnotated('test/data/pages.dev6.jsonl'),
  dev7: readAnnotated('test/data/pages.dev7.jsonl'),
  dev8: readAnnotated('test/data/pages.dev8.jsonl'),
};

describe('readPortalPage on annotated pages', () => {
  it.each(['dev', 'dev2', 'dev3', 'chrome'] as const)('reads every field of the set %s', (name) => {
    expect(scorePages(sets[name]).remarks).toEqual([]);
  });

  it.each(['dev4', 'dev5', 'dev6', 'dev7', 'dev8'] as const)(
    'holds F1 0.97 and phrases 0.97 on the set %s',
    (name) => {
      const { overall, phrases } = scorePages(sets[name]);

      expect(f1(overall)).toBeGreaterThanOrEqual(0.97);
      expect(phrases.right / phrases.all).toBeGreaterThanOrEqual(0.97);
    },
  );

  it('gives pages that its own schema takes', () => {
    for (const { text } of Object.values(sets).flat()) {
      expect(validate(portalPageSchema, readPortalPage(text))).toMatchObject({ ok: true });
    }
  });

  it('reads the same whatever the normal form and the line ends of the text', () => {
    for (const { text } of Object.values(sets).flat()) {
      const page = readPortalPage(text);
      expect(readPortalPage(text.normalize('NFD'))).toEqual(page);
      expect(readPortalPage(text.replaceAll('\n', '\r\n'))).toEqual(page);
    }
  });
});

const PAGE = (head: string, tail = '') =>
  `${head}\n\nSáng 01/6, phường ra mắt tổ dân vận khu phố 3 gồm 7 thành viên.\n\nTổ có nhiệm vụ vận động bà con giữ gìn vệ sinh, giúp nhau phát triển kinh tế.\n${tail}`;
const TITLE = 'Lễ ra mắt tổ dân vận khu phố 3';

describe('targets', () => {
  it('are read from a paragraph that begins with “Chỉ tiêu”, which is no caption', () => {
    const target = 'Chỉ tiêu năm 2018: 100% các phường đăng ký mô hình dân vận khéo';
    const page = readPortalPage(`${PAGE(TITLE)}\n${target}\n`);
    expect(page.targets).toMatchObject([{ value: 100, unit: '%', subject: 'các phường' }]);
    expect(page.body).toContain(target);
  });
});

describe('date of publication', () => {
  it.each([
    ['10.05.2018', '2018-05-10'],
    ['Thứ hai - 22/10/2007 07:28', '2007-10-22T07:28'],
    ['08:20, Thứ Ba, 3-9-2019', '2019-09-03T08:20'],
    ['Thứ 3, 03/09/2019 | 08:20:15 [GMT +7]', '2019-09-03T08:20:15'],
    ['(03/09/2019 08:20:15)', '2019-09-03T08:20:15'],
    ['Cập nhật lúc: 08:20 |03/09/2019', '2019-09-03T08:20'],
    ['Cập nhật, 08:20, Thứ Ba, 03/09/2019 (GMT+7)', '2019-09-03T08:20'],
    ['Đăng vào Thứ ba, ngày 03/09/2019', '2019-09-03'],
    ['Gửi lúc: 03/09/2019 08:20:15', '2019-09-03T08:20:15'],
    ['03/09/2019 - 08:20 PM', '2019-09-03T20:20'],
    ['[03/09/2019]', '2019-09-03'],
    ['Ngày cập nhật : 03/09/2019', '2019-09-03'],
    ['Thứ Ba, ngày 3 tháng 9 năm 2019', '2019-09-03'],
    ['21 09 2025', '2025-09-21'],
  ])('is read from %s below the title', (line, value) => {
    expect(readPortalPage(PAGE(`${TITLE}\n${line}`)).publishedAt).toBe(value);
  });

  it.each([
    ['a relative date', `${TITLE}\n3 tuần trước`],
    ['an impossible date', `${TITLE}\n31/4/2019`],
    [
      'the clock of the visit',
      `Hôm nay, ngày 23/11/2026\nTrang chủ | Giới thiệu | Liên hệ\n${TITLE}`,
    ],
    ['a clock above the banner', `Thứ Hai, 23/11/2026 08:15:02\nTrang chủ\nGiới thiệu\n${TITLE}`],
    ['the days of an event', `${TITLE}\n20/10/1930 - 20/10/2023`],
    ['days that a wrapped line begins with', `${TITLE}\nTừ ngày 14/10 đến 20/10/2023, các chi hội`],
    ['the day of issue of a document', `${TITLE}\nNgày ban hành: 03/09/2019`],
  ])('is not read from %s', (_, head) => {
    expect(readPortalPage(PAGE(head)).publishedAt).toBeUndefined();
  });

  it('is the day of posting where the day of change stands as well', () => {
    const page = readPortalPage(PAGE(`${TITLE}\nNgày đăng: 03/09/2019\nCập nhật: 05/09/2019`));
    expect(page.publishedAt).toBe('2019-09-03');
  });

  it('comes off a title that it is glued to', () => {
    const page = readPortalPage(PAGE(`${TITLE} (khéo)03/09/2019 08:20:15`));
    expect(page).toMatchObject({ title: `${TITLE} (khéo)`, publishedAt: '2019-09-03T08:20:15' });
  });
});

describe('byline', () => {
  it.each([
    ['Tin và ảnh: Thu Oanh', { author: 'Thu Oanh' }],
    ['Tin, ảnh: TUẤN VŨ - PHÚC HIẾU', { author: 'TUẤN VŨ - PHÚC HIẾU' }],
    ['T/h: Ngọc Lan', { author: 'Ngọc Lan' }],
    ['( HY- VPTU)', { author: 'HY', source: 'VPTU' }],
    ['Trọng Đức (TTXVN)', { author: 'Trọng Đức', source: 'TTXVN' }],
    ['Ngọc Diệp- Trung tâm VH,TT&TT', { author: 'Ngọc Diệp', source: 'Trung tâm VH,TT&TT' }],
    ['Phòng Nội Vụ', { author: 'Phòng Nội Vụ' }],
    ['Ban Biên Tập', { author: 'Ban Biên Tập' }],
    [
      'Nguyễn Thuần\nĐài TT - TH Hưng Hà',
      { author: 'Nguyễn Thuần', source: 'Đài TT - TH Hưng Hà' },
    ],
    ['Tác giả: Lê Hoa | Nguồn: Báo Quảng Trị', { author: 'Lê Hoa', source: 'Báo Quảng Trị' }],
    ['(Nguồn: Báo Quảng Trị)', { source: 'Báo Quảng Trị' }],
    ['Nguồn tin: UBND phường', { source: 'UBND phường' }],
    ['Theo TTXVN', { source: 'TTXVN' }],
    ['Theo Hà Trang – Huyện đoàn', { author: 'Hà Trang', source: 'Huyện đoàn' }],
    [
      'Nguồn Quảng Bình: http://www.baoquangbinh.vn/a-1/',
      { source: 'Quảng Bình', sourceUrl: 'http://www.baoquangbinh.vn/a-1/' },
    ],
    ['Theo: https://example.vn/b', { sourceUrl: 'https://example.vn/b' }],
  ])('is read from %s', (tail, byline) => {
    const { author, source, sourceUrl } = readPortalPage(PAGE(TITLE, tail));
    expect(
      Object.fromEntries(
        Object.entries({ author, source, sourceUrl }).filter(([, value]) => value),
      ),
    ).toEqual(byline);
  });

  it('is nothing where the article ends with a sentence', () => {
    expect(readPortalPage(PAGE(TITLE))).not.toHaveProperty('author');
  });
});

describe('counts', () => {
  it.each([
    ['Lượt xem:1.042', { readCount: 1042 }],
    ['Số lần đọc: 1950', { readCount: 1950 }],
    ['Số lượt người xem: 147 Bản inQuay lại', { readCount: 147 }],
    ['121 Go top', { readCount: 121 }],
    ['(0) Bình luận', { commentCount: 0 }],
    ['Đã xem 35 lần', { readCount: 35 }],
    ['Hits: 210', { readCount: 210 }],
  ])('of the article are read from %s', (tail, counts) => {
    const { readCount, commentCount } = readPortalPage(PAGE(TITLE, tail));
    expect(
      Object.fromEntries(
        Object.entries({ readCount, commentCount }).filter(([, value]) => value !== undefined),
      ),
    ).toEqual(counts);
  });

  it.each([
    ['SỐ LƯỢT TRUY CẬP\n4\n9\n9\n8\n6\n5\n5\n2', { visitorTotal: 49986552 }],
    ['Lượt truy cập: 4 9 9 8 6 5 5 2', { visitorTotal: 49986552 }],
    ['Đang truy cập:6Hôm nay:214', { onlineNow: 6, visitorsToday: 214 }],
    [
      'Người trực tuyến Người trực tuyến\nKhách Khách 159\nThành viên Thành viên 1\nTổng Tổng 160',
      { guestsOnline: 159, membersOnline: 1, onlineNow: 160 },
    ],
    [
      'Hôm nay 12\nHôm qua 30\nTuần này 100\nTháng này 410\nTất cả 20.331',
      {
        visitorsToday: 12,
        visitorsYesterday: 30,
        visitorsThisWeek: 100,
        visitorsThisMonth: 410,
        visitorTotal: 20331,
      },
    ],
    [
      'Chúng ta có 12 khách và 0 thành viên đang trực tuyến',
      { guestsOnline: 12, membersOnline: 0 },
    ],
    ['Tuần trước: 12\nTháng trước: 40\nTổng lượt truy cập\n12 400', { visitorTotal: 12400 }],
  ])('of the site are read from %s', (tail, counters) => {
    expect(readPortalPage(PAGE(TITLE, `\nThống kê truy cập\n${tail}`))).toMatchObject(counters);
  });

  it('are not read from prose or from the date', () => {
    const page = readPortalPage(
      PAGE(
        `Hôm nay, ngày 23 tháng 11 năm 2026\n${TITLE}`,
        'Hôm nay 12 hộ đã được tặng quà tại nhà văn hóa.',
      ),
    );
    expect(page.visitorsToday).toBeUndefined();
  });
});

describe('poll', () => {
  it('holds answers that are named like menus, up to its button', () => {
    const page = readPortalPage(
      PAGE(
        TITLE,
        '\nThăm dò ý kiến\nBạn quan tâm mục nào?\nTin tức\nVăn bản\nBình chọn | Xem kết quả',
      ),
    );
    expect(page).toMatchObject({
      pollQuestion: 'Bạn quan tâm mục nào?',
      pollOptions: ['Tin tức', 'Văn bản'],
    });
  });

  it('is read where question and heading share a line and answers show results', () => {
    const page = readPortalPage(
      PAGE(TITLE, '\nBình chọn: Bạn thấy trang này thế nào?\n○ Đẹp: 60%\n○ Chưa đẹp: 40%\nKết quả'),
    );
    expect(page).toMatchObject({
      pollQuestion: 'Bạn thấy trang này thế nào?',
      pollOptions: ['Đẹp', 'Chưa đẹp'],
    });
  });

  it('is nothing where a heading has no question', () => {
    expect(readPortalPage(PAGE(TITLE, '\nThăm dò ý kiến\nXem kết quả'))).not.toHaveProperty(
      'pollQuestion',
    );
  });

  it('is no question of the article itself', () => {
    expect(
      readPortalPage(
        PAGE(
          TITLE,
          'Bạn đã sẵn sàng cùng chung tay?\n\nCâu trả lời nằm ở mỗi người dân trong khu phố này.',
        ),
      ),
    ).not.toHaveProperty('pollQuestion');
  });
});

describe('files and documents', () => {
  it.each([
    ['File đính kèm: ke-hoach.pdf (1,2 MB)', ['ke-hoach.pdf']],
    ['Tải file đính kèm:\nBao_cao.pdf Tải về\nDanh_sach.xlsx', ['Bao_cao.pdf', 'Danh_sach.xlsx']],
    ['Đính kèm\nKế hoạch số 22-KH/ĐU', ['Kế hoạch số 22-KH/ĐU']],
    ['Đính kèm\nVăn Phòng HĐND-UBND', []],
  ])('files are read from %s', (tail, attachments) => {
    expect(readPortalPage(PAGE(TITLE, tail)).attachments).toEqual(attachments);
  });

  it('documents are the entries of a list that carry a symbol', () => {
    const page = readPortalPage(
      PAGE(
        TITLE,
        '\nVăn bản mới\n34/KH-UBND - Kế hoạch năm 2022\nXem tiếp\nLiên kết website\nChính phủ',
      ),
    );
    expect(page.documents).toEqual(['34/KH-UBND - Kế hoạch năm 2022']);
  });
});

describe('titles and signatures in odd places', () => {
  it('takes the date below the last paragraph when it has a time', () => {
    expect(readPortalPage(PAGE(TITLE, '\n02/06/2016 14:05')).publishedAt).toBe('2016-06-02T14:05');
  });

  it('reads who stands on the date line', () => {
    expect(readPortalPage(PAGE(`${TITLE}\nVĂN HÀO - TRẦN HỮU 30/04/2016 11:39`))).toMatchObject({
      author: 'VĂN HÀO - TRẦN HỮU',
      publishedAt: '2016-04-30T11:39',
    });
    expect(readPortalPage(PAGE(`${TITLE}\nĐăng bởi: admin - Ngày đăng: 30/04/2016`)).author).toBe(
      'admin',
    );
  });

  it.each([
    ['Tin và ảnh Thu Oanh', { author: 'Thu Oanh' }],
    ['Nguồn Báo Quảng Trị', { source: 'Báo Quảng Trị' }],
    ['Minh Đức (tổng hợp)', { author: 'Minh Đức' }],
  ])('reads %s without a colon', (tail, byline) => {
    expect(readPortalPage(PAGE(TITLE, tail))).toMatchObject(byline);
  });

  it('does not take the heading of a document for the date', () => {
    expect(
      readPortalPage(PAGE(`${TITLE}\nHạ Long, ngày 20 tháng 02 năm 2018`)).publishedAt,
    ).toBeUndefined();
  });

  it('reads letters that grow when they are folded', () => {
    expect(readPortalPage(PAGE(`${TITLE} İ`)).title).toBe(`${TITLE} İ`);
  });
});

describe('lines over the body', () => {
  it('a path may be set off by runs of spaces instead of arrows', () => {
    const page = readPortalPage(PAGE(`Trang chủ    Thực tiễn    ${TITLE}\n\n${TITLE}`));
    expect(page).toMatchObject({ title: TITLE, category: 'Thực tiễn' });
  });

  it('entries of a menu set off by runs of spaces are no path', () => {
    const page = readPortalPage(PAGE(`Trang chủ    Giới thiệu    Sơ đồ\n${TITLE}`));
    expect(page.title).toBe(TITLE);
    expect(page.category).toBeUndefined();
  });

  it('a slogan in capitals is no title of an article, and no body', () => {
    const slogan = 'CÁN BỘ, ĐẢNG VIÊN VÀ NHÂN DÂN ĐẨY MẠNH HỌC TẬP VÀ LÀM THEO GƯƠNG BÁC HỒ!';
    const page = readPortalPage(PAGE(`${slogan}\n\n${TITLE.toUpperCase()}`));
    expect(page.title).toBe(TITLE.toUpperCase());
    expect(page.body).not.toContain(slogan);
  });

  it('a picture between title and body gives the caption, not the title', () => {
    const caption = 'Đồng chí Chủ tịch phường phát biểu tại lễ ra mắt tổ dân vận';
    const page = readPortalPage(PAGE(`${TITLE}\n${caption}`));
    expect(page.title).toBe(TITLE);
    expect(page.captions).toEqual([caption]);
  });

  it('a title as long as a paragraph, with its stop and twice, is the title', () => {
    const title = 'Đoàn xã An Hòa ra quân san lấp mặt bằng nhà văn hóa thôn Trung.';
    const page = readPortalPage(PAGE(`${title}\n\n${title}`));
    expect(page.title).toBe(title);
    expect(page.body).not.toContain(title);
  });

  it('a title that is cut off as a paragraph leaves the date below it', () => {
    const cut =
      'Sáng ngày 02/8/2023, Đảng ủy xã tổ chức Hội nghị sơ kết. Dự hội nghị có các đồng chí trong Ban Thường vụ, Bí thư các chi bộ, Trưởng các đoàn thể, Trưởng thôn, cùng đồng chí Đinh Văn';
    const page = readPortalPage(PAGE(`${cut}\n\n03/08/2023 09:58    56`));
    expect(page).toMatchObject({ publishedAt: '2023-08-03T09:58', readCount: 56 });
  });

  it('a month before the title dates nothing and is no part of it', () => {
    const page = readPortalPage(PAGE(`date 2020-04 ${TITLE}`));
    expect(page.title).toBe(TITLE);
    expect(page.publishedAt).toBeUndefined();
  });

  it('the banner over the clock of the visit is no category', () => {
    const head = `Kinh tế nông thôn\nThứ tư, ngày 24 tháng 4 năm 2024\nThứ hai, ngày 23 tháng 1 năm 2023 | 10:13\n\n${TITLE}`;
    const page = readPortalPage(PAGE(head));
    expect(page.publishedAt).toBe('2023-01-23T10:13');
    expect(page.category).toBeUndefined();
  });

  it.each(['Lê văn Tám', 'Mai viết Tân', 'Nguyễn thị Kim Hoa'])(
    'a name with a small middle word signs: %s',
    (name) => {
      expect(readPortalPage(PAGE(TITLE, name)).author).toBe(name);
    },
  );

  it('a number marks a caption, a link home is no related title', () => {
    const page = readPortalPage(
      PAGE(
        TITLE,
        'Bảng tin khu phố đầy quảng cáo - Ảnh 1.\n\nTIN LIÊN QUAN\n\nHome Icon VỀ TRANG CHỦ',
      ),
    );
    expect(page.captions).toEqual(['Bảng tin khu phố đầy quảng cáo - Ảnh 1.']);
    expect(page.relatedTitles).toEqual([]);
  });
});

describe('related titles', () => {
  it('lose their bullets, dates and counts', () => {
    const page = readPortalPage(
      PAGE(
        TITLE,
        '\nCác tin khác\n• Khai mạc giải bóng chuyền các xã (05/12/2022)\n20/10/2019 08:00 - Hội Phụ nữ phường tặng quà\nTập huấn hòa giải ở cơ sở [12]\nXem tiếp\n1 2 3',
      ),
    );
    expect(page.relatedTitles).toEqual([
      'Khai mạc giải bóng chuyền các xã',
      'Hội Phụ nữ phường tặng quà',
      'Tập huấn hòa giải ở cơ sở',
    ]);
  });
});

describe('category', () => {
  it.each([
    ['a path', 'Trang chủ » Tin tức » Dân vận khéo', 'Dân vận khéo'],
    ['a label', 'Chuyên mục: Tin cơ sở', 'Tin cơ sở'],
    ['the short line over the title', 'khối các phường ban ngành', 'khối các phường ban ngành'],
  ])('is read from %s', (_, line, category) => {
    expect(readPortalPage(PAGE(`${line}\n${TITLE}\n03/09/2019`)).category).toBe(category);
  });

  it('is read from the date line', () => {
    expect(
      readPortalPage(PAGE(`Tin tức – Sự kiện Thứ Năm, 16/07/2020, 13:40\n${TITLE}`)).category,
    ).toBe('Tin tức – Sự kiện');
  });
});

describe('readPortalPage on any input', () => {
  it('never throws, and gives what its schema takes', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\n',
        'Lượt xem: ',
        '12/3/2020 ',
        'Tổng: 9',
        '<p>',
        '</td>',
        '<tr>',
        'Thăm dò ý kiến\n',
        'Tin liên quan\n',
        'Ảnh: ',
        'Theo ',
        'Nguồn: http://a.vn/ ',
        '\u0000',
        '\ud800',
        'Đính kèm\n',
        'a?\n',
        'Hôm nay 5\n',
        '<img src=4.gif>',
        '<a href="x">t</a>',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.boolean(), (pieces, isHtml) => {
        const page = readPortalPage(pieces.join(''), { format: isHtml ? 'html' : 'text' });
        expect(validate(portalPageSchema, page)).toMatchObject({ ok: true });
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['one line', 'dân vận '.repeat(1_250_000)],
    ['short lines', 'a.\n'.repeat(100_000)],
    ['labels', 'Lượt xem: 1\nHôm nay 5\n'.repeat(15_000)],
    ['questions', 'Theo bạn thế nào?\n'.repeat(25_000)],
    ['dates', '12/3/2020\n'.repeat(25_000)],
    ['empty lines', '\n'.repeat(3_000_000)],
    ['nested markup', '<html>' + '<div>'.repeat(1_000_000)],
    ['unclosed formatting', '<html>' + '<b x>'.repeat(300_000) + '<p>'.repeat(100_000)],
    ['open tags', '<html>' + '<'.repeat(2_000_000)],
    ['noise', '.\n'.repeat(100_000) + 'x\n'],
  ])('reads megabytes of %s to the end', (_, input) => {
    expect(readPortalPage(input)).toHaveProperty('body');
  });
});
