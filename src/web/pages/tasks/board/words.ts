import { bilingual } from '../../../words/words.js';

export const BOARD_WORDS = bilingual({
  vi: {
    view: 'Cách xem', list: 'Danh sách', board: 'Bảng', calendar: 'Lịch', columnsBy: 'Cột của bảng', byState: 'Theo tình trạng', byOfficial: 'Theo phân loại', empty: 'Không có việc', move: 'Chuyển', moveTask: (title: string) => `Chuyển: ${title}`, moveTo: (column: string, act: string) => `${column} (${act})`,
    total: (total: string, overdue: string) => `${total}, quá hạn ${overdue}`, moreOnPaper: (count: string) => `và ${count} việc nữa`, drop: (act: string) => `Thả vào đây: ${act}`, moving: (act: string) => act, group: 'Bảng', left: 'Sang cột trái', right: 'Sang cột phải', moveLeft: 'Chuyển việc về cột trước', moveRight: 'Chuyển việc sang cột sau', moves: 'Chọn cột để chuyển', noWay: 'Bạn không chuyển được việc này sang cột khác.',
  },
  en: {
    view: 'View', list: 'List', board: 'Board', calendar: 'Calendar', columnsBy: 'Columns of the board', byState: 'By state', byOfficial: 'By class', empty: 'Nothing here', move: 'Move', moveTask: (title: string) => `Move: ${title}`, moveTo: (column: string, act: string) => `${column} (${act})`,
    total: (total: string, overdue: string) => `${total}, ${overdue} overdue`, moreOnPaper: (count: string) => `and ${count} more`, drop: (act: string) => `Drop here: ${act}`, moving: (act: string) => act, group: 'Board', left: 'To the column on the left', right: 'To the column on the right', moveLeft: 'Move it to the column before', moveRight: 'Move it to the next column', moves: 'Choose a column to move to', noWay: 'You cannot move this task to another column.',
  },
});
