import { keyOf, type Line } from './lines.js';
import { isShouted, phrases, words } from './shapes.js';

const TOOLS = phrases(
  'a|pdf|ban in|ban de in|in trang|in bai viet|in bai|in tin|in noi dung|in an|in|quay lai|tro lai|tro ve|quay ve|ve trang truoc|ve trang chu|home icon|ve dau trang|len dau trang|dau trang|len tren|gui email|gui mail|gui tin qua email|gui cho ban be|gui qua email|gui bai viet|email|e-mail|mail|print|printer|printing|xem voi co chu|xem co chu|co chu|kich thuoc chu|co chu nho|co chu lon|chu nho|chu to|tang co chu|giam co chu|mac dinh|google|google+|facebook|twitter|zalo|zing me|linkedin|pinterest|messenger|skype|chia se|chia se bai viet|chia se tin nay|share|tweet|like|thich|theo doi|luu|luu tin|luu bai|luu bai viet|sao chep lien ket|copy link|sao chep|nghe bai viet|nghe doc bai|doc bai viet|nghe|download|rss|go top|top|back|close|dong|xem tiep|xem them|doc tiep|chi tiet|xem chi tiet|xem tat ca|mang xa hoi|xem theo ngay|chon ngay|tang|giam|do tuong phan|che do tuong phan|tuong phan|doc truyen|giong nam|giong nu|gioi thieu bai viet voi dong nghiep|gioi thieu bai viet nay|viet thu dien tu|phan hoi|gui phan hoi|gop y|binh luan|gui binh luan|danh gia bai viet|danh gia|click de danh gia bai viet|xep hang|bieu quyet|tu|den|ngay|thang|nam|tim|tim kiem|trang|truoc|sau|tiep|cuoi|dau',
);
const TOOL = new RegExp(`(?<![a-z])(?:${TOOLS})(?![a-z])`, 'g');
/** Two tools glued together: `Bản inQuay lại`. */
const GLUED_TOOL =
  /(?:ban in|in trang|in bai|gui email|gui mail|quay lai|ve dau trang|xem (?:voi )?co chu|chia se)/g;

const MENU = new Set(
  'trang chu|home|gioi thieu|gioi thieu chung|lien he|so do site|so do trang|so do cong|ban do site|sitemap|site map|dang nhap|dang ky|dang xuat|thoat|tim kiem|tim kiem nang cao|english|tieng viet|tieng anh|rss|hoi dap|hoi - dap|van ban|thu dien tu|email|e-mail|thu vien|thu vien anh|video|lich cong tac|to chuc bo may|co cau to chuc|bo may to chuc|thu tuc hanh chinh|dich vu cong|menu|danh muc|skip to main content|truy cap noi dung luon|bo qua noi dung|nhay den noi dung|hotline|toggle navigation|navigation|close|login|logout|search|contact|about|cong khai ngan sach|quen mat khau|ho tro truc tuyen|gop y|web mail|webmail|mail|danh ba|faq|cau hoi thuong gap|search form|main menu|thong tin|du an|truy cap nhanh|ban quyen|trang truoc|trang sau|goc|main navigation|breadcrumb|vi|en|vn|a-|a+|aa|font size|lich van nien|tai nguyen day hoc|ho tro|phieu gop y|phieu gop y/|opinion sheet|website lien ket|lien ket website|lich su hinh thanh|chuc nang nhiem vu|ban do hanh chinh|thong tin can biet'.split(
    '|',
  ),
);

const NOISE = new RegExp(
  `^(?:${phrases(
    'null|undefined|array|article|responsive image|your website title|untitled document|no image|image alt|image description|banner|banners|vnews|advertisement|image advertisement|qr code|qrcode|ipv6 ready.*|.*chung nhan tin nhiem mang|toc do ?:? ?[\\d.]+ ?x|.*your browser does not support.*|loading|dang tai|leftcenterrightdel|leftcenterdel|nhap mo ta vao day|chi tiet bai viet tin tuc|chi tiet bai viet|chi tiet tin|xuat ban thong tin|noi dung|noi dung bai viet|noi dung tin|noi dung chi tiet|javascript|start|end|ad|ads|aa|nbsp|powered by .{1,40}|image|images|anh|photo|object|xem anh lon|phong to|click vao anh de phong to|your browser does not support.*|bo loc tim kiem|chua co danh gia nao|current page|sign in|help \\(new window\\)|skip ribbon commands|skip ribbon commands skip to main content|web content display|asset publisher|hien thi noi dung web|nested portlets|tin xem|sharethis copy and paste|widget code|addthis|xem phan hoi|hien tat ca|nho hon|lon hon|kich co chu|mau chu|font|size|\\d{1,2} ?o ?c|\\d{1,2} ?°c|ha noi|thap nhat.*cao nhat.*|do am trung binh.*|toc do gio.*|tong so diem cua bai viet.*|click de danh gia bai viet|xep hang: .*|refresh|refresh comments list|send|cancel|add new comment|danh gia bai viet nay.*|hay la nguoi dau tien.*|[\\sa+-]+|a a a|ban con \\d+/\\d+ ky tu|ban vui long nhap .*|"transparent" .*|.*allowscriptaccess=.*',
  )})[.:!]*$`,
);

const BOILERPLATE =
  /^(?:chao mung (?:quy vi|ban|cac ban|quy khach|den)|quy vi chua dang nhap|neu (?:chua|da) dang ky|rat mong nhan duoc|email cua ban se khong|vui long (?:dang nhap|nhap)|ban (?:can|phai|chua) dang nhap|ban khong the|trinh duyet|xin vui long|theo doi (?:bao|kenh|trang|chung toi|fanpage|tap chi)|cam on (?:ban|quy vi) da|your browser|please |de xem duoc|he thong dang|website dang|trang (?:tin|web) dang|kinh chao|(?:chu y|ghi chu|luu y) ?: ?viec dang lai)/;

const ORGANS =
  /^(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|cong thong tin|cong ttdt|cong giao tiep|trang thong tin|trang ttdt|trang tin|website|web site|dang bo|dang uy|tinh uy|thanh uy|huyen uy|quan uy|thi uy|so |ban dan van|ban tuyen giao|ban to chuc|uy ban mttq|uy ban mat tran|mat tran to quoc|cong an|truong |phong |bo |tong cuc|cuc |chi cuc|lien doan|hoi |tinh doan|thanh doan|huyen doan|xa |phuong |thi tran |huyen |quan |thanh pho |thi xa |tinh |dang cong san|cong hoa xa hoi|doc lap|bao (?!cao)|tap chi |dai (?!hoi))/;

const SEPARATORS = /\s*(?:[|•»›>→]|>>|\s\/\s)\s*/;

/** Whether the line is a row of tools round an article: print, share, size of letters. */
export function isToolLine(line: Line): boolean {
  if (line.text.length > 120 || /[.!?]$/.test(line.text)) return false;
  return isToolText(line.key);
}

/** The same for what is left of a line once counts and dates are off. */
export function isToolText(key: string): boolean {
  const letters = (text: string) => text.replace(/[^a-z]/g, '').length;
  const rest = letters(key.replace(TOOL, ' ').replace(GLUED_TOOL, ' '));
  return rest <= 2 && rest < letters(key);
}

/** Whether the line is a leftover of the CMS that says nothing. */
export function isNoise(line: Line): boolean {
  return !/[\p{L}\p{N}]/u.test(line.text) || (line.text.length < 140 && NOISE.test(line.key));
}

/** Whether the line is a greeting or a hint of the CMS to its visitors. */
export function isBoilerplate(line: Line): boolean {
  return BOILERPLATE.test(line.key);
}

/** Whether the line is a menu, or one entry of a menu. */
export function isMenu(line: Line): boolean {
  const key = line.key.replace(/[^a-z\d)]+$/, '');
  if (MENU.has(key)) return true;
  if ((line.columns ?? []).filter((part) => MENU.has(keyOf(part))).length >= 2) return true;
  const parts = line.key.split(/\s*[|•·]\s*|\s{2,}/).filter((part) => part !== '');
  if (parts.length >= 3 && parts.every((part) => words(part).length <= 6)) return true;
  return (
    (parts.length >= 2 && parts.every((part) => MENU.has(part))) || countMenuWords(line.key) >= 3
  );
}

function countMenuWords(key: string): number {
  return key.length > 300
    ? 0
    : (
        key.match(
          /(?<![a-z])(?:trang chu|gioi thieu|lien he|so do site|hoi dap|tin tuc|van ban|thu vien|dang nhap|tim kiem|thu tuc hanh chinh|rss|dich vu cong)(?![a-z])/g,
        ) ?? []
      ).length;
}

/** The parts of a path such as `Trang chủ » Tin tức » Tin trong tỉnh`; nothing when the line is no path. */
export function pathOf(line: Line): readonly string[] | undefined {
  if (isColumnPath(line)) return line.columns;
  if (line.text.length > 300 || !/[>»›→]|\s\/\s/.test(line.text)) return undefined;
  if (/[.!?]$/.test(line.text) || /https?:/.test(line.key)) return undefined;
  const parts = line.text
    .split(SEPARATORS)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const isRooted =
    /^(?:trang chu|home|goc|trang nhat|ban dang o|ban dang xem|tin tuc|trang dau)/.test(line.key);
  const hasArrows = /[>»›→]/.test(line.text);
  if (parts.length < 2 && !(isRooted && hasArrows)) return undefined;
  return isRooted || (hasArrows && !/^>/.test(line.text)) ? parts : undefined;
}

/** `Trang chủ    Thực tiễn    Title`: runs of spaces stand for the arrows; entries of a menu are no path. */
function isColumnPath({ columns = [], key }: Line): boolean {
  return (
    columns.length >= 2 &&
    columns.length <= 5 &&
    /^(?:trang chu|home|trang nhat)(?![a-z])/.test(key) &&
    words(columns[0] ?? '').length <= 2 &&
    columns.slice(1).every((part) => !MENU.has(keyOf(part)))
  );
}

/** Whether the line is a part of the heading of an official document: the name and the motto of the state or the Party. */
export function isMotto(line: Line): boolean {
  return /^(?:cong hoa xa hoi chu nghia|doc lap ?- ?tu do|dang cong san viet nam$)/.test(line.key);
}

/** Whether the line names the body that owns the portal, as its banner does. */
export function isSiteName(line: Line): boolean {
  if (!ORGANS.test(line.key) || words(line.text).length > 14) return false;
  if (
    /^(?:cong thong tin|cong ttdt|cong giao tiep|trang thong tin|trang ttdt|trang tin|website|web site|cong hoa xa hoi|doc lap|dang cong san)/.test(
      line.key,
    )
  )
    return words(line.text).length <= 12;
  return isShouted(line.text) && words(line.text).length <= 9 && !/[:,“"]/.test(line.text);
}
