import type { Catalog } from '../shared/messages.js';
import { stateMessages, type StateMessage } from '../shared/states.js';
import type { PhaseView, TargetState } from './campaign-view.js';

/** Names of the texts of `<danvan-campaign>`. */
export type CampaignMessage =
  | StateMessage
  | TargetState
  | PhaseView['phase']
  | 'owners'
  | 'period'
  | 'from-to'
  | 'from-on'
  | 'basis'
  | 'on-day'
  | 'by-issuer'
  | 'phases'
  | 'phase-now'
  | 'targets'
  | 'summary'
  | 'summary-on'
  | 'no-targets'
  | 'hard'
  | 'soft'
  | 'units'
  | 'things'
  | 'of-units'
  | 'of-things'
  | 'at-least'
  | 'at-most'
  | 'more-than'
  | 'less-than'
  | 'deadline'
  | 'done'
  | 'missing'
  | 'numbers';

/** Texts of `<danvan-campaign>`. */
export const campaignMessages: Catalog<CampaignMessage> = {
  vi: {
    ...stateMessages.vi,
    reached: 'đạt',
    'on-track': 'đúng tiến độ',
    'under-way': 'đang thực hiện',
    behind: 'chậm tiến độ',
    'fell-short': 'chưa đạt mức phấn đấu',
    missed: 'không đạt',
    'not-started': 'chưa bắt đầu',
    unknown: 'chưa có báo cáo',
    launch: 'Phát động',
    registration: 'Đăng ký',
    building: 'Xây dựng',
    'interim-review': 'Sơ kết',
    'final-review': 'Tổng kết',
    commendation: 'Khen thưởng',
    owners: 'Chủ trì',
    period: 'Thời gian',
    'from-to': '{from} – {to}',
    'from-on': 'từ {from}',
    basis: 'Căn cứ',
    'on-day': 'ngày {day}',
    'by-issuer': 'của {issuer}',
    phases: 'Các bước thực hiện',
    'phase-now': 'đang diễn ra',
    targets: 'Chỉ tiêu',
    summary: '{reached}/{count} chỉ tiêu đã đạt',
    'summary-on': 'Tính đến ngày {day}: {reached}/{count} chỉ tiêu đã đạt',
    'no-targets': 'Chưa có chỉ tiêu.',
    hard: 'Phải đạt',
    soft: 'Phấn đấu',
    units: 'đơn vị',
    things: 'kết quả',
    'of-units': '{reached}/{whole} {noun}',
    'of-things': '{reached}/{required} {noun}',
    'at-least': 'cần ít nhất {required}',
    'at-most': 'nhiều nhất {required}',
    'more-than': 'cần trên {required}',
    'less-than': 'cần dưới {required}',
    deadline: 'hạn {day}',
    done: 'Đã thực hiện: {count} {noun}',
    missing: 'Chưa thực hiện: {count} {noun}',
    numbers: 'Xem bảng số liệu',
  },
  en: {
    ...stateMessages.en,
    reached: 'reached',
    'on-track': 'on track',
    'under-way': 'under way',
    behind: 'behind',
    'fell-short': 'short of what was striven for',
    missed: 'missed',
    'not-started': 'not started',
    unknown: 'not reported',
    launch: 'Launch',
    registration: 'Registration',
    building: 'Building',
    'interim-review': 'Interim review',
    'final-review': 'Final review',
    commendation: 'Commendation',
    owners: 'Run by',
    period: 'Period',
    'from-to': '{from} – {to}',
    'from-on': 'from {from}',
    basis: 'Based on',
    'on-day': 'of {day}',
    'by-issuer': 'by {issuer}',
    phases: 'Phases',
    'phase-now': 'now',
    targets: 'Targets',
    summary: '{reached} of {count} targets reached',
    'summary-on': 'As of {day}: {reached} of {count} targets reached',
    'no-targets': 'There are no targets yet.',
    hard: 'Required',
    soft: 'Striven for',
    units: 'units',
    things: 'results',
    'of-units': '{reached} of {whole} {noun}',
    'of-things': '{reached} of {required} {noun}',
    'at-least': 'at least {required} needed',
    'at-most': '{required} at most',
    'more-than': 'more than {required} needed',
    'less-than': 'less than {required} needed',
    deadline: 'due {day}',
    done: 'Done: {count} {noun}',
    missing: 'Not done: {count} {noun}',
    numbers: 'Show the numbers as a table',
  },
};
