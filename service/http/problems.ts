import type { Locale, Problem, Sentence } from '../../src/schema/index.js';

interface Kind {
  readonly status: number;
  readonly title: Sentence;
  /** What went wrong and what to do, unless the place where it went wrong says it better. */
  readonly detail: Sentence;
}

/** Every way in which the service refuses a request: its code, status and sentences. */
export const PROBLEM_KINDS = {
  'bad-request': {
    status: 400,
    title: { vi: 'Yêu cầu không đúng', en: 'Bad request' },
    detail: {
      vi: 'Không đọc được yêu cầu. Hãy xem lại nội dung gửi lên.',
      en: 'The request could not be read. Check what is sent.',
    },
  },
  'invalid-json': {
    status: 400,
    title: { vi: 'JSON không hợp lệ', en: 'Invalid JSON' },
    detail: {
      vi: 'Nội dung gửi lên không phải JSON hợp lệ bằng UTF-8.',
      en: 'The body is not valid JSON in UTF-8.',
    },
  },
  'invalid-input': {
    status: 422,
    title: { vi: 'Dữ liệu chưa hợp lệ', en: 'Invalid input' },
    detail: {
      vi: 'Một số trường chưa hợp lệ; xem mục problems.',
      en: 'Some fields are not valid; see problems.',
    },
  },
  'invalid-ballot': {
    status: 422,
    title: { vi: 'Phiếu chưa hợp lệ', en: 'Invalid ballot' },
    detail: {
      vi: 'Các lựa chọn không hợp lệ cho cuộc bình chọn này.',
      en: 'The choices are not valid for this poll.',
    },
  },
  'admin-token-needed': {
    status: 401,
    title: { vi: 'Cần quyền quản trị', en: 'Administrator only' },
    detail: {
      vi: 'Hãy gửi đúng mã quản trị trong tiêu đề Authorization: Bearer.',
      en: 'Send the administrator token in the header Authorization: Bearer.',
    },
  },
  'member-token-needed': {
    status: 401,
    title: { vi: 'Cần đăng nhập', en: 'Log in first' },
    detail: {
      vi: 'Cuộc bình chọn này dành cho thành viên. Hãy đăng nhập vào trang rồi bình chọn lại.',
      en: 'This poll is for members. Log in to the site and vote again.',
    },
  },
  'member-token-invalid': {
    status: 401,
    title: { vi: 'Phiên đăng nhập không hợp lệ', en: 'Invalid member token' },
    detail: {
      vi: 'Phiên đăng nhập không hợp lệ hoặc đã hết hạn. Hãy đăng nhập lại.',
      en: 'The member token is not valid or has expired. Log in again.',
    },
  },
  'origin-not-allowed': {
    status: 403,
    title: { vi: 'Trang này không được phép', en: 'Origin not allowed' },
    detail: {
      vi: 'Trang gọi đến không nằm trong danh sách địa chỉ được phép của cổng.',
      en: 'The calling page is not among the origins allowed for this site.',
    },
  },
  'results-hidden': {
    status: 403,
    title: { vi: 'Chưa công bố kết quả', en: 'Results are not public yet' },
    detail: {
      vi: 'Sổ phiếu được công bố khi kết quả được công bố.',
      en: 'The ballot log becomes public when the results do.',
    },
  },
  'not-open-yet': {
    status: 403,
    title: { vi: 'Chưa đến giờ bình chọn', en: 'The poll is not open yet' },
    detail: {
      vi: 'Cuộc bình chọn chưa mở. Mời bạn quay lại sau.',
      en: 'The poll has not opened. Please come back later.',
    },
  },
  closed: {
    status: 403,
    title: { vi: 'Đã kết thúc bình chọn', en: 'The poll is closed' },
    detail: {
      vi: 'Cuộc bình chọn không nhận thêm phiếu. Cảm ơn bạn đã quan tâm.',
      en: 'It takes no more ballots. Thank you for your interest.',
    },
  },
  'token-needed': {
    status: 403,
    title: { vi: 'Cần lấy phiếu trước', en: 'Fetch a ballot paper first' },
    detail: {
      vi: 'Phiếu gửi lên thiếu mã phiếu hoặc mã không hợp lệ. Hãy tải lại trang rồi bình chọn lại.',
      en: 'The ballot carries no valid token. Fetch a ballot paper and send its token.',
    },
  },
  'proof-needed': {
    status: 403,
    title: { vi: 'Cần xác minh', en: 'Proof of work needed' },
    detail: {
      vi: 'Phiếu chưa qua bước xác minh chống máy tự động, hoặc xác minh đã hết hạn. Hãy thử lại.',
      en: 'The ballot lacks a valid proof of work, or the proof is stale. Fetch a new challenge.',
    },
  },
  'not-found': {
    status: 404,
    title: { vi: 'Không tìm thấy', en: 'Not found' },
    detail: { vi: 'Không có địa chỉ này.', en: 'There is nothing at this address.' },
  },
  'unknown-site': {
    status: 404,
    title: { vi: 'Không có cổng này', en: 'Unknown site' },
    detail: {
      vi: 'Chưa có cổng nào mang mã này. Người vận hành thêm bằng lệnh danvan site add.',
      en: 'No site has this id. The operator adds one with danvan site add.',
    },
  },
  'unknown-poll': {
    status: 404,
    title: { vi: 'Không có cuộc bình chọn này', en: 'Unknown poll' },
    detail: {
      vi: 'Không có cuộc bình chọn nào mang mã này.',
      en: 'No poll has this id.',
    },
  },
  'unknown-feed': {
    status: 404,
    title: { vi: 'Không có nguồn tin này', en: 'Unknown feed' },
    detail: { vi: 'Không có nguồn tin nào mang mã này.', en: 'No feed has this id.' },
  },
  'unknown-campaign': {
    status: 404,
    title: { vi: 'Không có phong trào, kế hoạch này', en: 'Unknown campaign' },
    detail: {
      vi: 'Không có phong trào hay kế hoạch nào mang mã này.',
      en: 'No campaign has this id.',
    },
  },
  'unknown-model': {
    status: 404,
    title: { vi: 'Không có mô hình này', en: 'Unknown model' },
    detail: { vi: 'Không có mô hình nào mang mã này.', en: 'No model has this id.' },
  },
  'unknown-unit': {
    status: 404,
    title: { vi: 'Không có đơn vị này', en: 'Unknown unit' },
    detail: { vi: 'Không có đơn vị nào mang mã này.', en: 'No unit has this id.' },
  },
  'unknown-document': {
    status: 404,
    title: { vi: 'Không có văn bản này', en: 'Unknown document' },
    detail: { vi: 'Không có văn bản nào mang mã này.', en: 'No document has this id.' },
  },
  'method-not-allowed': {
    status: 405,
    title: { vi: 'Sai phương thức', en: 'Method not allowed' },
    detail: {
      vi: 'Địa chỉ này không nhận phương thức đó.',
      en: 'This address does not take that method.',
    },
  },
  'already-voted': {
    status: 409,
    title: { vi: 'Bạn đã bình chọn rồi', en: 'You have voted already' },
    detail: {
      vi: 'Mỗi người bình chọn một lần. Phiếu trước của bạn đã được ghi nhận, cảm ơn bạn.',
      en: 'Each voter votes once. Your earlier ballot was counted, thank you.',
    },
  },
  'proof-spent': {
    status: 409,
    title: { vi: 'Xác minh đã dùng', en: 'Proof already used' },
    detail: {
      vi: 'Lần xác minh này đã dùng cho một phiếu khác. Hãy tải lại trang rồi bình chọn lại.',
      en: 'This proof of work was used for another ballot. Fetch a new challenge.',
    },
  },
  conflict: {
    status: 409,
    title: { vi: 'Không đổi được', en: 'Conflict' },
    detail: {
      vi: 'Thay đổi này trái với dữ liệu đã có.',
      en: 'The change contradicts what is stored.',
    },
  },
  'request-timeout': {
    status: 408,
    title: { vi: 'Gửi quá chậm', en: 'Request timeout' },
    detail: {
      vi: 'Yêu cầu không đến đủ trong thời gian cho phép. Hãy gửi lại.',
      en: 'The request did not arrive within the time allowed. Send it again.',
    },
  },
  'headers-too-large': {
    status: 431,
    title: { vi: 'Địa chỉ hoặc tiêu đề quá dài', en: 'Address or headers too large' },
    detail: {
      vi: 'Địa chỉ và các tiêu đề của yêu cầu dài quá mức cho phép.',
      en: 'The address and the headers of the request are longer than the service takes.',
    },
  },
  'body-too-large': {
    status: 413,
    title: { vi: 'Nội dung quá lớn', en: 'Body too large' },
    detail: {
      vi: 'Nội dung gửi lên lớn quá mức cho phép.',
      en: 'The body is larger than this address takes.',
    },
  },
  'unsupported-media-type': {
    status: 415,
    title: { vi: 'Sai kiểu nội dung', en: 'Unsupported media type' },
    detail: {
      vi: 'Hãy gửi JSON (application/json).',
      en: 'Send JSON (application/json).',
    },
  },
  'unreadable-spreadsheet': {
    status: 422,
    title: { vi: 'Không đọc được bảng tính', en: 'The spreadsheet can not be read' },
    detail: {
      vi: 'Hãy gửi tệp .xlsx hoặc .csv.',
      en: 'Send a .xlsx or .csv file.',
    },
  },
  'too-many-requests': {
    status: 429,
    title: { vi: 'Quá nhiều yêu cầu', en: 'Too many requests' },
    detail: {
      vi: 'Có quá nhiều yêu cầu từ mạng của bạn. Xin đợi một lát rồi thử lại.',
      en: 'Too many requests come from your network. Wait a moment and try again.',
    },
  },
  'internal-error': {
    status: 500,
    title: { vi: 'Lỗi máy chủ', en: 'Server error' },
    detail: {
      vi: 'Yêu cầu chưa thực hiện được. Lỗi đã được ghi lại; xin thử lại sau ít phút.',
      en: 'The request failed. The error has been logged; try again in a few minutes.',
    },
  },
  'format-not-offered': {
    status: 501,
    title: { vi: 'Không có định dạng này', en: 'Format not offered' },
    detail: {
      vi: 'Địa chỉ này chỉ trả lời bằng JSON (format=json).',
      en: 'This address answers in JSON only (format=json).',
    },
  },
  'source-unavailable': {
    status: 502,
    title: { vi: 'Nguồn tin chưa đọc được', en: 'The source is not available' },
    detail: {
      vi: 'Nguồn tin không trả lời và chưa có bản lưu nào.',
      en: 'The source does not answer and there is no earlier copy.',
    },
  },
  'store-unavailable': {
    status: 503,
    title: { vi: 'Tạm thời chưa phục vụ được', en: 'Unavailable for the moment' },
    detail: {
      vi: 'Máy chủ đang bận hoặc chưa ghi được dữ liệu. Yêu cầu chưa được tính; xin thử lại sau ít giây.',
      en: 'The server is busy or can not store data now. The request is not acknowledged; try again in a few seconds.',
    },
  },
} as const satisfies Readonly<Record<string, Kind>>;

/** The stable name of a refusal. */
export type ProblemCode = keyof typeof PROBLEM_KINDS;

/** What a refusal may add. */
export interface ProblemExtras {
  /** Says better than the general sentence what to do. */
  readonly detail?: Sentence;
  /** What is wrong with each field. */
  readonly problems?: readonly Problem[];
  /** Seconds after which trying again may help. */
  readonly retryAfter?: number;
  /** Further members of the answer, such as the tally for someone who has voted. */
  readonly members?: Readonly<Record<string, unknown>>;
}

/** A refusal of a request, thrown from anywhere below a route. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly code: ProblemCode;
  readonly extras: ProblemExtras;

  constructor(code: ProblemCode, extras: ProblemExtras = {}) {
    super(code);
    this.code = code;
    this.extras = extras;
  }

  /** The HTTP status. */
  get status(): number {
    return PROBLEM_KINDS[this.code].status;
  }

  /** What went wrong and what to do, in words. */
  tell(locale: Locale): { readonly title: string; readonly detail: string } {
    const kind: Kind = PROBLEM_KINDS[this.code];
    return { title: kind.title[locale], detail: (this.extras.detail ?? kind.detail)[locale] };
  }
}

/** The body of a refusal (RFC 9457, `application/problem+json`) in the language asked for. */
export function problemBody(problem: HttpProblem, locale: Locale): string {
  const { code, extras, status } = problem;
  const { title, detail } = problem.tell(locale);
  return JSON.stringify({
    ...extras.members,
    type: `urn:danvan:problem:${code}`,
    title,
    status,
    code,
    detail,
    ...(extras.problems === undefined ? {} : { problems: extras.problems }),
  });
}
