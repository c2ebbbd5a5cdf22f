import { bilingual } from '../../words/words.js';

export const words = bilingual({
  vi: {
    back: 'Về nhật ký', title: 'Kiểm tra nhật ký', detail: 'Mỗi dòng nhật ký được khoá vào dòng trước bằng SHA-256. Kiểm tra là tính lại toàn bộ; dòng nào bị sửa, bị xoá hay đổi chỗ trong cơ sở dữ liệu đều lộ ra.',
    start: 'Kiểm tra toàn bộ', against: 'Mã neo để đối chiếu (không bắt buộc)', againstHint: 'Dán mã 64 ký tự trên biên bản đã lưu ngoài hệ thống, để phát hiện cả việc xoá trọn một nhật ký. Để trống nếu chỉ kiểm tra chuỗi.', againstWrong: 'Mã neo gồm 64 ký tự 0-9, a-f.',
    past: 'Các lần kiểm tra', none: 'Chưa kiểm tra lần nào.', askedBy: (who: string, at: string) => `${who === '' ? 'Hệ thống' : who}, ${at}`,
    running: 'Đang kiểm tra', whole: 'Nguyên vẹn', broken: 'Có chuỗi bị sửa', failed: 'Không kiểm tra được', progress: (done: number, total: number) => `${done}/${total} nhật ký`, result: (chains: number, entries: number) => `${chains} nhật ký, ${entries} dòng`, breaches: (count: number) => `${count} chỗ sai`, moreBreaches: (count: number) => `và ${count} chỗ khác`,
    againstAnchor: (anchor: string) => `đối chiếu với mã neo ${anchor}`, certificate: 'Biên bản', anchorFile: 'Tải tệp neo', anchor: 'Mã neo',
    ofAgency: 'Nhật ký của cơ quan', ofTask: (code: string) => `Nhiệm vụ ${code}`, ofHidden: 'Một nhiệm vụ hạn chế người xem', ofGone: (id: string) => `Nhiệm vụ ${id}`, ofAnchor: 'Tệp neo lưu trong hệ thống', at: (ordinal: number) => `dòng ${ordinal}`,
    reason_missing: 'thiếu một dòng', reason_altered: 'nội dung không còn như lúc ghi', reason_truncated: 'phần cuối bị cắt hoặc bị thêm', reason_gone: 'không còn trong hệ thống', reason_rewritten: 'khác với lúc lập mã neo',
    certificateTitle: 'BIÊN BẢN KIỂM TRA NHẬT KÝ', print: 'In', agency: 'Cơ quan', when: 'Kiểm tra lúc', ended: 'Xong lúc', who: 'Người yêu cầu', extent: 'Phạm vi', verdict: 'Kết quả', comparedWith: 'Đối chiếu với', anchorNow: 'Mã neo của lần này',
    keep: 'Giữ bản in này hoặc tệp neo ở ngoài hệ thống (két hồ sơ, thư điện tử của cơ quan). Lần sau, dán mã neo vào màn hình Kiểm tra nhật ký, hoặc chạy: dondoc audit verify --against TỆP. Mã neo là SHA-256 của tệp neo, kiểm được bằng sha256sum.', signed: 'Người kiểm tra (ký, ghi rõ họ tên)', witness: 'Người chứng kiến (ký, ghi rõ họ tên)', gone: 'Không có lần kiểm tra này.',
  },
  en: {
    back: 'Back to the log', title: 'Check the log', detail: 'Each line is locked to the one before it by SHA-256. A check computes all of it again: a line that was changed, removed or moved in the database shows.',
    start: 'Check everything', against: 'Anchor to check against (optional)', againstHint: 'Paste the 64 characters of a certificate kept outside, to find also a whole log that was removed. Leave empty to check the chains only.', againstWrong: 'An anchor is 64 characters 0-9, a-f.',
    past: 'Checks', none: 'Nothing was checked yet.', askedBy: (who: string, at: string) => `${who === '' ? 'The system' : who}, ${at}`,
    running: 'Under way', whole: 'Whole', broken: 'Broken', failed: 'Could not be carried out', progress: (done: number, total: number) => `${done}/${total} logs`, result: (chains: number, entries: number) => `${chains} logs, ${entries} lines`, breaches: (count: number) => `${count} ${count === 1 ? 'breach' : 'breaches'}`, moreBreaches: (count: number) => `and ${count} more`,
    againstAnchor: (anchor: string) => `against the anchor ${anchor}`, certificate: 'Certificate', anchorFile: 'Download the anchor', anchor: 'Anchor',
    ofAgency: 'The log of the agency', ofTask: (code: string) => `Task ${code}`, ofHidden: 'A restricted task', ofGone: (id: string) => `Task ${id}`, ofAnchor: 'The list of heads kept here', at: (ordinal: number) => `line ${ordinal}`,
    reason_missing: 'a line is missing', reason_altered: 'a line no longer says what was written', reason_truncated: 'its end was cut off or added to', reason_gone: 'it is no longer there', reason_rewritten: 'it is not what the anchor names',
    certificateTitle: 'CERTIFICATE OF A CHECK OF THE LOG', print: 'Print', agency: 'Agency', when: 'Asked for', ended: 'Ended', who: 'Asked by', extent: 'Extent', verdict: 'Result', comparedWith: 'Checked against', anchorNow: 'Anchor of this check',
    keep: 'Keep this paper or the file of the anchor outside the system. Later paste the anchor on the page Check the log, or run: dondoc audit verify --against FILE. The anchor is the SHA-256 of the file, as sha256sum prints it.', signed: 'Checked by (name and signature)', witness: 'Witness (name and signature)', gone: 'There is no such check.',
  },
});
