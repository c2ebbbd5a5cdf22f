import type { RefusalText } from './text.js';

/** Refusals at the border between two agencies. */
export const BORDER_REFUSALS = {
  'border.unknown_peer': { vi: 'Cơ quan gửi chưa được đăng ký liên thông với cơ quan này, hoặc đăng ký đã bị thu hồi.', en: 'The sending agency is not registered here, or its registration was revoked.', status: 403 },
  'border.altered': { vi: 'Gói tin không còn nguyên vẹn: nội dung khác với nội dung đã nhận trước đó hoặc không đúng quy định liên thông.', en: 'The message is not whole: it differs from what was received before, or from what may cross.', status: 422 },
  'border.unit_taken': { vi: 'Đơn vị hoặc cơ quan này đã được đăng ký liên thông.', en: 'This unit or agency is registered already.', status: 409 },
  'border.not_from_above': { vi: 'Nhiệm vụ này không phải do cơ quan cấp trên giao.', en: 'This task was not ordered by a superior agency.', status: 409 },
  'border.not_envelope': { vi: 'Tệp này không phải tệp liên thông của Đôn Đốc.', en: 'This is not an exchange file of Dondoc.', status: 422 },
  'border.not_invitation': { vi: 'Nội dung này không phải thư mời liên thông, hoặc đã bị thiếu, bị sửa. Hãy xin cơ quan kia gửi lại.', en: 'This is not an invitation, or part of it is missing or changed. Ask the other agency for it again.', status: 422 },
  'border.newer_version': { vi: 'Tệp theo định dạng mới hơn (phiên bản {version}). Hãy cập nhật Đôn Đốc rồi nhận lại tệp này.', en: 'The file is of a newer format (version {version}). Update Dondoc, then take the file again.', status: 422 },
  'border.truncated': { vi: 'Tệp bị thiếu phần cuối, có thể do sao chép hoặc tải về chưa xong. Hãy chép lại từ tệp gốc; chưa có gì được nhận.', en: 'The end of the file is missing; it may not have been copied completely. Copy it again; nothing was taken.', status: 422 },
  'border.broken': { vi: 'Chữ ký không khớp với nội dung: tệp đã bị sửa hoặc hỏng trên đường chuyển. Hãy xin cơ quan gửi chuyển lại; chưa có gì được nhận.', en: 'The signature does not fit the content: the file was changed or damaged on the way. Ask the sender for it again; nothing was taken.', status: 422 },
  'border.other_addressee': { vi: 'Tệp này gửi cho “{name}”, không phải cho cơ quan này.', en: 'This file is for “{name}”, not for this agency.', status: 422 },
  'border.own_file': { vi: 'Đây là tệp do chính cơ quan này xuất ra. Hãy gửi tệp cho cơ quan kia, và nhận tại đây tệp do họ gửi lại.', en: 'This file was written by this agency. Send it to the other agency, and take here what it sends back.', status: 422 },
  'border.unknown_key': { vi: 'Tệp được ký bằng khóa chưa biết. Cơ quan gửi có thể đã đổi khóa: hãy xin thư mời mới, nhập vào và đối chiếu dãy số.', en: 'The file is signed with a key that is not known here. The sender may have changed it: ask for a new invitation, import it and compare the numbers.', status: 403 },
  'border.old_key': { vi: 'Tệp được ký bằng khóa cũ, chỉ được chấp nhận đến hết ngày {day}. Hãy xin cơ quan gửi xuất lại tệp.', en: 'The file is signed with a former key that was accepted until {day}. Ask the sender to write it again.', status: 403 },
  'border.not_confirmed': { vi: 'Chưa đối chiếu dãy số của khóa với cơ quan này nên chưa gửi, chưa nhận gì.', en: 'The numbers of the key were not compared with that agency yet; nothing is sent or taken.', status: 409 },
  'border.address_needed': { vi: 'Thư mời không ghi địa chỉ máy chủ. Hãy nhập địa chỉ, hoặc chọn trao đổi bằng tệp.', en: 'The invitation names no address. Type it, or choose to exchange files.', status: 422 },
  'border.key_changing': { vi: 'Đang trong thời gian chuyển sang khóa mới, đến hết ngày {day}.', en: 'The key is being changed already, until {day}.', status: 409 },
  'border.key_lost': { vi: 'Không mở được khóa ký của cơ quan (thư mục dữ liệu không phải thư mục cũ). Hãy đổi khóa, rồi gửi thư mời mới cho các cơ quan liên thông.', en: 'The signing key of the agency cannot be opened (the data folder is another). Change the key, then send new invitations.', status: 409 },
  'border.nothing_to_send': { vi: 'Không có tin nào chờ gửi cho cơ quan này.', en: 'Nothing waits for this agency.', status: 409 },
  'border.same_installation': { vi: 'Cơ quan này ở trên cùng hệ thống: tin tự chuyển, không cần tệp.', en: 'This agency is on the same installation: no file is needed.', status: 409 },
  'border.no_answer': { vi: 'Máy chủ của cơ quan kia không trả lời ({fault}). Tin vẫn giữ và tự gửi lại.', en: 'The server of the other agency does not answer ({fault}). Everything is kept and sent again.', status: 503 },
  'border.not_taken': { vi: 'Cơ quan kia chưa nhận được một số tin. Tin vẫn giữ và tự gửi lại.', en: 'The other agency could not take some messages. Everything is kept and sent again.', status: 503 },
} as const satisfies Record<string, RefusalText>;
