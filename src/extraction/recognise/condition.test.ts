import { describe, expect, test } from 'vitest';
import { conditionsIn } from './condition.js';
import { lexed } from './tokens.js';

describe('conditions', () => {
  test.each([
    ['ban hành kế hoạch sau khi được HĐND tỉnh thông qua', ['sau khi được HĐND tỉnh thông qua']],
    ['kiểm tra các cơ sở; nếu phát hiện vi phạm thì xử lý nghiêm', ['nếu phát hiện vi phạm']],
    ['Trường hợp vượt thẩm quyền, báo cáo UBND tỉnh', ['Trường hợp vượt thẩm quyền']],
    ['hướng dẫn thực hiện sau khi Nghị định được ban hành', ['sau khi Nghị định được ban hành']],
    ['khắc phục ngay sau khi có kết quả kiểm tra', ['ngay sau khi có kết quả kiểm tra']],
    ['thanh toán khi được phê duyệt quyết toán', ['khi được phê duyệt quyết toán']],
  ])('“%s”', (text, expected) => expect(conditionsIn(lexed(text)).map(({ start, end }) => text.slice(start, end))).toEqual(expected));

  test.each(['báo cáo những khó khăn, vướng mắc (nếu có)', 'phương án bố trí cán bộ sau khi sắp xếp đơn vị', 'khi thi công phải che chắn', 'trong mọi trường hợp', 'cho học sinh nghỉ học đến khi có thông báo mới', 'cưỡng chế đối với trường hợp cố tình ở lại'])('no condition in “%s”', (text) => expect(conditionsIn(lexed(text))).toEqual([]));
});
