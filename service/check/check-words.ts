import type { Sentence } from '../../src/schema/index.js';
import type { FetchFailure } from './fetch-article.js';
import type { FormFault, FormName, LoaderFault, PageFault, Verdict } from './read-article.js';

const words = (vi: string, en: string): Sentence => ({ vi, en });

/** In short, what visitors of the article get. */
export const VERDICTS: Readonly<Record<Verdict, Sentence>> = {
  live: words('Tốt: khối hiện trực tiếp trong bài.', 'Good: the widget is live in the article.'),
  framed: words('Được: khối hiện trong khung.', 'Good: the widget shows in a frame.'),
  pictured: words('Tạm được: hiện ảnh của khối.', 'Fair: a picture of the widget shows.'),
  link: words(
    'Tạm được: bài chỉ có liên kết, bấm vào mở trang đầy đủ. Khối chưa hiện ngay trong bài.',
    'Fair: the article has a link, which opens the full page. The widget does not show in the article.',
  ),
  nothing: words(
    'Chưa được: không thấy khối nào dùng được trong bài.',
    'Not yet: no widget that works was found in the article.',
  ),
};

/** The forms by name. */
export const FORMS: Readonly<Record<FormName, Sentence>> = {
  link: words('Liên kết', 'Link'),
  address: words('Địa chỉ viết riêng', 'Lone address'),
  frame: words('Khung (iframe)', 'Frame'),
  picture: words('Ảnh', 'Picture'),
  tag: words('Đoạn mã danvan', 'danvan tag'),
  shortcode: words('Mã ngắn (shortcode)', 'Shortcode'),
  code: words('Mã hiện thành chữ', 'Code shown as text'),
};

/** What each fault means and what to do. */
export const FAULTS: Readonly<Record<FormFault | LoaderFault | PageFault, Sentence>> = {
  'fragment-lost': words(
    'Liên kết mất phần sau dấu #. Chép lại ở trang lấy liên kết rồi dán lại.',
    'The link lost what stands after #. Copy it again in the builder and paste it anew.',
  ),
  'other-host': words(
    'Địa chỉ bị đổi sang máy khác (trình soạn thảo đổi thành địa chỉ tương đối). Dán lại địa chỉ đầy đủ, có https://.',
    'The address leads to another host (the editor made it relative). Paste the whole address with https://.',
  ),
  'other-scheme': words(
    'Địa chỉ là http:// trong khi dịch vụ chạy https:// (hoặc ngược lại), nên khối không hiện. Sửa lại cho đúng.',
    'The address says http:// where the service is https:// (or the other way round), so the loader leaves it. Correct it.',
  ),
  'empty-link': words(
    'Liên kết không còn chữ hay ảnh: người tắt JavaScript không thấy gì. Viết lại chữ của liên kết.',
    'The link has no words or picture left: without JavaScript nothing shows. Write its words again.',
  ),
  'skipped-place': words(
    'Liên kết nằm ở phần bình luận, thanh điều hướng hoặc khung soạn thảo; ở đó liên kết không thành khối. Chuyển vào nội dung bài.',
    'The link stands among comments, in navigation or an editor, where the loader does nothing. Move it into the article.',
  ),
  'not-upgraded': words(
    'Địa chỉ chỉ là chữ. Dán dạng liên kết, hoặc thêm data-lone vào đoạn mã chung và để địa chỉ riêng một dòng.',
    'The address is text only. Paste it as a link, or add data-lone to the loader’s tag and leave the address alone on its line.',
  ),
  'src-removed': words(
    'Có khung đã bị xóa địa chỉ. Nếu là khung của danvan: thêm tên miền của dịch vụ vào danh sách được phép của cổng, hoặc dùng liên kết.',
    'A frame lost its address. If it is one of danvan: add the service’s domain to the CMS’s allowed list, or use the link.',
  ),
  sandboxed: words(
    'Khung bị khóa (sandbox): xem được, không bấm bình chọn được. Dùng liên kết.',
    'The frame is locked (sandbox): it shows but takes no vote. Use the link.',
  ),
  'frame-blocked': words(
    'Chính sách bảo mật nội dung (CSP) của cổng chặn khung. Thêm địa chỉ dịch vụ vào frame-src.',
    'The portal’s CSP blocks the frame. Add the service to frame-src.',
  ),
  'picture-blocked': words(
    'Chính sách bảo mật nội dung (CSP) của cổng chặn ảnh. Thêm địa chỉ dịch vụ vào img-src.',
    'The portal’s CSP blocks the picture. Add the service to img-src.',
  ),
  'nothing-named': words(
    'Đoạn mã bị cắt mất phần nói phải hiện gì. Xóa đi và dán liên kết.',
    'The tag lost its attributes and can’t know what to show. Use the link.',
  ),
  'shown-as-code': words(
    'Mã bị dán vào chế độ soạn thảo thường nên người xem thấy nguyên chữ. Xóa đi và dán liên kết.',
    'Code was pasted into the visual editor, so visitors read it as text. Delete it and paste the link.',
  ),
  'no-shortcodes': words(
    'danvan không dùng mã ngắn. Thay bằng liên kết.',
    'danvan has no shortcodes. Put the link in its place.',
  ),
  'not-a-module': words(
    'Đoạn mã chung mất type="module" nên không chạy. Thêm lại, hoặc dùng danvan.iife.js.',
    'The loader’s tag lost type="module" and does not run. Add it again, or use danvan.iife.js.',
  ),
  insecure: words(
    'Trang là https:// mà đoạn mã chung là http:// nên bị trình duyệt chặn. Đổi thành https://.',
    'The page is https:// and the loader http://, so browsers block it. Make it https://.',
  ),
  'other-service': words(
    'Đoạn mã chung này của một dịch vụ khác nên không nhận liên kết của dịch vụ này. Đổi địa chỉ, hoặc thêm data-origins.',
    'The loader is of another service and leaves links to this one alone. Change its address, or add data-origins.',
  ),
  'script-blocked': words(
    'Chính sách bảo mật nội dung (CSP) của cổng chặn đoạn mã chung. Thêm địa chỉ dịch vụ vào script-src (hoặc ghi nonce vào đoạn mã).',
    'The portal’s CSP blocks the loader. Add the service to script-src (or a nonce to the tag).',
  ),
  'connect-blocked': words(
    'Chính sách bảo mật nội dung (CSP) của cổng không cho lấy số liệu. Thêm địa chỉ dịch vụ vào connect-src.',
    'The portal’s CSP blocks the data. Add the service to connect-src.',
  ),
  'trusted-types': words(
    'Chính sách bảo mật nội dung (CSP) của cổng có trusted-types mà không có lit-html. Thêm lit-html.',
    'The portal’s CSP lists trusted-types without lit-html. Add lit-html.',
  ),
};

/** Why an article was not looked at. */
export const FAILURES: Readonly<Record<FetchFailure, Sentence>> = {
  'no-address': words(
    'Hãy điền địa chỉ đầy đủ của bài, bắt đầu bằng https://.',
    'Give the whole address of the article, beginning with https://.',
  ),
  'not-registered': words(
    'Chỉ kiểm tra được bài trên các cổng đã khai báo với dịch vụ. Thêm địa chỉ của cổng ở trang quản trị, mục Cổng thông tin, hoặc nhờ người vận hành.',
    'Only articles of portals known to the service can be checked. Add the portal’s origin on the admin page under “Cổng thông tin”, or ask the operator.',
  ),
  'private-network': words(
    'Tên miền này trỏ vào mạng nội bộ nên dịch vụ không mở.',
    'This name leads into a private network, which the service does not open.',
  ),
  'led-away': words(
    'Bài chuyển hướng sang nơi không thuộc các cổng đã khai báo. Hãy dán địa chỉ cuối cùng, như trình duyệt hiện.',
    'The article redirects to a place that is no known portal. Give the last address, as the browser shows it.',
  ),
  'no-answer': words(
    'Cổng không trả lời (sai tên miền, quá 8 giây, hoặc lỗi chứng thư).',
    'The portal does not answer (wrong name, more than 8 seconds, or a bad certificate).',
  ),
  refused: words(
    'Cổng từ chối: bài chưa đăng, cần đăng nhập, hoặc địa chỉ sai.',
    'The portal refuses: the article is not published, needs a log-in, or the address is wrong.',
  ),
  'too-large': words('Trang lớn hơn 3 MB nên không kiểm tra.', 'The page is larger than 3 MB.'),
  'no-page': words('Địa chỉ này không phải một trang web.', 'This address is no HTML page.'),
};
