/** One citation that a snippet must give: span, canonical form, and what else is worth saying of it. */
type Expected = readonly [
  span: string,
  canonical: string | null,
  type?: string | undefined,
  date?: string | null | undefined,
  issuer?: string | null | undefined,
];

/** A snippet with the citations it holds, in reading order. */
export type Case = readonly [text: string, ...expected: Expected[]];

/** Snippets by the form they show (domain.md 1.5), written for this test. */
export const citationCases: Readonly<Record<string, readonly Case[]>> = {
  'unknown organs': [
    ['Số: 123/ABC-XYZ', ['123/ABC-XYZ', '123/ABC-XYZ', 'cong-van']],
    ['Số: 123/A-UBND', ['123/A-UBND', '123/A-UBND', 'cong-van']],
    ['số 77/PNVLĐ về việc', ['77/PNVLĐ', '77/PNVLĐ', 'cong-van']],
    ['Công văn 12/VTLTNN-NVTW', ['Công văn 12/VTLTNN-NVTW', '12/VTLTNN-NVTW', 'cong-van']],
    ['Quyết định số 8/QĐ-CThADS', ['Quyết định số 8/QĐ-CThADS', '8/QĐ-CThADS', 'quyet-dinh']],
    ['xem 45/KH-PHGĐ', ['45/KH-PHGĐ', '45/KH-PHGĐ', 'ke-hoach']],
    ['xem 512/SNV-CTTN', ['512/SNV-CTTN', '512/SNV-CTTN', 'cong-van']],
    ['xem 12/2021/UBTVQH15', ['12/2021/UBTVQH15', '12/2021/UBTVQH15', 'nghi-quyet']],
    ['xem 05/2020/TT-BXX', ['05/2020/TT-BXX', '05/2020/TT-BXX', 'thong-tu']],
    ['xem 99-XD/QĐ/UBND', ['99-XD/QĐ/UBND', '99-XD/QĐ/UBND', 'quyet-dinh']],
    ['Số 45/2021/DSST', ['45/2021/DSST', '45/2021/DSST', 'cong-van']],
    ['kế hoạch số 12/kh-phgđ', ['kế hoạch số 12/kh-phgđ', '12/KH-PHGĐ', 'ke-hoach']],
    ['xem 10/XYZ và 12/XYZ-ABC, 12/2020/ABC, 5/ab-cd'],
    ['Số 12/A, số 5/XY'],
  ],
  'symbols of the state': [
    [
      'Căn cứ Nghị định số 42/2022/NĐ-CP ngày 24/6/2022 của Chính phủ quy định về cổng thông tin;',
      ['Nghị định số 42/2022/NĐ-CP', '42/2022/NĐ-CP', 'nghi-dinh', '2022-06-24', 'Chính phủ'],
    ],
    [
      'theo Quyết định số 749/QĐ-TTg ngày 03 tháng 6 năm 2020 của Thủ tướng Chính phủ phê duyệt chương trình',
      ['Quyết định số 749/QĐ-TTg', '749/QĐ-TTg', 'quyet-dinh', '2020-06-03', 'Thủ tướng Chính phủ'],
    ],
    [
      'Thông tư số 22/2021/TT-BGDĐT ngày 20/7/2021 của Bộ trưởng Bộ Giáo dục và Đào tạo quy định',
      [
        'Thông tư số 22/2021/TT-BGDĐT',
        '22/2021/TT-BGDĐT',
        'thong-tu',
        '2021-07-20',
        'Bộ trưởng Bộ Giáo dục và Đào tạo',
      ],
    ],
    [
      'Công văn số 512/BNV-TCBC ngày 5/2/2025 của Bộ Nội vụ về biên chế',
      ['Công văn số 512/BNV-TCBC', '512/BNV-TCBC', 'cong-van', '2025-02-05', 'Bộ Nội vụ'],
    ],
    [
      'Quyết định số 3900/QĐ-BNN-TCLN ngày 01/10/2018 của Bộ trưởng Bộ Nông nghiệp và Phát triển nông thôn',
      [
        'Quyết định số 3900/QĐ-BNN-TCLN',
        '3900/QĐ-BNN-TCLN',
        'quyet-dinh',
        '2018-10-01',
        'Bộ trưởng Bộ Nông nghiệp và Phát triển nông thôn',
      ],
    ],
    [
      'Căn cứ Nghị quyết số 1365/NQ-UBTVQH15 ngày 02/12/2024 của Ủy ban Thường vụ Quốc hội;',
      [
        'Nghị quyết số 1365/NQ-UBTVQH15',
        '1365/NQ-UBTVQH15',
        'nghi-quyet',
        '2024-12-02',
        'Ủy ban Thường vụ Quốc hội',
      ],
    ],
    [
      'Nghị quyết số 202/2025/QH15 ngày 12/6/2025 của Quốc hội về sắp xếp',
      ['Nghị quyết số 202/2025/QH15', '202/2025/QH15', 'nghi-quyet', '2025-06-12', 'Quốc hội'],
    ],
    [
      'Nghị quyết 30/2026/QH16 có hiệu lực từ ngày 30/4/2026.',
      ['Nghị quyết 30/2026/QH16', '30/2026/QH16', 'nghi-quyet', null, null],
    ],
    [
      'Pháp lệnh số 02/2022/UBTVQH15',
      ['Pháp lệnh số 02/2022/UBTVQH15', '02/2022/UBTVQH15', 'phap-lenh'],
    ],
    [
      'Nghị quyết số 66.1/2025/NQ-CP của Chính phủ',
      ['Nghị quyết số 66.1/2025/NQ-CP', '66.1/2025/NQ-CP', 'nghi-quyet', null, 'Chính phủ'],
    ],
    [
      'Báo cáo số 31/BC-HĐND-VHXH ngày 02/7/2023 của Ban Văn hóa - Xã hội',
      [
        'Báo cáo số 31/BC-HĐND-VHXH',
        '31/BC-HĐND-VHXH',
        'bao-cao',
        '2023-07-02',
        'Ban Văn hóa - Xã hội',
      ],
    ],
    [
      'Theo Công văn số 2810/UBND-NC1 ngày 12/5/2023 của UBND tỉnh',
      ['Công văn số 2810/UBND-NC1', '2810/UBND-NC1', 'cong-van', '2023-05-12', 'UBND tỉnh'],
    ],
    [
      'Công điện số 06/CĐ-UBND ngày 07/9/2024 của Chủ tịch UBND tỉnh về ứng phó bão số 3',
      ['Công điện số 06/CĐ-UBND', '06/CĐ-UBND', 'cong-dien', '2024-09-07', 'Chủ tịch UBND tỉnh'],
    ],
    [
      'Lệnh số 12/2018/L-CTN ngày 28/6/2018 của Chủ tịch nước',
      ['Lệnh số 12/2018/L-CTN', '12/2018/L-CTN', 'lenh', '2018-06-28', 'Chủ tịch nước'],
    ],
    [
      'Thông báo số 215/TB-VPCP ngày 31/5/2023 của Văn phòng Chính phủ thông báo kết luận',
      ['Thông báo số 215/TB-VPCP', '215/TB-VPCP', 'thong-bao', '2023-05-31', 'Văn phòng Chính phủ'],
    ],
    [
      'Thông báo kết luận số 120/TB-VP của Văn phòng UBND huyện',
      ['Thông báo kết luận số 120/TB-VP', '120/TB-VP', 'thong-bao', null, 'Văn phòng UBND huyện'],
    ],
    [
      'Văn bản hợp nhất số 07/VBHN-BTC ngày 10/01/2022',
      ['Văn bản hợp nhất số 07/VBHN-BTC', '07/VBHN-BTC', 'van-ban-hop-nhat', '2022-01-10', null],
    ],
    [
      'Quyết định số 1234/QĐ-SGDĐT ngày 05/9/2023 của Giám đốc Sở Giáo dục và Đào tạo thành phố',
      [
        'Quyết định số 1234/QĐ-SGDĐT',
        '1234/QĐ-SGDĐT',
        'quyet-dinh',
        '2023-09-05',
        'Giám đốc Sở Giáo dục và Đào tạo thành phố',
      ],
    ],
    [
      'Tờ trình số 41/TTr-UBND ngày 15-3-2022 của UBND xã Hòa Bình',
      ['Tờ trình số 41/TTr-UBND', '41/TTr-UBND', 'to-trinh', '2022-03-15', 'UBND xã Hòa Bình'],
    ],
    [
      'Giấy mời số 88/GM-UBND ngày 10/4/2024',
      ['Giấy mời số 88/GM-UBND', '88/GM-UBND', 'giay-moi', '2024-04-10'],
    ],
    [
      'Công văn số 1177/SGDĐT-CNTT-KT&KĐCL gửi các trường',
      ['Công văn số 1177/SGDĐT-CNTT-KT&KĐCL', '1177/SGDĐT-CNTT-KT&KĐCL', 'cong-van'],
    ],
    [
      'Quyết định số 321/QĐ-CAT-PV28 của Giám đốc Công an tỉnh',
      [
        'Quyết định số 321/QĐ-CAT-PV28',
        '321/QĐ-CAT-PV28',
        'quyet-dinh',
        null,
        'Giám đốc Công an tỉnh',
      ],
    ],
    [
      'Kế hoạch số 145/KH-BCA-C06 ngày 9/3/2022',
      ['Kế hoạch số 145/KH-BCA-C06', '145/KH-BCA-C06', 'ke-hoach', '2022-03-09'],
    ],
    [
      'Giấy phép số 57/GP-TTĐT do Cục Phát thanh, truyền hình và thông tin điện tử cấp ngày 5/6/2019',
      ['Giấy phép số 57/GP-TTĐT', '57/GP-TTĐT', 'giay-phep', '2019-06-05'],
    ],
    [
      'Nghị quyết số 12/2021/NQ-HĐND ngày 08/12/2021 của Hội đồng nhân dân tỉnh khóa XV, kỳ họp thứ tư',
      [
        'Nghị quyết số 12/2021/NQ-HĐND',
        '12/2021/NQ-HĐND',
        'nghi-quyet',
        '2021-12-08',
        'Hội đồng nhân dân tỉnh khóa XV',
      ],
    ],
    [
      'Công văn số 12345/CTHN-TTHT ngày 3/4/2020 của Cục Thuế TP Hà Nội',
      [
        'Công văn số 12345/CTHN-TTHT',
        '12345/CTHN-TTHT',
        'cong-van',
        '2020-04-03',
        'Cục Thuế TP Hà Nội',
      ],
    ],
    ['Quyết định 12a/QĐ-UBND', ['Quyết định 12a/QĐ-UBND', '12a/QĐ-UBND', 'quyet-dinh']],
    ['Hướng dẫn số 05B/HD-SNV', ['Hướng dẫn số 05B/HD-SNV', '05B/HD-SNV', 'huong-dan']],
  ],
  'symbols of the Party': [
    [
      'Quy định số 66-QĐ/TW, ngày 06/02/2017 của Ban Bí thư về thể loại',
      ['Quy định số 66-QĐ/TW', '66-QĐ/TW', 'quy-dinh', '2017-02-06', 'Ban Bí thư'],
    ],
    [
      'Hướng dẫn 36-HD/VPTW, ngày 03/4/2018 của Văn phòng Trung ương Đảng',
      [
        'Hướng dẫn 36-HD/VPTW',
        '36-HD/VPTW',
        'huong-dan',
        '2018-04-03',
        'Văn phòng Trung ương Đảng',
      ],
    ],
    ['Quyết định 47-QĐ/TW', ['Quyết định 47-QĐ/TW', '47-QĐ/TW', 'quyet-dinh']],
    [
      'Thông tri số 12-TT/TU ngày 5/3/2019 của Ban Thường vụ Tỉnh ủy',
      ['Thông tri số 12-TT/TU', '12-TT/TU', 'thong-tri', '2019-03-05', 'Ban Thường vụ Tỉnh ủy'],
    ],
    ['(Số 12-TT/TU)', ['12-TT/TU', '12-TT/TU', 'thong-tri']],
    [
      'Kế hoạch số 15-KH/BTGDVTU ngày 20/8/2025 của Ban Tuyên giáo và Dân vận Tỉnh ủy',
      [
        'Kế hoạch số 15-KH/BTGDVTU',
        '15-KH/BTGDVTU',
        'ke-hoach',
        '2025-08-20',
        'Ban Tuyên giáo và Dân vận Tỉnh ủy',
      ],
    ],
    ['Báo cáo số 24-BC/UBKTTU', ['Báo cáo số 24-BC/UBKTTU', '24-BC/UBKTTU', 'bao-cao']],
    [
      'Công văn số 18-CV/ĐUK ngày 2-3-2020 của Đảng ủy Khối các cơ quan tỉnh về sinh hoạt',
      [
        'Công văn số 18-CV/ĐUK',
        '18-CV/ĐUK',
        'cong-van',
        '2020-03-02',
        'Đảng ủy Khối các cơ quan tỉnh',
      ],
    ],
    ['Nghị quyết số 07-NQ/ThU', ['Nghị quyết số 07-NQ/ThU', '07-NQ/ThU', 'nghi-quyet']],
    [
      'Quyết định số 290-QĐ/TW ngày 25/2/2010 của Bộ Chính trị (khóa X) ban hành Quy chế công tác dân vận',
      ['Quyết định số 290-QĐ/TW', '290-QĐ/TW', 'quyet-dinh', '2010-02-25', 'Bộ Chính trị (khóa X)'],
    ],
    [
      'Kế hoạch phối hợp số 06-KH/BDVTW',
      ['Kế hoạch phối hợp số 06-KH/BDVTW', '06-KH/BDVTW', 'ke-hoach'],
    ],
    ['Quy định số 08-QyĐ/TU', ['Quy định số 08-QyĐ/TU', '08-QyĐ/TU', 'quy-dinh']],
    [
      'Quy định số 1234-QĐi/TU ngày 1/2/2021',
      ['Quy định số 1234-QĐi/TU', '1234-QĐi/TU', 'quy-dinh', '2021-02-01'],
    ],
    [
      'Kết luận số 21-KL/TW, ngày 25-10-2021, của Ban Chấp hành Trung ương Đảng khóa XIII',
      [
        'Kết luận số 21-KL/TW',
        '21-KL/TW',
        'ket-luan',
        '2021-10-25',
        'Ban Chấp hành Trung ương Đảng khóa XIII',
      ],
    ],
    [
      'Chỉ thị số 13/CT-TW ngày 5/1/2020',
      ['Chỉ thị số 13/CT-TW', '13/CT-TW', 'chi-thi', '2020-01-05'],
    ],
    ['theo Nghị quyết 57/NQ-TW', ['Nghị quyết 57/NQ-TW', '57/NQ-TW', 'nghi-quyet']],
    [
      'Nghị quyết số 25-NQ/TƯ ngày 3-6-2013',
      ['Nghị quyết số 25-NQ/TƯ', '25-NQ/TƯ', 'nghi-quyet', '2013-06-03'],
    ],
    [
      'Kế hoạch số 20-KH/ĐU ngày 14/5/2021 của Đảng ủy phường Hưng Bình về',
      ['Kế hoạch số 20-KH/ĐU', '20-KH/ĐU', 'ke-hoach', '2021-05-14', 'Đảng ủy phường Hưng Bình'],
    ],
    ['Đề án số 04-ĐA/TU', ['Đề án số 04-ĐA/TU', '04-ĐA/TU', 'de-an']],
    [
      'Tờ trình số 33-TTr/BTCTU ngày 7/8/2018 của Ban Tổ chức Tỉnh ủy',
      ['Tờ trình số 33-TTr/BTCTU', '33-TTr/BTCTU', 'to-trinh', '2018-08-07', 'Ban Tổ chức Tỉnh ủy'],
    ],
  ],
  'symbols of the Front and the unions': [
    [
      'Kế hoạch số 14/KH-MTTQ-BTT ngày 3/2/2023 của Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh',
      [
        'Kế hoạch số 14/KH-MTTQ-BTT',
        '14/KH-MTTQ-BTT',
        'ke-hoach',
        '2023-02-03',
        'Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh',
      ],
    ],
    ['Hướng dẫn số 89/HD-MTTW-BTT', ['Hướng dẫn số 89/HD-MTTW-BTT', '89/HD-MTTW-BTT', 'huong-dan']],
    [
      'Thông tri số 23/TTr-MTTW-BTT',
      ['Thông tri số 23/TTr-MTTW-BTT', '23/TTr-MTTW-BTT', 'thong-tri'],
    ],
    ['công văn 730/LĐLĐ', ['công văn 730/LĐLĐ', '730/LĐLĐ', 'cong-van']],
    [
      'Kế hoạch số 112-KH/TWĐTN-CTTN',
      ['Kế hoạch số 112-KH/TWĐTN-CTTN', '112-KH/TWĐTN-CTTN', 'ke-hoach'],
    ],
    [
      'Công văn số 55-CV/HNDTW ngày 6/6/2019 của Trung ương Hội Nông dân Việt Nam',
      [
        'Công văn số 55-CV/HNDTW',
        '55-CV/HNDTW',
        'cong-van',
        '2019-06-06',
        'Trung ương Hội Nông dân Việt Nam',
      ],
    ],
    [
      'Hướng dẫn số 17/HD-ĐCT ngày 8/3/2022 của Đoàn Chủ tịch Trung ương Hội LHPN Việt Nam',
      [
        'Hướng dẫn số 17/HD-ĐCT',
        '17/HD-ĐCT',
        'huong-dan',
        '2022-03-08',
        'Đoàn Chủ tịch Trung ương Hội LHPN Việt Nam',
      ],
    ],
    [
      'Kế hoạch số 31/KH-CCB ngày 12/9/2021 của Hội Cựu chiến binh huyện',
      ['Kế hoạch số 31/KH-CCB', '31/KH-CCB', 'ke-hoach', '2021-09-12', 'Hội Cựu chiến binh huyện'],
    ],
    ['Quyết định số 1691/QĐ-TLĐ', ['Quyết định số 1691/QĐ-TLĐ', '1691/QĐ-TLĐ', 'quyet-dinh']],
  ],
  'several organs': [
    [
      'Thông tư liên tịch số 21/2014/TTLT-BTP-BNV-BTC ngày 4/11/2014',
      [
        'Thông tư liên tịch số 21/2014/TTLT-BTP-BNV-BTC',
        '21/2014/TTLT-BTP-BNV-BTC',
        'thong-tu-lien-tich',
        '2014-11-04',
      ],
    ],
    [
      'Thông tư liên tịch số 05/2012/TTLT/BNV-BTC của Bộ Nội vụ, Bộ Tài chính hướng dẫn',
      [
        'Thông tư liên tịch số 05/2012/TTLT/BNV-BTC',
        '05/2012/TTLT/BNV-BTC',
        'thong-tu-lien-tich',
        null,
        'Bộ Nội vụ, Bộ Tài chính',
      ],
    ],
    [
      'Quy chế phối hợp số 01/QCPH/UBND-UBMTTQ',
      ['Quy chế phối hợp số 01/QCPH/UBND-UBMTTQ', '01/QCPH/UBND-UBMTTQ', 'quy-che'],
    ],
    [
      'Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN ngày 15/6/2017',
      [
        'Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN',
        '403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN',
        'nghi-quyet-lien-tich',
        '2017-06-15',
      ],
    ],
    [
      'Nghị quyết liên tịch số 09/2008/NQLT/CP-UBTUMTTQVN',
      [
        'Nghị quyết liên tịch số 09/2008/NQLT/CP-UBTUMTTQVN',
        '09/2008/NQLT/CP-UBTUMTTQVN',
        'nghi-quyet-lien-tich',
      ],
    ],
    [
      'Chương trình phối hợp số 88/CTPH-BDVTU-UBND',
      ['Chương trình phối hợp số 88/CTPH-BDVTU-UBND', '88/CTPH-BDVTU-UBND', 'chuong-trinh'],
    ],
    [
      'Kế hoạch số 12-KHPH/BDVTU-BCSĐUBND ngày 5/3/2019 của Ban Dân vận Tỉnh ủy và Ban cán sự đảng UBND tỉnh',
      [
        'Kế hoạch số 12-KHPH/BDVTU-BCSĐUBND',
        '12-KHPH/BDVTU-BCSĐUBND',
        'ke-hoach',
        '2019-03-05',
        'Ban Dân vận Tỉnh ủy và Ban cán sự đảng UBND tỉnh',
      ],
    ],
    [
      'Hướng dẫn liên ngành số 05/HDLN-SNV-STC',
      ['Hướng dẫn liên ngành số 05/HDLN-SNV-STC', '05/HDLN-SNV-STC', 'huong-dan'],
    ],
  ],
  'spaces round signs': [
    [
      'Thông tư liên tịch số 10/2008/TTLT - BYT - BNV',
      ['Thông tư liên tịch số 10/2008/TTLT - BYT - BNV', '10/2008/TTLT-BYT-BNV'],
    ],
    ['Công văn số 1420/SGDĐT - GDTrH', ['Công văn số 1420/SGDĐT - GDTrH', '1420/SGDĐT-GDTrH']],
    ['Công văn số 1420/SGDĐT - KH tuyển sinh', ['Công văn số 1420/SGDĐT', '1420/SGDĐT']],
    ['Quyết định số 12/QĐ-UBND -UBND tỉnh họp', ['Quyết định số 12/QĐ-UBND', '12/QĐ-UBND']],
    ['Quyết định số 12/QĐ-UBND -a', ['Quyết định số 12/QĐ-UBND', '12/QĐ-UBND']],
    ['Kế hoạch 12/KH - u', ['Kế hoạch 12/KH', '12/KH']],
    ['Kế hoạch số 12       /KH-UBND', ['Kế hoạch số 12', null]],
    ['Nghị quyết số 12 /       NQ-HĐND'],
    ['Quyết định số 12/2013-QĐ-UBND', ['Quyết định số 12/2013-QĐ-UBND', '12/2013-QĐ-UBND']],
    ['Luật 87/2025 QH15', ['Luật 87/2025 QH15', '87/2025/QH15']],

    ['Chỉ thị số 05- CT/TW', ['Chỉ thị số 05- CT/TW', '05-CT/TW', 'chi-thi']],
    [
      'Kết luận số 62 - KL/TW ngày 8/12/2009',
      ['Kết luận số 62 - KL/TW', '62-KL/TW', 'ket-luan', '2009-12-08'],
    ],
    [
      'Thông tư liên tịch số 15/2013/ TTLT-BYT-BTC',
      ['Thông tư liên tịch số 15/2013/ TTLT-BYT-BTC', '15/2013/TTLT-BYT-BTC', 'thong-tu-lien-tich'],
    ],
    ['Kế hoạch số 12 /KH-LĐLĐ', ['Kế hoạch số 12 /KH-LĐLĐ', '12/KH-LĐLĐ', 'ke-hoach']],
    [
      'Quyết định số 31 /2012/QĐ-UBND ngày 20/8/2012',
      ['Quyết định số 31 /2012/QĐ-UBND', '31/2012/QĐ-UBND', 'quyet-dinh', '2012-08-20'],
    ],
    ['Thông tư 07/2014/TT - BCA', ['Thông tư 07/2014/TT - BCA', '07/2014/TT-BCA', 'thong-tu']],
    [
      'Nghị định số 99 / 2013 / NĐ - CP ngày 29/8/2013',
      ['Nghị định số 99 / 2013 / NĐ - CP', '99/2013/NĐ-CP', 'nghi-dinh', '2013-08-29'],
    ],
    ['Số : 45 /BC-UBND', ['45 /BC-UBND', '45/BC-UBND', 'bao-cao']],
    ['Nghị quyết số 04 -NQ/TW', ['Nghị quyết số 04 -NQ/TW', '04-NQ/TW', 'nghi-quyet']],
    [
      'Chỉ thị số 05-CT /TW và Chỉ thị 30-CT/ TW',
      ['Chỉ thị số 05-CT /TW', '05-CT/TW', 'chi-thi'],
      ['Chỉ thị 30-CT/ TW', '30-CT/TW', 'chi-thi'],
    ],
    ['Quyết định số  1012/QĐ-UBND', ['Quyết định số  1012/QĐ-UBND', '1012/QĐ-UBND', 'quyet-dinh']],
    [
      'Kế hoạch số 33/KH- UBND ngày 4/5/2022',
      ['Kế hoạch số 33/KH- UBND', '33/KH-UBND', 'ke-hoach', '2022-05-04'],
    ],
    [
      'Công văn số 1420/GDĐT –TC&CB',
      ['Công văn số 1420/GDĐT –TC&CB', '1420/GDĐT-TC&CB', 'cong-van'],
    ],
    ['Quyết định 12/QĐ-UBND - Hà Nội', ['Quyết định 12/QĐ-UBND', '12/QĐ-UBND', 'quyet-dinh']],
    [
      'Quyết định số 12/QĐ-UBND - UBND tỉnh phê duyệt',
      ['Quyết định số 12/QĐ-UBND', '12/QĐ-UBND', 'quyet-dinh'],
    ],
    ['Chỉ thị số 40-CT/TW\n- UBND các xã', ['Chỉ thị số 40-CT/TW', '40-CT/TW', 'chi-thi']],
    [
      'Kế hoạch\u00a0số\u00a034/KH-UBND',
      ['Kế hoạch\u00a0số\u00a034/KH-UBND', '34/KH-UBND', 'ke-hoach'],
    ],
  ],
  'other dashes': [
    ['Công văn số 57 – CV/ĐTN', ['Công văn số 57 – CV/ĐTN', '57-CV/ĐTN', 'cong-van']],
    ['Nghị quyết số 18–NQ/TW', ['Nghị quyết số 18–NQ/TW', '18-NQ/TW', 'nghi-quyet']],
    ['Quyết định số 45/QĐ—UBND', ['Quyết định số 45/QĐ—UBND', '45/QĐ-UBND', 'quyet-dinh']],
    [
      'Nghị định 10/2015/NĐ\u2011CP',
      ['Nghị định 10/2015/NĐ\u2011CP', '10/2015/NĐ-CP', 'nghi-dinh'],
    ],
    ['Kết luận 65\u2212KL/TW', ['Kết luận 65\u2212KL/TW', '65-KL/TW', 'ket-luan']],
  ],
  'blanks for signs and inside organs': [
    ['Chỉ thị số 05-CT TW', ['Chỉ thị số 05-CT TW', '05-CT/TW']],
    ['Quyết định 12/QĐ UBND tỉnh phê duyệt', ['Quyết định 12/QĐ', '12/QĐ']],
    ['Nghị định số 18/2015 NĐ-CP', ['Nghị định số 18/2015 NĐ-CP', '18/2015/NĐ-CP']],
    ['Kế hoạch số 110 KH-UBND', ['Kế hoạch số 110 KH-UBND', '110/KH-UBND']],
    ['Quyết định số 45QĐ/TU', ['Quyết định số 45QĐ/TU', '45-QĐ/TU']],
    ['Quyết định số 45QĐ', ['Quyết định số 45QĐ', '45/QĐ']],
    ['Quyết định số 217 BAN HÀNH', ['Quyết định số 217', null]],
    ['Luật số 25/2008/QH 12% và QH 125', ['Luật số 25/2008/QH', '25/2008/QH']],
    ['Luật số 25/2008/QH 20', ['Luật số 25/2008/QH', '25/2008/QH']],
    ['Quyết định số 12/QĐ. UBND', ['Quyết định số 12/QĐ', '12/QĐ']],
    ['Quyết định số 12/QĐ.U', ['Quyết định số 12/QĐ', '12/QĐ']],
    ['Quyết định số 12/QC-UBND.TT', ['Quyết định số 12/QC-UBND', '12/QC-UBND']],

    ['Công văn số 92 QĐ/TWĐTN', ['Công văn số 92 QĐ/TWĐTN', '92-QĐ/TWĐTN', 'cong-van']],
    [
      'Thông tư số 45 TC/NSNN ngày 12/8/1993',
      ['Thông tư số 45 TC/NSNN', '45-TC/NSNN', 'thong-tu', '1993-08-12'],
    ],
    [
      'Quyết định số 16/2008/QĐ-BGD ĐT',
      ['Quyết định số 16/2008/QĐ-BGD ĐT', '16/2008/QĐ-BGDĐT', 'quyet-dinh'],
    ],
    [
      'Báo cáo số 1234/BC-UBPL 15 ngày 2/3/2023',
      ['Báo cáo số 1234/BC-UBPL 15', '1234/BC-UBPL15', 'bao-cao', '2023-03-02'],
    ],
    ['Luật số 25/2008/QH 12', ['Luật số 25/2008/QH 12', '25/2008/QH12', 'luat']],
    ['Nghị quyết số 18 NQ/TW', ['Nghị quyết số 18 NQ/TW', '18-NQ/TW', 'nghi-quyet']],
    [
      'Thông tư số 21/2010/TT-BLĐ TBXH',
      ['Thông tư số 21/2010/TT-BLĐ TBXH', '21/2010/TT-BLĐTBXH', 'thong-tu'],
    ],
  ],
  'line breaks': [
    [
      'Nghị định số\n18/2015/NĐ-CP ngày 14/02/2015',
      ['Nghị định số\n18/2015/NĐ-CP', '18/2015/NĐ-CP', 'nghi-dinh', '2015-02-14'],
    ],
    [
      'Thông tư liên tịch số 10/2008/TTLT-BYT-\nBNV ngày 27/8/2008',
      [
        'Thông tư liên tịch số 10/2008/TTLT-BYT-\nBNV',
        '10/2008/TTLT-BYT-BNV',
        'thong-tu-lien-tich',
        '2008-08-27',
      ],
    ],
    [
      'thực hiện Nghị\nđịnh số 30/2020/NĐ-CP',
      ['Nghị\nđịnh số 30/2020/NĐ-CP', '30/2020/NĐ-CP', 'nghi-dinh'],
    ],
    [
      'Quyết định\nsố 217-QĐ/TW ngày\n12/12/2013 của Bộ\nChính trị về việc',
      ['Quyết định\nsố 217-QĐ/TW', '217-QĐ/TW', 'quyet-dinh', '2013-12-12', 'Bộ Chính trị'],
    ],
    [
      'Chỉ thị số 05-CT/\nTW của Bộ Chính trị',
      ['Chỉ thị số 05-CT/\nTW', '05-CT/TW', 'chi-thi', null, 'Bộ Chính trị'],
    ],
    ['Kế hoạch\r\nsố 12/KH-UBND', ['Kế hoạch\r\nsố 12/KH-UBND', '12/KH-UBND', 'ke-hoach']],
  ],
  'glued words': [
    ['Nghị định 10/2015/NĐ-CP1 và CP12', ['Nghị định 10/2015/NĐ-CP', '10/2015/NĐ-CP']],
    ['Nghị định 10/2015/NĐ-CPquy', ['Nghị định 10/2015/NĐ', '10/2015/NĐ']],

    ['Kế hoạch số07-KH/TW', ['Kế hoạch số07-KH/TW', '07-KH/TW', 'ke-hoach']],
    ['Chỉ thịsố 23-CT/TW', ['Chỉ thịsố 23-CT/TW', '23-CT/TW', 'chi-thi']],
    [
      'Nghị định số 75/2012/NĐ-CPngày 03/10/2012 của Chính phủ',
      ['Nghị định số 75/2012/NĐ-CP', '75/2012/NĐ-CP', 'nghi-dinh', '2012-10-03', 'Chính phủ'],
    ],
    [
      'Quyết định số 12/QĐ-UBND ngày20/5/2011 của UBND tỉnh',
      ['Quyết định số 12/QĐ-UBND', '12/QĐ-UBND', 'quyet-dinh', '2011-05-20', 'UBND tỉnh'],
    ],
    [
      'Quyết định số 12/QĐ-UBND ngày 20-5-2011của UBND tỉnh',
      ['Quyết định số 12/QĐ-UBND', '12/QĐ-UBND', 'quyet-dinh', '2011-05-20', 'UBND tỉnh'],
    ],
    [
      'Kết luận số 49-KL/TWcủa Ban Bí thư',
      ['Kết luận số 49-KL/TW', '49-KL/TW', 'ket-luan', null, 'Ban Bí thư'],
    ],
    ['Căn cứLuật số 77/2015/QH13', ['Luật số 77/2015/QH13', '77/2015/QH13', 'luat']],
  ],
  'upper and lower case': [
    [
      'QUYẾT ĐỊNH SỐ 20/2014/QĐ-TTG NGÀY 14/3/2014 CỦA THỦ TƯỚNG CHÍNH PHỦ VỀ VIỆC',
      [
        'QUYẾT ĐỊNH SỐ 20/2014/QĐ-TTG',
        '20/2014/QĐ-TTg',
        'quyet-dinh',
        '2014-03-14',
        'THỦ TƯỚNG CHÍNH PHỦ',
      ],
    ],
    ['hướng dẫn số 11-hd/btctw', ['hướng dẫn số 11-hd/btctw', '11-HD/BTCTW', 'huong-dan']],
    [
      'quyết định số 211/2004/qđ-bnn',
      ['quyết định số 211/2004/qđ-bnn', '211/2004/QĐ-BNN', 'quyet-dinh'],
    ],
    ['Chương trình 03-CTR/TU', ['Chương trình 03-CTR/TU', '03-CTr/TU', 'chuong-trinh']],
    ['Tờ trình số 12/TTR-UBND', ['Tờ trình số 12/TTR-UBND', '12/TTr-UBND', 'to-trinh']],
    ['nghị định 34/2016/nđ-cp', ['nghị định 34/2016/nđ-cp', '34/2016/NĐ-CP', 'nghi-dinh']],
    ['Chỉ thị 16/ct-ttg', ['Chỉ thị 16/ct-ttg', '16/CT-TTg', 'chi-thi']],
    [
      'NGHỊ QUYẾT 18-NQ/TW CỦA BAN CHẤP HÀNH TRUNG ƯƠNG',
      ['NGHỊ QUYẾT 18-NQ/TW', '18-NQ/TW', 'nghi-quyet', null, 'BAN CHẤP HÀNH TRUNG ƯƠNG'],
    ],
    [
      'THÔNG TƯ SỐ 02/2022/TT-BTNMT QUY ĐỊNH CHI TIẾT',
      ['THÔNG TƯ SỐ 02/2022/TT-BTNMT', '02/2022/TT-BTNMT', 'thong-tu', null, null],
    ],
  ],
  'no word số': [
    [
      'đã ký 12/KH-UBND; của 13/KH-UBND; Việt Nam 14/KH-UBND',
      ['12/KH-UBND', '12/KH-UBND'],
      ['13/KH-UBND', '13/KH-UBND'],
      ['14/KH-UBND', '14/KH-UBND'],
    ],
    ['Nghị định 42/2022/NĐ-CP', ['Nghị định 42/2022/NĐ-CP', '42/2022/NĐ-CP', 'nghi-dinh']],
    ['Chỉ thị 30-CT/TW', ['Chỉ thị 30-CT/TW', '30-CT/TW', 'chi-thi']],
    ['(25-NQ/TW)', ['25-NQ/TW', '25-NQ/TW', 'nghi-quyet']],
    [
      'xem 59/2023/NĐ-CP và 10/2022/QH15',
      ['59/2023/NĐ-CP', '59/2023/NĐ-CP', 'nghi-dinh'],
      ['10/2022/QH15', '10/2022/QH15'],
    ],
    ['Luật Đầu tư 61/2020/QH14', ['Luật Đầu tư 61/2020/QH14', '61/2020/QH14', 'luat']],
    [
      'Chương trình hành động 17-CTr/TU',
      ['Chương trình hành động 17-CTr/TU', '17-CTr/TU', 'chuong-trinh'],
    ],
  ],
  'general and short words': [
    [
      'UBND xã báo cáo Kế hoạch số 34/KH-UBND',
      ['Kế hoạch số 34/KH-UBND', '34/KH-UBND', 'ke-hoach'],
    ],
    [
      'Công văn hướng dẫn số 34/SNV-CCVC',
      ['Công văn hướng dẫn số 34/SNV-CCVC', '34/SNV-CCVC', 'cong-van'],
    ],
    ['văn bản số 252-CV/HU', ['văn bản số 252-CV/HU', '252-CV/HU', 'cong-van']],
    ['theo văn bản số 34/KH-UBND', ['văn bản số 34/KH-UBND', '34/KH-UBND', 'ke-hoach']],
    [
      'CV 1018/BGDĐT-GDTH ngày 3/4/2020 của Bộ GDĐT',
      ['CV 1018/BGDĐT-GDTH', '1018/BGDĐT-GDTH', 'cong-van', '2020-04-03', 'Bộ GDĐT'],
    ],
    ['KH số 34/KH-UBND', ['KH số 34/KH-UBND', '34/KH-UBND', 'ke-hoach']],
    ['QĐ số 217-QĐ/TW', ['QĐ số 217-QĐ/TW', '217-QĐ/TW', 'quyet-dinh']],
    ['theo NĐ số 34/2016/NĐ-CP', ['NĐ số 34/2016/NĐ-CP', '34/2016/NĐ-CP', 'nghi-dinh']],
    ['TT 22/2021/TT-BGDĐT', ['TT 22/2021/TT-BGDĐT', '22/2021/TT-BGDĐT', 'thong-tu']],
    ['thực hiện NQ số 25-NQ/TW', ['NQ số 25-NQ/TW', '25-NQ/TW', 'nghi-quyet']],
    ['Văn bản chỉ đạo số 77-CV/TU', ['Văn bản chỉ đạo số 77-CV/TU', '77-CV/TU', 'cong-van']],
  ],
  'titles and issuers between': [
    [
      'Luật Đất đai và Luật Nhà ở và Luật Đầu tư và Luật A số 12/2020/QH14',
      ['Luật A số 12/2020/QH14', '12/2020/QH14'],
    ],
    ['Kế hoạch triển khai\n\nthực hiện số 12/KH-UBND', ['12/KH-UBND', '12/KH-UBND']],
    [
      'Chỉ thị của Ban Bí thư 20-CT/TW',
      ['Chỉ thị của Ban Bí thư 20-CT/TW', '20-CT/TW', 'chi-thi', null, 'Ban Bí thư'],
    ],

    [
      'Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ số 47/2019/QH14',
      [
        'Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ số 47/2019/QH14',
        '47/2019/QH14',
        'luat',
      ],
    ],
    ['Báo cáo thẩm tra số 71/BC-HĐND', ['Báo cáo thẩm tra số 71/BC-HĐND', '71/BC-HĐND', 'bao-cao']],
    [
      'theo quy định tạiNghị định số 159/2016/NĐ-CP',
      ['Nghị định số 159/2016/NĐ-CP', '159/2016/NĐ-CP', 'nghi-dinh'],
    ],
    ['Kế hoạch theo mẫu số 12/KH-MB'],
    ['Kế hoạch, tại văn phòng số 12/KH-UBND', ['12/KH-UBND', '12/KH-UBND', 'ke-hoach']],

    ['Luật Kế toán số 88/2015/QH13', ['Luật Kế toán số 88/2015/QH13', '88/2015/QH13', 'luat']],
    [
      'Chỉ thị của Ban Bí thư số 20-CT/TW',
      ['Chỉ thị của Ban Bí thư số 20-CT/TW', '20-CT/TW', 'chi-thi', null, 'Ban Bí thư'],
    ],
    [
      'Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân số 11/2003/QH11 ngày 26/11/2003',
      [
        'Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân số 11/2003/QH11',
        '11/2003/QH11',
        'luat',
        '2003-11-26',
      ],
    ],
    [
      'Bộ luật Lao động số 45/2019/QH14',
      ['Bộ luật Lao động số 45/2019/QH14', '45/2019/QH14', 'bo-luat'],
    ],
    [
      'Chương trình hành động số 17-CTr/TU',
      ['Chương trình hành động số 17-CTr/TU', '17-CTr/TU', 'chuong-trinh'],
    ],
    [
      'Quyết định của Thủ tướng Chính phủ số 749/QĐ-TTg ngày 3/6/2020',
      [
        'Quyết định của Thủ tướng Chính phủ số 749/QĐ-TTg',
        '749/QĐ-TTg',
        'quyet-dinh',
        '2020-06-03',
        'Thủ tướng Chính phủ',
      ],
    ],
    [
      'Pháp lệnh Ưu đãi người có công với cách mạng số 02/2020/UBTVQH14',
      [
        'Pháp lệnh Ưu đãi người có công với cách mạng số 02/2020/UBTVQH14',
        '02/2020/UBTVQH14',
        'phap-lenh',
      ],
    ],
    [
      'Quyết định phê duyệt Đề án số 1012/QĐ-TTg',
      ['Quyết định phê duyệt Đề án số 1012/QĐ-TTg', '1012/QĐ-TTg', 'quyet-dinh'],
    ],
    [
      'Kế hoạch triển khai số 12/KH-UBND',
      ['Kế hoạch triển khai số 12/KH-UBND', '12/KH-UBND', 'ke-hoach'],
    ],
    [
      'theo văn bản của Sở Kế hoạch và Đầu tư số 123/SKHĐT-ĐT',
      ['văn bản của Sở Kế hoạch và Đầu tư số 123/SKHĐT-ĐT', '123/SKHĐT-ĐT', 'cong-van'],
    ],
    [
      'Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15 được Quốc hội thông qua ngày 10/11/2022',
      ['Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15', '10/2022/QH15', 'luat', '2022-11-10'],
    ],
    ['Công điện khẩn số 12/CĐ-UBND', ['Công điện khẩn số 12/CĐ-UBND', '12/CĐ-UBND', 'cong-dien']],
    [
      'Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 623/TTr-SNV',
      ['Tờ trình số 623/TTr-SNV', '623/TTr-SNV', 'to-trinh'],
    ],
  ],
  'word and symbol disagree': [
    [
      'Kết luận số 263-TB/TU ngày 6/9/2017',
      ['Kết luận số 263-TB/TU', '263-TB/TU', 'ket-luan', '2017-09-06'],
    ],
    ['Công văn số 34/KH-UBND', ['Công văn số 34/KH-UBND', '34/KH-UBND', 'cong-van']],
    ['Quy chế số 290-QĐ/TW', ['Quy chế số 290-QĐ/TW', '290-QĐ/TW', 'quy-che']],
  ],
  lists: [
    [
      'các Nghị định: Số 10/2015/NĐ-CP ngày 26/01/2015; số 21/2016/NĐ-CP ngày 31/3/2016 của Chính phủ',
      ['10/2015/NĐ-CP', '10/2015/NĐ-CP', 'nghi-dinh', '2015-01-26'],
      ['21/2016/NĐ-CP', '21/2016/NĐ-CP', 'nghi-dinh', '2016-03-31', 'Chính phủ'],
    ],
    [
      'Nghị định số 10/2015/NĐ-CP, 21/2016/NĐ-CP và số 30/2020/NĐ-CP',
      ['Nghị định số 10/2015/NĐ-CP', '10/2015/NĐ-CP'],
      ['21/2016/NĐ-CP', '21/2016/NĐ-CP'],
      ['30/2020/NĐ-CP', '30/2020/NĐ-CP'],
    ],
    [
      'Quyết định số 217-QĐ/TW và 218-QĐ/TW ngày 12/12/2013 của Bộ Chính trị',
      ['Quyết định số 217-QĐ/TW', '217-QĐ/TW'],
      ['218-QĐ/TW', '218-QĐ/TW', 'quyet-dinh', '2013-12-12', 'Bộ Chính trị'],
    ],
    [
      'Quyết định số 217, 218 của Bộ Chính trị',
      ['Quyết định số 217', null, 'quyet-dinh'],
      ['218', null, 'quyet-dinh', null, 'Bộ Chính trị'],
    ],
    [
      '- Kế hoạch số 12/KH-UBND;\n- Kế hoạch số 13/KH-UBND;\n- Công văn số 14/UBND-VX.',
      ['Kế hoạch số 12/KH-UBND', '12/KH-UBND'],
      ['Kế hoạch số 13/KH-UBND', '13/KH-UBND'],
      ['Công văn số 14/UBND-VX', '14/UBND-VX', 'cong-van'],
    ],
    [
      'Nghị quyết số 18, 19-NQ/TW ngày 25/10/2017',
      ['Nghị quyết số 18', null, 'nghi-quyet'],
      ['19-NQ/TW', '19-NQ/TW', 'nghi-quyet', '2017-10-25'],
    ],
  ],
  'number only': [
    ['Nghị quyết số 12 / 5'],
    ['Quyết định số 12-KT', ['Quyết định số 12-KT', '12-KT']],
    ['Quyết định số 123456'],
    ['giấy phép số 123456', ['giấy phép số 123456', null, 'giay-phep']],
    ['Chương trình hành động số 17', ['Chương trình hành động số 17', null, 'chuong-trinh']],
    ['Kế hoạch phát triển số 17'],
    ['Quyết định số 217, 218%, 219 người', ['Quyết định số 217', null]],
    ['Dự án số 3, hợp đồng số 5'],
    ['Kế hoạch 12/2020; kế hoạch 5/2020'],
    ['Số. 5 và sổ số. 7'],
    ['hò sò 12/QĐ-UBND', ['12/QĐ-UBND', '12/QĐ-UBND']],

    ['chỉ thị 05 của Bộ Chính trị', ['chỉ thị 05', null, 'chi-thi', null, 'Bộ Chính trị']],
    ['UBND xã có Tờ trình 33 ngày 5/6/2020', ['Tờ trình 33', null, 'to-trinh', '2020-06-05']],
    ['10 năm thực hiện Chỉ thị 05 một cách sâu rộng', ['Chỉ thị 05', null, 'chi-thi']],
    ['Nghị quyết 3 năm 2020', ['Nghị quyết 3', null, 'nghi-quyet']],
    ['văn bản số 1234 ngày 5/6/2020', ['văn bản số 1234', null, 'cong-van', '2020-06-05']],
    ['Quyết định số 217 và số 218', ['Quyết định số 217', null], ['218', null]],

    [
      'Quyết định số 217 của Bộ Chính trị',
      ['Quyết định số 217', null, 'quyet-dinh', null, 'Bộ Chính trị'],
    ],
    [
      'Nghị quyết 35 năm 2023 của Ủy ban Thường vụ Quốc hội',
      ['Nghị quyết 35', null, 'nghi-quyet', null, 'Ủy ban Thường vụ Quốc hội'],
    ],
    ['theo Chỉ thị 16 của Thủ tướng', ['Chỉ thị 16', null, 'chi-thi', null, 'Thủ tướng']],
    ['(thay thế Nghị định số 29)', ['Nghị định số 29', null, 'nghi-dinh']],
    ['Nghị định 100 quy định mức phạt', ['Nghị định 100', null, 'nghi-dinh']],
    ['Nghị quyết 30a của Chính phủ', ['Nghị quyết 30a', null, 'nghi-quyet', null, 'Chính phủ']],
    ['Điều 5 Thông tư 01 về đất đai', ['Thông tư 01', null, 'thong-tu']],
    ['QĐ số 217 ngày 12/12/2013', ['QĐ số 217', null, 'quyet-dinh', '2013-12-12']],
    [
      'Kết luận 114, ngày 14/5/2015 của Ban Bí thư',
      ['Kết luận 114', null, 'ket-luan', '2015-05-14', 'Ban Bí thư'],
    ],
    [
      'công văn số 1234 ngày 5/6/2020 của Bộ Y tế',
      ['công văn số 1234', null, 'cong-van', '2020-06-05', 'Bộ Y tế'],
    ],
  ],
  'number and year': [
    ['Nghị định 72/2013', ['Nghị định 72/2013', '72/2013', 'nghi-dinh']],
    [
      'Nghị định số 72/2013 ngày 15/7/2013 của Chính phủ',
      ['Nghị định số 72/2013', '72/2013', 'nghi-dinh', '2013-07-15', 'Chính phủ'],
    ],
    [
      'Thông tư 22/2023 của Bộ Thông tin và Truyền thông',
      ['Thông tư 22/2023', '22/2023', 'thong-tu', null, 'Bộ Thông tin và Truyền thông'],
    ],
    ['TT 22/2021 của Bộ GD&ĐT', ['TT 22/2021', '22/2021', 'thong-tu', null, 'Bộ GD&ĐT']],
    ['Luật số 45/2013', ['Luật số 45/2013', '45/2013', 'luat']],
  ],
  named: [
    [
      'Nghị quyết Trung ương 4 (khóa XI, khóa XII)',
      ['Nghị quyết Trung ương 4 (khóa XI, khóa XII)', 'NQTW4/XI'],
    ],
    [
      'Nghị quyết Trung ương lần thứ 7 (khóa X)',
      ['Nghị quyết Trung ương lần thứ 7 (khóa X)', 'NQTW7/X'],
    ],
    ['Nghị quyết T.Ư 4', ['Nghị quyết T.Ư 4', 'NQTW4']],
    [
      'NGHỊ QUYẾT HỘI NGHỊ LẦN THỨ NĂM BAN CHẤP HÀNH TRUNG ƯƠNG ĐẢNG KHÓA XII',
      ['NGHỊ QUYẾT HỘI NGHỊ LẦN THỨ NĂM BAN CHẤP HÀNH TRUNG ƯƠNG ĐẢNG KHÓA XII', 'NQTW5/XII'],
    ],

    [
      'Nghị quyết Trung ương 4 khóa XII về xây dựng Đảng',
      ['Nghị quyết Trung ương 4 khóa XII', 'NQTW4/XII', 'nghi-quyet'],
    ],
    [
      'Nghị quyết Trung ương 4 (khóa XI)',
      ['Nghị quyết Trung ương 4 (khóa XI)', 'NQTW4/XI', 'nghi-quyet'],
    ],
    [
      '(Nghị quyết Trung ương 4 khóa XI)',
      ['Nghị quyết Trung ương 4 khóa XI', 'NQTW4/XI', 'nghi-quyet'],
    ],
    [
      'Nghị quyết Hội nghị lần thứ 11 Ban Chấp hành Trung ương Đảng khóa XIII',
      [
        'Nghị quyết Hội nghị lần thứ 11 Ban Chấp hành Trung ương Đảng khóa XIII',
        'NQTW11/XIII',
        'nghi-quyet',
      ],
    ],
    [
      'Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XII',
      [
        'Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XII',
        'NQTW4/XII',
        'nghi-quyet',
      ],
    ],
    ['Nghị quyết TW 4, khoá XII', ['Nghị quyết TW 4, khoá XII', 'NQTW4/XII', 'nghi-quyet']],
    ['Nghị quyết TW4 khóa XI', ['Nghị quyết TW4 khóa XI', 'NQTW4/XI', 'nghi-quyet']],
    ['nghị quyết trung ương 5 về văn hóa', ['nghị quyết trung ương 5', 'NQTW5', 'nghi-quyet']],
    [
      'NGHỊ QUYẾT TRUNG ƯƠNG 6 KHÓA XII',
      ['NGHỊ QUYẾT TRUNG ƯƠNG 6 KHÓA XII', 'NQTW6/XII', 'nghi-quyet'],
    ],
    ['NQTW 4 khóa XII', ['NQTW 4 khóa XII', 'NQTW4/XII', 'nghi-quyet']],
    [
      'Nghị quyết Hội nghị Trung ương 6 khóa XII',
      ['Nghị quyết Hội nghị Trung ương 6 khóa XII', 'NQTW6/XII', 'nghi-quyet'],
    ],
    [
      'Nghị quyết số 18-NQ/TW Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XII',
      ['Nghị quyết số 18-NQ/TW', '18-NQ/TW', 'nghi-quyet'],
    ],
  ],
  legacy: [
    [
      'Thông tư 12/98/TT-BTC ngày 1/7/1998',
      ['Thông tư 12/98/TT-BTC', '12/98/TT-BTC', 'thong-tu', '1998-07-01'],
    ],
    [
      'Số: 01-TANDTC-VKSNDTC/TTLT Hà Nội, ngày 08 tháng 12 năm 1988',
      ['01-TANDTC-VKSNDTC/TTLT', '01-TANDTC-VKSNDTC/TTLT', 'thong-tu-lien-tich', '1988-12-08'],
    ],

    [
      'Nghị định số 43/CP ngày 22/6/1993',
      ['Nghị định số 43/CP', '43/CP', 'nghi-dinh', '1993-06-22'],
    ],
    ['Nghị định 66-CP', ['Nghị định 66-CP', '66-CP', 'nghi-dinh']],
    ['Quyết định 217-TTg', ['Quyết định 217-TTg', '217-TTg', 'quyet-dinh']],
    ['Quyết định số 143/HĐBT', ['Quyết định số 143/HĐBT', '143/HĐBT', 'quyet-dinh']],
    [
      'Thông tư số 12/TT-LB ngày 5/4/1994',
      ['Thông tư số 12/TT-LB', '12/TT-LB', 'thong-tu', '1994-04-05'],
    ],
    ['Thông tư liên bộ số 20/TTLB', ['Thông tư liên bộ số 20/TTLB', '20/TTLB', 'thong-tu-lien-bo']],
    ['Thông tư số 45-TC/NSNN', ['Thông tư số 45-TC/NSNN', '45-TC/NSNN', 'thong-tu']],
    [
      'Sắc lệnh số 64/SL ngày 23/11/1945 của Chủ tịch nước',
      ['Sắc lệnh số 64/SL', '64/SL', 'sac-lenh', '1945-11-23', 'Chủ tịch nước'],
    ],
    ['Chỉ thị số 87-CT', ['Chỉ thị số 87-CT', '87-CT', 'chi-thi']],
    ['Kế hoạch số 49/KH-UB', ['Kế hoạch số 49/KH-UB', '49/KH-UB', 'ke-hoach']],
    [
      'Quyết định số 1141-TC/QĐ/CĐKT ngày 1/11/1995',
      ['Quyết định số 1141-TC/QĐ/CĐKT', '1141-TC/QĐ/CĐKT', 'quyet-dinh', '1995-11-01'],
    ],
    ['Quyết định số 45/QĐ.UB', ['Quyết định số 45/QĐ.UB', '45/QĐ.UB', 'quyet-dinh']],
    [
      'Chỉ thị số 200/TTg ngày 29/4/1994 của Thủ tướng Chính phủ',
      ['Chỉ thị số 200/TTg', '200/TTg', 'chi-thi', '1994-04-29', 'Thủ tướng Chính phủ'],
    ],
    [
      'Nghị định số 29/1998/NĐ-CP, Nghị định số 71/1998/NĐ-CP',
      ['Nghị định số 29/1998/NĐ-CP', '29/1998/NĐ-CP'],
      ['Nghị định số 71/1998/NĐ-CP', '71/1998/NĐ-CP'],
    ],
  ],
  'scans, ASCII, entities': [
    ['Kế hoạch số 12&shy;/KH-UBND', ['Kế hoạch số 12&shy;/KH-UBND', '12/KH-UBND']],
    ['Ky hieu: 12/KH-UBND', ['12/KH-UBND', '12/KH-UBND']],

    [
      'Thong tu s6 12/2011/TT-BGDDT',
      ['Thong tu s6 12/2011/TT-BGDDT', '12/2011/TT-BGDĐT', 'thong-tu'],
    ],
    [
      'Nghi dinh so 34/2016/ND-CP ngay 14/5/2016 cua Chinh phu',
      ['Nghi dinh so 34/2016/ND-CP', '34/2016/NĐ-CP', 'nghi-dinh', '2016-05-14', 'Chinh phu'],
    ],
    ['Quyet dinh so 749/QD-TTg', ['Quyet dinh so 749/QD-TTg', '749/QĐ-TTg', 'quyet-dinh']],
    ['Nghi quyet 12/2021/NQ-HDND', ['Nghi quyet 12/2021/NQ-HDND', '12/2021/NQ-HĐND', 'nghi-quyet']],
    ['Nghị định số 30/2020/NÐ-CP', ['Nghị định số 30/2020/NÐ-CP', '30/2020/NĐ-CP', 'nghi-dinh']],
    [
      'Chỉ thị số 15-CT&#47;TW ngày 1/2/2020',
      ['Chỉ thị số 15-CT&#47;TW', '15-CT/TW', 'chi-thi', '2020-02-01'],
    ],
    ['Kế hoạch số&nbsp;34/KH-UBND', ['Kế hoạch số&nbsp;34/KH-UBND', '34/KH-UBND', 'ke-hoach']],
    ['Kết luận số 62&ndash;KL/TW', ['Kết luận số 62&ndash;KL/TW', '62-KL/TW', 'ket-luan']],
    [
      'C&ocirc;ng văn số 1177/SGDĐT-KT&amp;KĐ',
      ['C&ocirc;ng văn số 1177/SGDĐT-KT&amp;KĐ', '1177/SGDĐT-KT&KĐ', 'cong-van'],
    ],
    [
      'Quyết định số 12/QĐ\u00ad-UBND',
      ['Quyết định số 12/QĐ\u00ad-UBND', '12/QĐ-UBND', 'quyet-dinh'],
    ],
    ['Nghị quyết \u200bsố 25-NQ/TW', ['Nghị quyết \u200bsố 25-NQ/TW', '25-NQ/TW', 'nghi-quyet']],
  ],
  headings: [
    [
      'Số: 15/QĐ-UBND\nHòa Bình, ngày 31 tháng 4 năm 2026',
      ['15/QĐ-UBND', '15/QĐ-UBND', 'quyet-dinh', null],
    ],
    ['Số: 15/QĐ-UBND\nNgày ban hành: 31/4/2026', ['15/QĐ-UBND', '15/QĐ-UBND', 'quyet-dinh', null]],
    ['Số: 15/QĐ-UBND\nvà hôm nay, ngày 5/6/2026', ['15/QĐ-UBND', '15/QĐ-UBND', 'quyet-dinh', null]],

    [
      'Hạnh phúc Số: 76/2016/NQ-HĐND Lào Cai, ngày 15 tháng 12 năm 2016 NGHỊ QUYẾT',
      ['76/2016/NQ-HĐND', '76/2016/NQ-HĐND', 'nghi-quyet', '2016-12-15'],
    ],
    [
      'Số:\n14/2007/QĐ-UBND\n|\nTam\nKỳ, ngày 19 tháng 6 năm 2007',
      ['14/2007/QĐ-UBND', '14/2007/QĐ-UBND', 'quyet-dinh', '2007-06-19'],
    ],
    [
      '* Hà Nội, ngày 05 tháng 8 năm 2019\nSố 04 – NQ/HNDTW',
      ['04 – NQ/HNDTW', '04-NQ/HNDTW', 'nghi-quyet', '2019-08-05'],
    ],
    [
      'Quyết định 12/QĐ-UBND\nLào Cai, ngày 5/3/2019',
      ['Quyết định 12/QĐ-UBND', '12/QĐ-UBND', 'quyet-dinh', '2019-03-05'],
    ],
    ['Số: 06/QC-TT.HĐND-UBND', ['06/QC-TT.HĐND-UBND', '06/QC-TT.HĐND-UBND', 'quy-che']],
    ['QUYẾT ĐỊNH\n12/QĐ-UBND', ['12/QĐ-UBND', '12/QĐ-UBND', 'quyet-dinh']],
    [
      'Ban hành NGHỊ QUYẾT\nSỐ 12/NQ-HĐND',
      ['NGHỊ QUYẾT\nSỐ 12/NQ-HĐND', '12/NQ-HĐND', 'nghi-quyet'],
    ],

    [
      'UBND TỈNH A\nSố: 15/QĐ-UBND\n\nHòa Bình, ngày 05 tháng 01 năm 2026',
      ['15/QĐ-UBND', '15/QĐ-UBND', 'quyet-dinh', '2026-01-05', null],
    ],
    [
      'TỈNH ỦY HÀ NAM\n*\nSố 252-CV/TU\nPhủ Lý, ngày 20 tháng 02 năm 2018',
      ['252-CV/TU', '252-CV/TU', 'cong-van', '2018-02-20'],
    ],
    [
      'Số: 123/PGDĐT\nTân Lập, ngày 3 tháng 4 năm 2019',
      ['123/PGDĐT', '123/PGDĐT', 'cong-van', '2019-04-03'],
    ],
    [
      'TP. Hồ Chí Minh, ngày 03 tháng 11 năm 2020\nSố: 88/LĐLĐ',
      ['88/LĐLĐ', '88/LĐLĐ', 'cong-van', '2020-11-03'],
    ],
    [
      'Số: 05/2023/TT-BNV | Hà Nội, ngày 03 tháng 5 năm 2023 |',
      ['05/2023/TT-BNV', '05/2023/TT-BNV', 'thong-tu', '2023-05-03'],
    ],
    ['THÔNG TƯ\nSố: 05/2023/TT-BNV', ['05/2023/TT-BNV', '05/2023/TT-BNV', 'thong-tu']],
    ['Số:\n74-CV/ĐTN', ['74-CV/ĐTN', '74-CV/ĐTN', 'cong-van']],
    ['Số. 12/BC-UBND', ['12/BC-UBND', '12/BC-UBND', 'bao-cao']],
  ],
  widgets: [
    ['Số văn bản 78/KH-BCĐ', ['78/KH-BCĐ', '78/KH-BCĐ', 'ke-hoach']],
    ['Ký hiệu: 78/KH-BCĐ', ['78/KH-BCĐ', '78/KH-BCĐ', 'ke-hoach']],
    ['12/KH-UBND | 31/4/2019 | Ngày ban hành', ['12/KH-UBND', '12/KH-UBND', 'ke-hoach', null]],

    [
      'Số hiệu: 110/KH-UBND Loại văn bản: Kế hoạch\nNgày ban hành: 14/11/2013 Ngày hiệu lực: 20/11/2013',
      ['110/KH-UBND', '110/KH-UBND', 'ke-hoach', '2013-11-14'],
    ],
    [
      'Số ký hiệu: 22/QĐ-SNV\nTrích yếu: Về việc khen thưởng\nNgày ban hành: 02-03-2021',
      ['22/QĐ-SNV', '22/QĐ-SNV', 'quyet-dinh', '2021-03-02'],
    ],
    [
      'Số/Ký hiệu | Ngày ban hành | Trích yếu\n12/QĐ-UBND | 14/11/2013 | Về việc\n13/QĐ-UBND | 15/11/2013 | Về việc',
      ['12/QĐ-UBND', '12/QĐ-UBND', 'quyet-dinh', '2013-11-14'],
      ['13/QĐ-UBND', '13/QĐ-UBND', 'quyet-dinh', '2013-11-15'],
    ],
    [
      'Số hiệu\n34/2016/NĐ-CP\nCơ quan ban hành\nChính phủ\nNgày ban hành\n14/05/2016',
      ['34/2016/NĐ-CP', '34/2016/NĐ-CP', 'nghi-dinh', '2016-05-14'],
    ],
    [
      'Ngày ban hành: 14/11/2013\nSố hiệu: 110/KH-UBND',
      ['110/KH-UBND', '110/KH-UBND', 'ke-hoach', '2013-11-14'],
    ],
    [
      'Văn bản mới\n• 12/KH-UBND: Kế hoạch tuyên truyền\n• 45-KL/TU: Kết luận',
      ['12/KH-UBND', '12/KH-UBND', 'ke-hoach'],
      ['45-KL/TU', '45-KL/TU', 'ket-luan'],
    ],
  ],
  'dates and issuers': [
    [
      'Thông tư số 12/2020/TT-BTC hướng dẫn quyết toán, ngày 5/6/2020 của Bộ Tài chính',
      ['Thông tư số 12/2020/TT-BTC', '12/2020/TT-BTC', 'thong-tu', '2020-06-05'],
    ],
    [
      'Quyết định số 12/QĐ-UBND cử người theo đề nghị ngày 5/6/2020 của Sở Nội vụ',
      ['Quyết định số 12/QĐ-UBND', '12/QĐ-UBND', 'quyet-dinh', null],
    ],
    [
      'Quyết định số 12/QĐ-UBND ngày 5/6/2020 của Chủ tịch UBND tỉnh V/v phê duyệt',
      ['Quyết định số 12/QĐ-UBND', '12/QĐ-UBND', 'quyet-dinh', '2020-06-05', 'Chủ tịch UBND tỉnh'],
    ],
    [
      'Công văn số 1409/CV-BCĐ của Ban Chỉ đạo quốc gia phòng, chống dịch COVID-19 về sửa đổi',
      [
        'Công văn số 1409/CV-BCĐ',
        '1409/CV-BCĐ',
        'cong-van',
        null,
        'Ban Chỉ đạo quốc gia phòng, chống dịch COVID-19',
      ],
    ],
    [
      'Kế hoạch số 12/KH-UBND ngày 29/02/2000',
      ['Kế hoạch số 12/KH-UBND', '12/KH-UBND', 'ke-hoach', '2000-02-29'],
    ],
    [
      'Kế hoạch số 12/KH-UBND ngày 29/02/1900',
      ['Kế hoạch số 12/KH-UBND', '12/KH-UBND', 'ke-hoach', null],
    ],
    [
      'Kế hoạch số 12/KH-UBND ngày 5/13/2020',
      ['Kế hoạch số 12/KH-UBND', '12/KH-UBND', 'ke-hoach', null],
    ],
    [
      'Kế hoạch số 12/KH-UBND ngày 5/6/11',
      ['Kế hoạch số 12/KH-UBND', '12/KH-UBND', 'ke-hoach', '2011-06-05'],
    ],
    [
      'Luật số 12/2020/QH14 được thông qua ngày 31/6',
      ['Luật số 12/2020/QH14', '12/2020/QH14', 'luat', null],
    ],
    [
      'Kế hoạch số 12/KH-UBKT của Ủy ban kiểm tra Đảng ủy',
      ['Kế hoạch số 12/KH-UBKT', '12/KH-UBKT', 'ke-hoach', null, 'Ủy ban kiểm tra Đảng ủy'],
    ],
    [
      'Kế hoạch số 12/KH-UBND của Bộ Chính trị (ngày hôm qua)',
      ['Kế hoạch số 12/KH-UBND', '12/KH-UBND', 'ke-hoach', null, 'Bộ Chính trị'],
    ],
    [
      'Kế hoạch số 12/KH-UBND của tổ chức',
      ['Kế hoạch số 12/KH-UBND', '12/KH-UBND', 'ke-hoach', null],
    ],
    [
      'Kế hoạch số 12/KH-UBND của UBND tỉnh,\n\nCông',
      ['Kế hoạch số 12/KH-UBND', '12/KH-UBND', 'ke-hoach', null, 'UBND tỉnh'],
    ],
    [
      'Kế hoạch số 12/KH-UBND của UBND tỉnh và\n\nCông',
      ['Kế hoạch số 12/KH-UBND', '12/KH-UBND', 'ke-hoach', null, 'UBND tỉnh'],
    ],
    [
      'Kế hoạch số 12/KH-UBND về rừng của Bộ này, do Sở ban hành',
      ['Kế hoạch số 12/KH-UBND', '12/KH-UBND', 'ke-hoach', null, 'Sở'],
    ],
    [
      'Chỉ thị của mình số 20-CT/TW',
      ['Chỉ thị của mình số 20-CT/TW', '20-CT/TW', 'chi-thi', null, null],
    ],
    [
      'Quyết định số 217-QĐ/TW (khóa XI của 12/QĐ-UBND)',
      ['Quyết định số 217-QĐ/TW', '217-QĐ/TW'],
      ['12/QĐ-UBND', '12/QĐ-UBND'],
    ],
    [
      'Kế hoạch số 12/KH-UBND (điều chỉnh) của UBND tỉnh',
      ['Kế hoạch số 12/KH-UBND', '12/KH-UBND', 'ke-hoach', null, 'UBND tỉnh'],
    ],

    [
      'Quyết định 119/QĐ-UBND năm 2009 bổ sung thủ tục do Ủy ban nhân dân tỉnh Bắc Giang ban hành',
      [
        'Quyết định 119/QĐ-UBND',
        '119/QĐ-UBND',
        'quyet-dinh',
        null,
        'Ủy ban nhân dân tỉnh Bắc Giang',
      ],
    ],
    [
      'Nghị quyết số 15/NQ-HĐND (kỳ họp thứ 5) ngày 9/7/2022 của HĐND tỉnh',
      ['Nghị quyết số 15/NQ-HĐND', '15/NQ-HĐND', 'nghi-quyet', '2022-07-09', 'HĐND tỉnh'],
    ],
    [
      'Bản án số 34/2025/DS-ST ngày 15/08/2025 của Tòa án nhân dân khu vực 1 - Vĩnh Long, tỉnh Vĩnh Long về tranh chấp',
      [
        'Bản án số 34/2025/DS-ST',
        '34/2025/DS-ST',
        'ban-an',
        '2025-08-15',
        'Tòa án nhân dân khu vực 1 - Vĩnh Long, tỉnh Vĩnh Long',
      ],
    ],
    [
      'Thông tư số 02/2017/TT-VPCP của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ hướng dẫn',
      [
        'Thông tư số 02/2017/TT-VPCP',
        '02/2017/TT-VPCP',
        'thong-tu',
        null,
        'Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ',
      ],
    ],
    [
      'Tờ trình số 279/TTr-HĐND của Ban Pháp chế của Hội đồng nhân dân tỉnh về dự thảo',
      [
        'Tờ trình số 279/TTr-HĐND',
        '279/TTr-HĐND',
        'to-trinh',
        null,
        'Ban Pháp chế của Hội đồng nhân dân tỉnh',
      ],
    ],
    [
      'Kế hoạch số 12/KH-UBND của UBND tỉnh và các huyện',
      ['Kế hoạch số 12/KH-UBND', '12/KH-UBND', 'ke-hoach', null, 'UBND tỉnh'],
    ],
    [
      'Kế hoạch số 12/KH-UBND của Bộ Nông nghiệp và phát triển nông thôn',
      [
        'Kế hoạch số 12/KH-UBND',
        '12/KH-UBND',
        'ke-hoach',
        null,
        'Bộ Nông nghiệp và phát triển nông thôn',
      ],
    ],
    [
      'Kế hoạch số 12/KH-UBND của mình',
      ['Kế hoạch số 12/KH-UBND', '12/KH-UBND', 'ke-hoach', null, null],
    ],
    [
      'Kế hoạch số 12/KH-UBND của “tổ”',
      ['Kế hoạch số 12/KH-UBND', '12/KH-UBND', 'ke-hoach', null, null],
    ],
    [
      'Kế hoạch số 12/KH-BCĐ của Ban chỉ đạo của huyện',
      ['Kế hoạch số 12/KH-BCĐ', '12/KH-BCĐ', 'ke-hoach', null, 'Ban chỉ đạo'],
    ],
    [
      'Kế hoạch số 12/KH-UBND do UBND tỉnh trình',
      ['Kế hoạch số 12/KH-UBND', '12/KH-UBND', 'ke-hoach', null, null],
    ],
    [
      'Kế hoạch số 12/KH-UBND ngày 29/02/2023, ngày 29/02/2024',
      ['Kế hoạch số 12/KH-UBND', '12/KH-UBND', 'ke-hoach', null],
    ],
    [
      'Kế hoạch số 12/KH-UBND ngày 29 tháng 02 năm 2024 của TP.HCM',
      ['Kế hoạch số 12/KH-UBND', '12/KH-UBND', 'ke-hoach', '2024-02-29', 'TP.HCM'],
    ],
    [
      'Kế hoạch số 12/KH-UBND (24/01/2018)',
      ['Kế hoạch số 12/KH-UBND', '12/KH-UBND', 'ke-hoach', '2018-01-24'],
    ],
    [
      'Kế hoạch số 12/KH-UBND về lễ hội. Lễ hội thông qua ngày 5/6/2020',
      ['Kế hoạch số 12/KH-UBND', '12/KH-UBND', 'ke-hoach', null],
    ],
    [
      'Quyết định số 12/QĐ-UBND của Sở Văn hóa, Thể thao và Du lịch, tỉnh đoàn cùng dự',
      [
        'Quyết định số 12/QĐ-UBND',
        '12/QĐ-UBND',
        'quyet-dinh',
        null,
        'Sở Văn hóa, Thể thao và Du lịch',
      ],
    ],
    [
      'Quyết định số 12/QĐ-UBND ngày 2/3/2020 của Ủy ban\nnhân dân tỉnh\n- Công văn khác',
      [
        'Quyết định số 12/QĐ-UBND',
        '12/QĐ-UBND',
        'quyet-dinh',
        '2020-03-02',
        'Ủy ban nhân dân tỉnh',
      ],
    ],

    [
      'Kế hoạch số 03-KH/BCĐ, của Ban chỉ đạo về phối hợp',
      ['Kế hoạch số 03-KH/BCĐ', '03-KH/BCĐ', 'ke-hoach', null, 'Ban chỉ đạo'],
    ],
    [
      'Quyết định số 12/QĐ-UBND (ngày 5/6/2010) của UBND huyện',
      ['Quyết định số 12/QĐ-UBND', '12/QĐ-UBND', 'quyet-dinh', '2010-06-05', 'UBND huyện'],
    ],
    [
      'Quyết định số 12/QĐ-UBND ngày 20.5.2011 của UBND thị xã, đoàn kiểm tra',
      ['Quyết định số 12/QĐ-UBND', '12/QĐ-UBND', 'quyet-dinh', '2011-05-20', 'UBND thị xã'],
    ],
    [
      'Kế hoạch số 12/KH-UBND do UBND tỉnh ban hành ngày 3/2/2020',
      ['Kế hoạch số 12/KH-UBND', '12/KH-UBND', 'ke-hoach', '2020-02-03', 'UBND tỉnh'],
    ],
    [
      'Thông tư số 12/2020/TT-BTC của Bộ Tài chính ban hành ngày 5/6/2020',
      ['Thông tư số 12/2020/TT-BTC', '12/2020/TT-BTC', 'thong-tu', '2020-06-05', 'Bộ Tài chính'],
    ],
    [
      'Nghị định số 12/2020/NĐ-CP của Chính phủ ngày 5/6/2020',
      ['Nghị định số 12/2020/NĐ-CP', '12/2020/NĐ-CP', 'nghi-dinh', '2020-06-05', 'Chính phủ'],
    ],
    [
      'Nghị định số 12/2020/NĐ-CP có hiệu lực từ ngày 5/6/2020',
      ['Nghị định số 12/2020/NĐ-CP', '12/2020/NĐ-CP', 'nghi-dinh', null],
    ],
    [
      'Quyết định số 12/QĐ-UBND ngày 31/4/2019 của UBND xã',
      ['Quyết định số 12/QĐ-UBND', '12/QĐ-UBND', 'quyet-dinh', null, 'UBND xã'],
    ],
    [
      'Quyết định số 12/QĐ-UBND ngày 30/4 của UBND xã',
      ['Quyết định số 12/QĐ-UBND', '12/QĐ-UBND', 'quyet-dinh', null],
    ],
    [
      'Thực hiện Công văn số 45/SVHTTDL-VP ngày 4/5/2021 của Sở Văn hóa, Thể thao và Du lịch về lễ hội',
      [
        'Công văn số 45/SVHTTDL-VP',
        '45/SVHTTDL-VP',
        'cong-van',
        '2021-05-04',
        'Sở Văn hóa, Thể thao và Du lịch',
      ],
    ],
    [
      'Quyết định số 99/QĐ-BLĐTBXH của Bộ trưởng Bộ Lao động - Thương binh và Xã hội phê duyệt',
      [
        'Quyết định số 99/QĐ-BLĐTBXH',
        '99/QĐ-BLĐTBXH',
        'quyet-dinh',
        null,
        'Bộ trưởng Bộ Lao động - Thương binh và Xã hội',
      ],
    ],
    [
      'Thực hiện Nghị quyết số 12-NQ/TU ngày 4/5/2021 của Tỉnh ủy, UBND tỉnh ban hành kế hoạch',
      ['Nghị quyết số 12-NQ/TU', '12-NQ/TU', 'nghi-quyet', '2021-05-04', 'Tỉnh ủy'],
    ],
    [
      'Căn cứ Nghị định số 60/2003/NĐ-CP của Chính phủ và Thông tư số 59/2003/TT-BTC của Bộ Tài chính',
      ['Nghị định số 60/2003/NĐ-CP', '60/2003/NĐ-CP', 'nghi-dinh', null, 'Chính phủ'],
      ['Thông tư số 59/2003/TT-BTC', '59/2003/TT-BTC', 'thong-tu', null, 'Bộ Tài chính'],
    ],
    [
      'Quyết định số 12/QĐ-UBND ngày 2/3/2020 của UBND tỉnh “Về việc khen thưởng”',
      ['Quyết định số 12/QĐ-UBND', '12/QĐ-UBND', 'quyet-dinh', '2020-03-02', 'UBND tỉnh'],
    ],
    [
      'Quyết định số 12/QĐ-UBND ngày 15/11/95 của UBND tỉnh',
      ['Quyết định số 12/QĐ-UBND', '12/QĐ-UBND', 'quyet-dinh', '1995-11-15', 'UBND tỉnh'],
    ],
    [
      'Căn cứ Nghị định số 60/2003/NĐ-CP ngày 6/6/2003 của Chính phủ\nCăn cứ Thông tư số 59/2003/TT-BTC',
      ['Nghị định số 60/2003/NĐ-CP', '60/2003/NĐ-CP', 'nghi-dinh', '2003-06-06', 'Chính phủ'],
      ['Thông tư số 59/2003/TT-BTC', '59/2003/TT-BTC'],
    ],
  ],
  'not citations': [
    ['Tủ số 5, cửa số 7/QĐ, phòng 12/KH-UBND, điện thoại 12/KH-UBND'],
    ['1.23456/KH-UBND; Số 12345678/QĐ-UBND; 12/13/QĐ; Nghị định 12/2013/5; Nghị định 12/\n2013'],
    ['số 5/QĐABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJ'],
    ['số 12/công văn, 5/tỉnh, số 7/Hà Nội, số 8/&UBND'],

    ['đã trồng 12 ha/KH 15 ha; đạt 105%/KH; 15/KH giao; 3/NQ; 2 CT/năm'],
    ['Thửa đất số 12/TĐ, sổ vào sổ số CH00123/2020, CMND số 012345678'],
    ['7 - UBND xã; 2- HĐND xã; 12/ UBND huyện - Phòng Nội vụ; 3 - TB kết luận'],
    ['đi theo Số 2/QL1A; năm 2018/NĐ-CP'],
    ['Quyết định 12 mức; thông qua Nghị quyết 3, 4; Quyết định 20 năm tù'],
    ['Mẫu 2C-BNV/2008; mẫu 2C/TCTW-98; Phụ lục 02/KH; (Mẫu 12-KNĐ)'],
    ['Tạp chí Dân vận số 5/2020; Báo Nhân Dân số 23456; Bản tin số 12/2021'],
    ['Nghị quyết Hội nghị lần thứ ba Ban Chấp hành Trung ương Hội Nông dân Việt Nam (khoá VII)'],
    ['lần thứ tư, LẦN THỨ NĂM, Trung ương 4, TW4, số. 5'],
    ['Quyết định 5/6/2020, Quyết định số 5%, Nghị định 12.345, Quyết định số 12-15'],

    ['Ngày 13/6/2018, chiều 8-4, ngày 30/4, từ 1/7/2025'],
    ['đường dây nóng 24/7, quy hoạch 1/500, 14/20 tin bài, 10/11 chỉ tiêu'],
    ['phấn đấu 40%-50% các cơ quan chuyên môn'],
    ['xe 29A - 012.34 và xe TM-1234, biển số 65A-123.45'],
    ['điện thoại (0299) 3.821.234; fax 024-3825.1234; hotline 1900/1234'],
    ['số tài khoản 9527.2.1012345 tại Kho bạc Nhà nước'],
    ['khoản 1 Điều 9; điểm a khoản 2 Điều 16 Luật Đất đai 2013'],
    ['TCVN 5700:2012, ISO 14001, QCVN 41:2019/BGTVT, QCVN 01-1:2018/BYT'],
    ['quốc lộ QL9, đường tỉnh ĐT.601, khổ A4 (210 × 297 mm)'],
    ['Số 12 (1.034) ra ngày thứ Sáu; Công báo số 05+06 năm 2011'],
    ['đã ban hành Nghị quyết 25, quyết định 14, chỉ thị 3'],
    ['Đại hội lần thứ XVI, nhiệm kỳ 2020-2025'],
    ['kế hoạch năm 2026, giai đoạn 2021-2025, kế hoạch 5 năm 2021 - 2025'],
    ['Số:      /CV-PGD'],
    ['Số: … -HD/BTC'],
    ['Số:     /2020/QĐ-UBND'],
    ['Nghị quyết Đại hội XIII của Đảng, Nghị quyết Đại hội đại biểu lần thứ XVI'],
    ['vận tốc 60 km/h, huyết áp 120/80 mmHg, giá 25.000đ/kg, 500 USD/tháng, 12/m2'],
    ['lớp 10A1/12, lớp 12A/12, phòng 5/A2'],
    ['nhà 12/5 đường 30/4, số 15/2 ngõ 34, số nhà 12/B Nguyễn Trãi'],
    ['Mẫu số 01/TNDN; Mẫu số 02/QĐ-XPHC; Biểu số 03/BC-XD; Phụ lục số 01/PL-HĐ'],
    ['gói thầu số 05/XL, E-TBMT 20230812345-00, mã số 12/KV'],
    ['Model SM-G900/DS, tuyến xe 01/BX, 4G/5G, Covid-19/TP'],
    ['tỉ số 2-1, 3-0; tăng 7,3 – 7,8%/năm; dân số 2.673 người'],
    ['Luật Đất đai 2013, Bộ luật Dân sự 2015, Hiến pháp năm 2013, Luật Nhà ở năm 2023'],
    ['có 25 nghị quyết, 14 quyết định và 3 chỉ thị được ban hành'],
    ['Chương trình 135, Đề án 06, Dự án 2, Tiểu dự án 1, Kế hoạch 2025'],
    ['https://example.gov.vn/quyet-dinh-3872-qd-ubnd.aspx và /van-ban/nghi-dinh-34-2016-nd-cp'],
    ['Tải về file 123-QD-UBND_signed.pdf'.replace('123-QD-UBND_signed', 'a1b2c3')],
    ['8h30 - 11h30; Lượt xem: 1.042; Trong ngày: 214; 5100909'],
    ['Số lượt truy cập 4 9 9 8 6 5 5 2; Số lần đọc: 1950'],
    ['Quyết định 5 vấn đề lớn, Thông báo 3 nội dung, Chỉ thị 2 việc'],
    ['Hội nghị lần thứ tư Ban Chấp hành Đảng bộ tỉnh khóa XVI'],
    ['bão số 3, tổ dân phố số 5, phòng số 12, bàn số 7, vòng 2/3'],
    ['trang 3/15, 1/2 số hộ, 2/3 số đại biểu, 3/4 câu hỏi'],
  ],
  'slips of scans and portals': [
    ['Công điện số 1021⁄CĐ-TTg về bão', ['Công điện số 1021⁄CĐ-TTg', '1021/CĐ-TTg', 'cong-dien']],
    ['Kế hoạch số 34∕KH-UBND', ['Kế hoạch số 34∕KH-UBND', '34/KH-UBND', 'ke-hoach']],
    ['Nghị định 15／2020／NĐ-CP', ['Nghị định 15／2020／NĐ-CP', '15/2020/NĐ-CP', 'nghi-dinh']],
    ['theo Thôngtư số 07/2014/TT-BCA', ['Thôngtư số 07/2014/TT-BCA', '07/2014/TT-BCA', 'thong-tu']],
    ['tại Kếhoạch số 61/KH-TLĐ', ['Kếhoạch số 61/KH-TLĐ', '61/KH-TLĐ', 'ke-hoach']],
    ['Nghịquyết 35-NQ/TW', ['Nghịquyết 35-NQ/TW', '35-NQ/TW', 'nghi-quyet']],
    [
      'Số hiệu:512/UBND-KTTHNgày đăng công báo:Đang cập nhật',
      ['512/UBND-KTTH', '512/UBND-KTTH', 'cong-van'],
    ],
    [
      'Số hiệu:12/2019/TTLT-BNV-VKSNDTCNgười ký:Trần Văn B',
      ['12/2019/TTLT-BNV-VKSNDTC', '12/2019/TTLT-BNV-VKSNDTC', 'thong-tu-lien-tich'],
    ],
    ['Số: 845/UBND-\nNC', ['845/UBND-\nNC', '845/UBND-NC', 'cong-van']],
    [
      'Thông tư liên tịch số 03/2013/TTLT-BCA-VKSNDTC-\nTANDTC ngày 15/01/2013',
      [
        'Thông tư liên tịch số 03/2013/TTLT-BCA-VKSNDTC-\nTANDTC',
        '03/2013/TTLT-BCA-VKSNDTC-TANDTC',
        'thong-tu-lien-tich',
        '2013-01-15',
      ],
    ],
    [
      'tại Tờ trình số 88/Tr-BNV ngày 3/4/2012',
      ['Tờ trình số 88/Tr-BNV', '88/Tr-BNV', 'to-trinh', '2012-04-03'],
    ],
    ['Tờ trình số 19/Ttr-STP', ['Tờ trình số 19/Ttr-STP', '19/TTr-STP', 'to-trinh']],
    [
      'Kết luận số 21-KL/ĐU(CQ) ngày 5/6/2019',
      ['Kết luận số 21-KL/ĐU(CQ)', '21-KL/ĐU(CQ)', 'ket-luan', '2019-06-05'],
    ],
    ['Quyết định số 5/QĐ-UBND(2) của xã', ['Quyết định số 5/QĐ-UBND', '5/QĐ-UBND', 'quyet-dinh']],
  ],
  labels: [
    ['1 Luật: 59/2020/QH14 ...', ['Luật: 59/2020/QH14', '59/2020/QH14', 'luat']],
    ['Nghị định: 61/2018/NĐ-CP', ['Nghị định: 61/2018/NĐ-CP', '61/2018/NĐ-CP', 'nghi-dinh']],
    [
      'ban hành các Quyết định: 12/QĐ-UBND và 13/QĐ-UBND',
      ['12/QĐ-UBND', '12/QĐ-UBND', 'quyet-dinh'],
      ['13/QĐ-UBND', '13/QĐ-UBND', 'quyet-dinh'],
    ],
    [
      'có 02 Nghị quyết: 25-NQ/TW, 43-NQ/TW',
      ['25-NQ/TW', '25-NQ/TW', 'nghi-quyet'],
      ['43-NQ/TW', '43-NQ/TW', 'nghi-quyet'],
    ],
    ['Số hiệu | 87-C |\nNgày ban hành | 3/5/1947 |', ['87-C', '87-C', undefined, '1947-05-03']],
    ['Số hiệu\t143/HĐBT\tNgày ban hành\t24/6/1987', ['143/HĐBT', '143/HĐBT']],
    ['Số ký hiệu: | 77/CP |', ['77/CP', '77/CP']],
    ['| Số hiệu: | 12/2024/HNGĐ-ST |', ['12/2024/HNGĐ-ST', '12/2024/HNGĐ-ST']],
    ['Số: 512-TN\n\nTags: 512-TN', ['512-TN', '512-TN'], ['512-TN', '512-TN']],
    [
      'sửa đổi s c l nh s 85-SL ngày 20 tháng 2 năm 1952',
      ['85-SL', '85-SL', 'sac-lenh', '1952-02-20'],
    ],
    ['tuyến 85-SL chạy ngày thường'],
  ],
  'numbers alone without số': [
    ['giãn cách theo chỉ thị 19 từ 0h', ['chỉ thị 19', null, 'chi-thi']],
    ['Theo thông tư 27, học sinh tiểu học', ['thông tư 27', null, 'thong-tu']],
    ['việc thực hiện nghị quyết 42 của ngân hàng', ['nghị quyết 42', null, 'nghi-quyet']],
    ['thực hiện NQ 35 tại xã', ['NQ 35', null, 'nghi-quyet']],
    ['Theo QĐ 1956 của Thủ tướng', ['QĐ 1956', null, 'quyet-dinh', null, 'Thủ tướng']],
    ['Sắc lệnh 63 về tổ chức chính quyền', ['Sắc lệnh 63', null, 'sac-lenh']],
    ['Công văn 2710 năm 2017 về hóa đơn', ['Công văn 2710', null, 'cong-van']],
    [
      'Chương trình phối hợp số 14 giữa hai bên',
      ['Chương trình phối hợp số 14', null, 'chuong-trinh'],
    ],
    ['Năm qua ban hành nghị quyết 25, quyết định 14, công văn 120.'],
    ['Kết quả: Công văn 350; Tờ trình 120; Báo cáo 45'],
    ['đã ban hành chỉ thị 2 lần'],
    ['có 5 nghị quyết, 12 quyết định, chỉ thị 3'],
    ['Tổng số quyết định 450, nghị quyết 32'],
    ['lớp 12 QĐ 3'],
  ],
  'issuers that lines and verbs cut': [
    [
      'Quyết định số 12/2008/QĐ-UBND ngày 3/4/2008 của Ủy ban nhân dân tỉnh Hà\nNam về giá',
      [
        'Quyết định số 12/2008/QĐ-UBND',
        '12/2008/QĐ-UBND',
        'quyet-dinh',
        '2008-04-03',
        'Ủy ban nhân dân tỉnh Hà Nam',
      ],
    ],
    [
      'Kế hoạch số 9/KH-UBND của UBND huyện Cam\nLộ về dân vận',
      ['Kế hoạch số 9/KH-UBND', '9/KH-UBND', 'ke-hoach', null, 'UBND huyện Cam Lộ'],
    ],
    [
      'Kế hoạch số 9/KH-UBND của UBND thành phố Huế\nCăn cứ tình hình',
      ['Kế hoạch số 9/KH-UBND', '9/KH-UBND', 'ke-hoach', null, 'UBND thành phố Huế'],
    ],
    [
      'Quyết định số 31/2004/QĐ-TTg của Thủ tướng\nChính phủ về phát triển',
      ['Quyết định số 31/2004/QĐ-TTg', '31/2004/QĐ-TTg', 'quyet-dinh', null, 'Thủ tướng Chính phủ'],
    ],
    [
      'Nghị định số 12/2011/NĐ-CP của Chính phủ\nHướng dẫn thi hành',
      ['Nghị định số 12/2011/NĐ-CP', '12/2011/NĐ-CP', 'nghi-dinh', null, 'Chính phủ'],
    ],
    [
      'Hướng dẫn số 15-HD/BTGTW của Ban Tuyên giáo\nTrung ương về học tập',
      ['Hướng dẫn số 15-HD/BTGTW', '15-HD/BTGTW', 'huong-dan', null, 'Ban Tuyên giáo Trung ương'],
    ],
    [
      'Thông tư liên tịch số 8/2010/TTLT-BNG-BTC của Bộ Ngoại giao và Bộ Tài chính',
      [
        'Thông tư liên tịch số 8/2010/TTLT-BNG-BTC',
        '8/2010/TTLT-BNG-BTC',
        'thong-tu-lien-tich',
        null,
        'Bộ Ngoại giao và Bộ Tài chính',
      ],
    ],
    [
      'Công văn số 77/SGTVT-VT của sở giao thông vận tải tỉnh',
      ['Công văn số 77/SGTVT-VT', '77/SGTVT-VT', 'cong-van', null, 'sở giao thông vận tải tỉnh'],
    ],
    [
      'Kế hoạch số 03/KH-UBQGTE ngày 2/3/2016 của Ủy ban Quốc gia về trẻ em về tháng hành động',
      [
        'Kế hoạch số 03/KH-UBQGTE',
        '03/KH-UBQGTE',
        'ke-hoach',
        '2016-03-02',
        'Ủy ban Quốc gia về trẻ em',
      ],
    ],
    [
      'Hướng dẫn số 77-HD/BTGTU của Ban Tuyên giáo Tỉnh ủy tuyên truyền Đại hội',
      ['Hướng dẫn số 77-HD/BTGTU', '77-HD/BTGTU', 'huong-dan', null, 'Ban Tuyên giáo Tỉnh ủy'],
    ],
    [
      'Quyết định số 92-HĐBT ngày 3-5-1986 của Hội đồng Bộ trưởng thành lập Ban',
      ['Quyết định số 92-HĐBT', '92-HĐBT', 'quyet-dinh', '1986-05-03', 'Hội đồng Bộ trưởng'],
    ],
    [
      'Quyết định số 15/QĐ-BNV của Bộ Nội vụ đổi tên Vụ A thành Cục A',
      ['Quyết định số 15/QĐ-BNV', '15/QĐ-BNV', 'quyet-dinh', null, 'Bộ Nội vụ'],
    ],
    [
      'Nghị định số 37/2015/NĐ-CP của Chính phủ Quy định chi tiết',
      ['Nghị định số 37/2015/NĐ-CP', '37/2015/NĐ-CP', 'nghi-dinh', null, 'Chính phủ'],
    ],
    [
      'Thông Tư 05/2005/TTBYT Quy Chế Do Bộ Y Tế Ban Hành',
      ['Thông Tư 05/2005/TTBYT', '05/2005/TTBYT', 'thong-tu', null, 'Bộ Y Tế'],
    ],
    [
      'Quyết định số 217-QĐ/TW và Quyết định số 218-QĐ/TW ngày 12/12/2013 của\nBộ Chính trị',
      ['Quyết định số 217-QĐ/TW', '217-QĐ/TW', 'quyet-dinh', '2013-12-12', 'Bộ Chính trị'],
      ['Quyết định số 218-QĐ/TW', '218-QĐ/TW', 'quyet-dinh', '2013-12-12', 'Bộ Chính trị'],
    ],
    [
      'chương trình giám sát, phản biện số 04-CTr/TU ngày 2/3/2021',
      ['chương trình giám sát, phản biện số 04-CTr/TU', '04-CTr/TU', 'chuong-trinh', '2021-03-02'],
    ],
    [
      'Số: 33/KH-THPT\n………, ngày 5 tháng 9 năm 2019',
      ['33/KH-THPT', '33/KH-THPT', 'ke-hoach', '2019-09-05'],
    ],
    [
      'Số: 90/VP-TH\nV/v triển khai Chương trình phối hợp số 7 giữa các bên\n\nVinh, ngày 5 tháng 9 năm 2019',
      ['90/VP-TH', '90/VP-TH', 'cong-van', '2019-09-05'],
      ['Chương trình phối hợp số 7', null, 'chuong-trinh'],
    ],
  ],
  'life without documents': [
    ['Tỉ số 3-1, hiệp hai 2/1; phút 45+2 thẻ đỏ'],
    ['Đội U23 thắng 2-0, trận 14/CK lúc 19h15'],
    ['Xăng RON 95-III 20.500 đ/lít, dầu 0,05S 18.120 đ/lít'],
    ['Giá vàng SJC 87,5-89,5 triệu/lượng, USD/VND 25.450'],
    ['Giá 120.000đ/kg, khuyến mại 2/3 số lượng'],
    ['Xe mang biển số 51F-123.45 và 30H-9999'],
    ['Biển kiểm soát 29LD-012.34 va chạm với 60C-123'],
    ['Máy in HP 107W/NEW, pin 18650/3.7V, cáp 2x1.5/CU-PVC'],
    ['Chip i5-1135G7/8GB/512GB SSD'],
    ['Bóng đèn LED 9W/220V, dây CV 2.5, ống PVC D90/C2'],
    ['Bản đồ tỷ lệ 1/500, 1:2000; bản vẽ số 5/12'],
    ['Thửa đất số 245, tờ bản đồ số 12, diện tích 120 m2'],
    ['Lô B12-TT3, ô số 7, khu ĐTM'],
    ['Số nhà 12/5 ngõ 34 đường 3/2, tổ 5'],
    ['Số 8A/12 Tôn Thất Thuyết; số 27B Lê Lợi'],
    ['Điện thoại: 024.3825.1234 - Fax: 024 3825 5678, máy lẻ 105'],
    ['Hotline 1900 6789, Zalo 0912-345-678'],
    ['STK 0011004123456 tại VCB, MST 0100109106-001'],
    ['Gói thầu số 03/XL: thi công; gói 5/TV-GS'],
    ['Lớp 12A1/35 học sinh, 10A2 - 40 em, sĩ số 38/40'],
    ['Điểm chuẩn khối A00 24,5; B00 23/30'],
    ['Học sinh lớp 5/2 trường THCS 19-8'],
    ['Vé số ngày 5/6: giải nhất 45678, giải 8: 12'],
    ['Kết quả xổ số: G7 123 - 456'],
    ['Chuyến bay VN-257/VJ-123 lúc 7h30-9h15'],
    ['Tàu SE1/SE2 lúc 22:00, ga số 3'],
    ['Xe buýt số 32, tuyến 09A, 15 phút/chuyến'],
    ['Huyết áp 120/80 mmHg, nhịp 75 lần/phút'],
    ['Thuốc 500mg/viên x 2 viên/ngày, lô 12-ABC'],
    ['Nhiệt độ 24-32°C, độ ẩm 65/95%, gió cấp 3-4'],
    ['Mưa 50-100 mm/24h, có nơi trên 150 mm/đợt'],
    ['Đạt 14/19 tiêu chí, 8/10 xã, 25/TS cán bộ'],
    ['Nghị quyết Đại hội XIII, khóa 12, nhiệm kỳ 2020-2025'],
    ['Luật Đất đai 2013, Bộ luật Dân sự năm 2015'],
    ['khoản 2 Điều 5, điểm a khoản 3, Mục 1 Chương II'],
    ['Tiêu chuẩn TCVN 6705:2009, QCVN 16:2019/BXD'],
    ['ISO 9001:2015/TC 176, ISO/IEC 17025'],
    ['Công báo số 123+124 ngày 5/2/2020'],
    ['Báo Nhân Dân số 23456; Tạp chí Cộng sản số 12/2021'],
    ['Bài 5/7: Nhớ mùa xuân; tập 3/10'],
    ['Quỹ đất 5/ha, năng suất 65 tạ/ha, 3 vụ/năm'],
    ['Tuổi 45, CCCD 001085012345, cấp 10/5/2021'],
    ['Cầu thủ số 10/FC Hà Nội ghi bàn'],
    ['Phòng 305/CT2, chung cư A5-B6'],
    ['Quốc lộ 1A-QL9, km 12+300/ĐT.601'],
    ['CT 2 tầng 5, KH 12 người, HD 3 ngày'],
    ['Hợp đồng 3 tháng, kế hoạch 5 năm, dự án 2 giai đoạn'],
    ['Báo cáo 6 tháng đầu năm, chương trình 135, đề án 06'],
    ['Mẫu số 01/BC-TH, biểu 05/TK'],
    ['Phụ lục số 2/PL, bảng 3-CT'],
    ['Giấy phép lái xe hạng B2, cấp 3/4/2018'],
    ['Tổ 3/KP4, ấp 5-xã Tân Hòa'],
    ['Hội nghị lần thứ 5, kỳ họp thứ 12/HĐND'],
    ['Chỉ số PCI 65,2; hạng 12/63 tỉnh'],
    ['Bia 333/lon, sữa 180ml/hộp, 24 hộp/thùng'],
    ['Tỷ giá 1 USD = 25.000 VND; 1 EUR/27.100'],
    ['Thành lập ngày 19/8/1945, 79 năm; lễ 30/4-1/5'],
    ['Người online: 12/345, lượt truy cập: 1.234.567'],
    ['Trang 3/12, cập nhật 10:30 - 05/06/2022'],
    ['SL: 5, ĐVT: bộ, TT: 12, KH: A-15'],
  ],
  'glued short words and tables of days': [
    [
      'QĐ217-QĐ/TW và CV5429/VPCP-KGVX',
      ['QĐ217-QĐ/TW', '217-QĐ/TW', 'quyet-dinh'],
      ['CV5429/VPCP-KGVX', '5429/VPCP-KGVX', 'cong-van'],
    ],
    ['căn hộ CT12/A, tòa CT5-TT2, HD15/AB-CD'],
    [
      'Ngày ban hành | Số ký hiệu | Trích yếu\n12/03/2021 | 25/2021/NĐ-CP | Hóa đơn\n15/04/2021 | 11/CT-TTg | Dân vận',
      ['25/2021/NĐ-CP', '25/2021/NĐ-CP', 'nghi-dinh', '2021-03-12'],
      ['11/CT-TTg', '11/CT-TTg', 'chi-thi', '2021-04-15'],
    ],
    ['12/03/2021 | 25/2021/NĐ-CP | Hóa đơn', ['25/2021/NĐ-CP', '25/2021/NĐ-CP', 'nghi-dinh', null]],
    [
      'Quyết định số 5/QĐ-UBND ngày 3/4/2020 của UBND tỉnh Bà Rịa - Vũng Tàu phê duyệt',
      [
        'Quyết định số 5/QĐ-UBND',
        '5/QĐ-UBND',
        'quyet-dinh',
        '2020-04-03',
        'UBND tỉnh Bà Rịa - Vũng Tàu',
      ],
    ],
    [
      'Nghị quyết số 5/NQ-HĐND của HĐND tỉnh, Kế hoạch của UBND tỉnh',
      ['Nghị quyết số 5/NQ-HĐND', '5/NQ-HĐND', 'nghi-quyet', null, 'HĐND tỉnh'],
    ],
    [
      'Kế hoạch số 5/KH-MTTQ-BTT của Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh giám sát',
      [
        'Kế hoạch số 5/KH-MTTQ-BTT',
        '5/KH-MTTQ-BTT',
        'ke-hoach',
        null,
        'Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh',
      ],
    ],
    [
      'Hướng dẫn số 5/HD-HĐTĐKT của hội đồng thi đua khen thưởng huyện khen thưởng',
      [
        'Hướng dẫn số 5/HD-HĐTĐKT',
        '5/HD-HĐTĐKT',
        'huong-dan',
        null,
        'hội đồng thi đua khen thưởng huyện',
      ],
    ],
  ],
};
