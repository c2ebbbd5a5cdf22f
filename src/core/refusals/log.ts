import type { RefusalText } from './text.js';

export const LOG_REFUSALS = {
  'log.anchor_unknown': { vi: 'Hệ thống không lưu lần kiểm tra nào có mã neo này. Hãy kiểm tra lại mã, hoặc đối chiếu bằng tệp neo với lệnh: dondoc audit verify --against TỆP.', en: 'No check that is kept here has this anchor. Look at the number again, or check against the file of the anchor: dondoc audit verify --against FILE.', status: 404 },
  'log.no_anchor': { vi: 'Lần kiểm tra này không có mã neo, vì chưa xong hoặc đã thấy chuỗi bị sửa.', en: 'This check has no anchor: it is not over, or found a broken chain.', status: 409 },
  'log.check_running': { vi: 'Đang có một lần kiểm tra chưa xong. Hãy chờ kết quả của lần đó.', en: 'A check is running already. Wait for its result.', status: 409 },
  'log.file_large': { vi: 'Hồ sơ này lớn hơn {most} GB nên không tải thành một tệp được. Hãy tải hồ sơ của từng việc con.', en: 'This file is larger than {most} GB and cannot be taken out as one. Take out the files of its children one by one.', status: 422 },
  'log.list_unreadable': { vi: 'Tệp neo không đọc được: {detail}.', en: 'The file of the anchor cannot be read: {detail}.', status: 422 },
} as const satisfies Record<string, RefusalText>;
