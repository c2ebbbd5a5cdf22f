import type { RefusalText } from './text.js';

/** Why a command of the terminal does not do what it was asked. */
export const TERMINAL_REFUSALS = {
  'terminal.no_agency': { vi: 'Chưa có cơ quan nào. Hãy chạy dondoc start và thiết lập trên trang web trước.', en: 'There is no agency yet. Run dondoc start and set it up on its page first.', status: 409 },
  'terminal.agency_unclear': { vi: 'Có nhiều cơ quan; hãy chọn bằng --agency: {known}.', en: 'There are several agencies; choose one with --agency: {known}.', status: 422 },
  'terminal.unit_unclear': { vi: 'Không rõ đơn vị “{unit}”. Các đơn vị: {known}.', en: 'The unit “{unit}” is not clear. The units are: {known}.', status: 422 },
  'terminal.role_unknown': { vi: 'Không có vai trò “{role}”. Các vai trò: {known}.', en: 'There is no role “{role}”. The roles are: {known}.', status: 422 },
  'terminal.login_unknown': { vi: 'Không có tài khoản “{login}”.', en: 'There is no account “{login}”.', status: 404 },
  'terminal.not_empty': { vi: 'Cơ sở dữ liệu đã có {agency}; cơ quan mẫu chỉ dựng được trên dữ liệu trống.', en: 'The database already has {agency}; the sample agency goes only into an empty one.', status: 409 },
  'terminal.not_sample': { vi: '{agency} không phải cơ quan mẫu; lệnh này chỉ xóa dữ liệu mẫu.', en: '{agency} is not a sample agency; this command removes sample data only.', status: 409 },
  'terminal.rule_unknown': { vi: 'Không có quy tắc “{key}”. Xem: dondoc rule list.', en: 'There is no rule “{key}”. See: dondoc rule list.', status: 422 },
  'terminal.rule_value': { vi: '“{value}” không dùng được cho {key}: cần {wanted}.', en: '“{value}” does not do for {key}: write {wanted}.', status: 422 },
  'terminal.rule_from': { vi: 'Ngày áp dụng “{from}” không đúng hoặc đã qua; hãy viết như {today}. Việc đã làm giữ quy tắc của ngày đó.', en: 'The day “{from}” is none or is past; write it as {today}. What was done keeps the rule of its day.', status: 422 },
  'terminal.rule_source': { vi: 'Hãy nêu căn cứ bằng --source, ví dụ "Quyết định số 12/QĐ-SKHCN".', en: 'Name what it rests on with --source, such as "Quyết định số 12/QĐ-SKHCN".', status: 422 },
} as const satisfies Record<string, RefusalText>;
