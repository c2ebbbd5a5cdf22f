import { bilingual } from '../../words/words.js';

export const words = bilingual({
  vi: {
    saved: (time: string) => `Đã lưu ${time}`, waiting: 'Chưa lưu', saving: 'Đang lưu…', failed: 'Chưa lưu được, nội dung vẫn còn trên máy này', unreached: 'Mất kết nối, nội dung giữ trên máy này và sẽ tự lưu', retry: 'Lưu lại',
    conflict: 'Có người vừa sửa nội dung này ở nơi khác. Bản của đồng chí vẫn còn trên màn hình.', keepMine: 'Giữ bản của tôi', takeTheirs: 'Lấy bản của họ',
  },
  en: {
    saved: (time: string) => `Saved ${time}`, waiting: 'Not saved yet', saving: 'Saving…', failed: 'Could not be saved; the text is still on this computer', unreached: 'No connection; the text is on this computer and will be saved by itself', retry: 'Save again',
    conflict: 'Someone changed this elsewhere. Your text is still on the screen.', keepMine: 'Keep mine', takeTheirs: 'Take theirs',
  },
});
