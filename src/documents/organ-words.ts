/** Words and pairs of words, in lower case. */
export interface Phrases {
  readonly words: ReadonlySet<string>;
  /** Second words by the first one. */
  readonly pairs: ReadonlyMap<string, ReadonlySet<string>>;
}

function phrases(list: string): Phrases {
  const words = new Set<string>();
  const pairs = new Map<string, Set<string>>();
  for (const phrase of list.split(',')) {
    const [first = '', second] = phrase.trim().split(/\s+/);
    if (second === undefined) words.add(first);
    else pairs.set(first, (pairs.get(first) ?? new Set()).add(second));
  }
  return { words, pairs };
}

/** Whether a word, or it with the one after it, is in the list. */
export function holds({ words, pairs }: Phrases, word: string, next: () => string): boolean {
  return words.has(word) || (pairs.get(word)?.has(next()) ?? false);
}

/** Words, in lower case, that end the name of an organ. A space parts the two syllables of a verb. */
export const STOPS =
  phrases(`về,ve,ngày,ngay,số,theo,tại,tai,trong,cho,đến,từ,để,nhằm,thì,với,như,được,duoc,đã,da,có,co,là,
  la,này,trên,nêu,sẽ,phải,cần,khi,nếu,mà,hay,hoặc,đang,còn,cũng,nhưng,vào,vừa,mới,do,bởi,gồm,trước,sau,gửi,
  giao,ra,đặt,lên,v/v,kể,kèm,đồng thời,đối với,quy định,quy dinh,hướng dẫn,huong dan,ban hành,ban hanh,sửa đổi,sua doi,
  bổ sung,phê duyệt,phe duyet,công bố,quyết định,thay thế,yêu cầu,thực hiện,thuc hien,triển khai,thông qua,đề ra,
  liên quan,trong đó,tăng cường,đẩy mạnh,nâng cao,xác định,lãnh đạo,tổ chức,kiểm tra,chỉ đạo,đề nghị,trình,bãi bỏ,
  khẳng định,chỉ rõ,nhấn mạnh,góp phần,gắn với,cùng với,bảo đảm,đảm bảo,công nhận,thành lập,giữa,qua,bằng,nhất là,
  trả lời,thông báo,xử lý,xử phạt,tiếp tục,cấp ngày,cấp phép,hết hiệu lực,hiệu lực,yêu,cùng,ký,ký kết,năm,tháng,vẫn,đều,chưa,không,
  tuyên truyền,phát động,tổng kết,sơ kết,kỷ niệm,điều chỉnh,giải quyết,chấp thuận,cho phép,bổ nhiệm,điều động,miễn nhiệm,
  khen tặng,phân công,phân cấp,phân bổ,ủy quyền,uỷ quyền,quyết nghị,rà soát,đổi tên,sáp nhập,chấn chỉnh,bố trí,
  đình chỉ,tuyên phạt,chấp nhận,gia hạn,kéo dài,kiện toàn,giải thể,hợp nhất,tạm,thông tri,thu hồi,xét công,cấp cho,
  tập trung,tham mưu,mở,đưa,nghiêm cấm,chủ trương,giải thích,
  giám sát,khen thưởng,kết quả,kết luận,mời,tặng,xét,cử cán,phản biện,triệu tập,chuyển giao,chuyển đơn,công khai,đính chính,tuyển dụng,
  tuyển sinh,lấy,góp ý,phản hồi,phúc đáp,tăng,bác`);

/** Second words that make a stop of the list part of a name: Ban Chỉ đạo, Ban Tổ chức, Ủy ban Kiểm tra. */
export const NAMED_BY_BAN = phrases('chỉ,tổ,kiểm,lãnh,giám,tuyên,tuyển,xét');

/** What may begin an organ after `và` or a comma. */
export const HEADS =
  phrases(`ban,bộ,bo,sở,so,ủy ban,uỷ ban,uy ban,ubnd,hđnd,ubmttq,mttq,ubtvqh,tòa,toà,viện,tổng,mặt trận,hội,đoàn,
  liên đoàn,chính phủ,quốc hội,đảng ủy,đảng uỷ,đảng đoàn,tỉnh ủy,tỉnh uỷ,thành ủy,huyện ủy,quận ủy,chủ tịch,thủ tướng,văn phòng,
  bch,btv,btt,thường trực,hội đồng,ngân hàng,thanh tra,kiểm toán,bảo hiểm,cục,vụ,phòng,công an,trung ương,
  học viện,đại học,trường,tập đoàn,công ty,lđlđ,tlđ`);

/** What may follow a comma or a dash inside the name of one organ. */
export const INSIDE =
  phrases(`thể thao,thương binh,giáo dục,công nghệ,ngân sách,thanh niên,hạ tầng,gia đình,thông tin,an ninh,
  đối ngoại,khoa học,đo lường,chất lượng,truyền thông,nông thôn,xã hội,kế hoạch,đầu tư,lao động,du lịch,kinh tế,cán bộ,
  quốc phòng,tài chính,đo,nhân đạo,tôn giáo,văn hóa,hải đảo,chiến lược,chủ nhiệm,trưởng ban,thiếu niên,nhi đồng,tín ngưỡng,khen thưởng,
  hành chính,tư pháp,truyền hình,phát thanh,phát triển,thương mại,chống,huế,vũng tàu,tháp chàm,tb&xh,tbxh,hà nội,tp`);

/** Units below the province: the province may follow after a comma, `UBND huyện Cam Lộ, tỉnh Quảng Trị`. */
export const LOCAL = phrases('huyện,quận,xã,phường,vực,trấn,thôn,huyện ủy,đảng ủy,phố');
export const UNITS = phrases('tỉnh,huyện,quận,thành phố,thị xã,tp,tp.');

export const NO_ISSUER =
  phrases(`mình,nó,ông,bà,anh,chị,đồng chí,luật,bộ luật,nghị,thông tư,pháp luật,pháp lệnh,điều,khoản,tôi,
  chúng,người,hợp đồng,quyết định,kế hoạch,cả,việc,từng,dự án,hiến pháp,quy chế,quy định,chương,văn bản,chỉ thị,công văn`);

/** Words after which a name must go on in the next line. */
export const UNFINISHED =
  phrases(`bộ,ban,sở,ủy,uỷ,tỉnh,huyện,hội,phố,tp,tp.,quận,trưởng,và,-,phòng,cục,tổng,xã,phường,nhân,trung,chính,thủ,
  thường,quốc,hội đồng,mặt,tịch,thành,viện,nhà,công,giám,tướng,trận,quân,ngoại,hồ,chí,thừa`);

/** Kinds after `và` begin another document, not another organ. */
export const DOCUMENTS = phrases(
  `kết luận,hướng dẫn,báo cáo,thông báo,chương trình,tờ trình,nghị quyết,nghị định,các`,
);

/** What goes on after `và` in small letters. */
export const GOES_ON = phrases(
  `phát triển,đào tạo,môi trường,dân vận,du lịch,trẻ em,đô thị,phòng chống`,
);

/** Stops that stay stops when a title writes them with a capital. */
export const ALWAYS_STOPS = phrases(
  `về,v/v,ngày,số,quy định,hướng dẫn,ban hành,phê duyệt,sửa đổi,bổ sung,bãi bỏ,công bố`,
);

/** What makes a name of the word thành; before other words it is a verb: đổi tên Ủy ban A thành Ủy ban B. */
export const AFTER_CITY = phrases('phố,ủy,uỷ,đoàn,viên,hội,thị');

/** First words of a clause or a line of its own: no place is called so. */
export const LINE_HEADS =
  phrases(`căn,xét,theo,điều,chương,về,v/v,quy,số,ngày,nghị,quyết,thông,chỉ,kế,thực,để,trong,tại,nhằm,hướng,sau,được,
  luật,và,của,nơi,kính,nay,trước,ban,ủy,uỷ,bộ,sở,hội,phần,mục,khoản,các,những,tin,ảnh,với,từ,đến,khi,là,do,có,cơ,người,
  trích,loại,hiệu,tình,văn,công,báo,độc,cộng`);

/** What goes on with the name of an organ in the next line. */
export const NEXT_LINES = phrases(
  `việt nam,trung ương,tỉnh ủy,tỉnh uỷ,thành ủy,thành uỷ,huyện ủy,huyện uỷ,hồ chí,nhân dân,tổ quốc,chính phủ,nhà nước`,
);

/** Places of one syllable: the name does not go on in the next line. */
export const SHORT_PLACES = phrases('huế,vinh,trà');
