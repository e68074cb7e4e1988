/** The wards of quận Ba Đình in 2018, the ones that “các phường” of its plan means. */
export const WARDS: readonly string[] = [
  'Cống Vị',
  'Điện Biên',
  'Đội Cấn',
  'Giảng Võ',
  'Kim Mã',
  'Liễu Giai',
  'Ngọc Hà',
  'Ngọc Khánh',
  'Nguyễn Trung Trực',
  'Phúc Xá',
  'Quán Thánh',
  'Thành Công',
  'Trúc Bạch',
  'Vĩnh Phúc',
];

/** The divisions that a quận has by NĐ 37/2014/NĐ-CP, “các cơ quan chuyên môn”. */
export const DIVISIONS: readonly string[] = [
  'Nội vụ',
  'Tư pháp',
  'Tài chính - Kế hoạch',
  'Tài nguyên và Môi trường',
  'Lao động - Thương binh và Xã hội',
  'Văn hóa và Thông tin',
  'Giáo dục và Đào tạo',
  'Y tế',
  'Kinh tế',
  'Quản lý đô thị',
];
