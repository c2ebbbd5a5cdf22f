import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addDays, composeWeeklyNotice, noticeOrders, type PaperFrame, printPaper, type SpokenConclusion, WEEKLY_NOTICE } from '#core/index.js';
import { checkForm, read, type Reading, type UnitMention } from '#extraction/index.js';
import { weeklyNotice } from '../../sample/notices.js';

/** A notice of a weekly briefing made again from what is in it, as a meeting would conclude it: it has the same sections, orders the same, and its form is in order. */

/** What a notice orders: whom, with whom, until when. */
interface Order {
  readonly text: string;
  readonly lead: string;
  readonly supports: readonly string[];
  readonly deadlines: readonly string[];
}

const plain = (text: string): string => text.normalize('NFC').replace(/\*+/g, '').replace(/\s+/g, ' ').trim();
const dueOf = ({ bound, anchor, from, to }: { readonly bound: string; readonly anchor: string | null; readonly from: string | null; readonly to: string | null }): string => [bound, anchor ?? from ?? '', bound === 'before' ? '' : (to ?? '')].join(' ').trim();

function ordersOf({ tasks }: Reading, units: readonly { readonly id: string; readonly name: string }[] = []): Order[] {
  const nameOf = ({ unitId, text }: UnitMention): string => units.find(({ id }) => id === unitId)?.name ?? text;
  return tasks.filter((task) => task.class !== 'orientation').map(({ text, lead, coordinators, deadlines }) => ({ text: plain(text), lead: lead[0] === undefined ? '' : nameOf(lead[0]), supports: coordinators.map(nameOf), deadlines: deadlines.map(dueOf) }));
}

interface Source {
  readonly frame: PaperFrame;
  readonly on: string;
  readonly orders: readonly Order[];
}

/** The notice of a meeting that concluded just these orders. */
function noticeFrom({ frame, on, orders }: Source): { readonly text: string; readonly headings: readonly string[]; readonly units: readonly { readonly id: string; readonly name: string }[] } {
  const units = [...new Set(orders.map(({ lead }) => lead))].map((name, index) => ({ id: `unit ${index}`, name }));
  const conclusions = orders.map((order, index): SpokenConclusion => ({ id: String(index), text: order.text, draft: null, leadUnitId: units.find(({ name }) => name === order.lead)?.id ?? null }));
  const { sections } = noticeOrders(conclusions, { units, everybody: 'Các phòng, đơn vị' });
  const paper = composeWeeklyNotice(WEEKLY_NOTICE, {
    ...frame, meeting: 'Hội nghị trực báo tuần 15 năm 2025', on, chair: { name: 'Trần Văn Bình', title: 'Giám đốc Sở' }, participants: ['Ban Giám đốc Sở', 'Trưởng các phòng, đơn vị thuộc Sở'], reporter: 'Chánh Văn phòng Sở', before: 'trong tuần 14', next: 'tuần 15',
    assessment: { text: 'Trong tuần vừa qua, các phòng, đơn vị đã cơ bản hoàn thành các nhiệm vụ được giao.' }, sections,
  });
  return { text: printPaper(paper).text, headings: paper.body.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])), units };
}

const FRAME = { parentAgency: 'UBND tỉnh Lam Hồng', agency: 'Sở Khoa học và Công nghệ', agencySymbol: 'SKHCN', unitSymbol: 'VP', place: 'Lam Hồng', number: '15', urgency: 'none', head: 'Giám đốc', signer: 'Nguyễn Thu Hà' } as const;

/** Sections and orders are the same; answers what is against the rules of form, and whether it lies in the words of an order. */
function expectSame(source: Source): readonly { readonly rule: string; readonly isInOrder: boolean }[] {
  const { text, headings, units } = noticeFrom(source);
  const options = { units: units.map((unit) => ({ ...unit, shortName: '', aliases: [unit.name.replace(` ${FRAME.agency}`, '')], parentId: null })) };
  expect(headings).toEqual([...new Set(source.orders.map(({ lead }) => lead))]);
  expect(ordersOf(read(text, options), units).map(({ lead, deadlines, supports }) => ({ lead, deadlines, supports: supports.length }))).toEqual(source.orders.map(({ lead, deadlines, supports }) => ({ lead, deadlines, supports: supports.length })));
  const said = source.orders.map((order) => order.text.replace(/[\s.;,]+$/u, ''));
  return checkForm(text, options).map(({ rule, span }) => ({ rule, isInOrder: span !== null && said.some((order) => order.includes(plain(text.slice(span.start, span.end)).replace(/[\s.;,]+$/u, ''))) }));
}

describe('a notice made again', () => {
  // Two weeks together, so that most units have several orders, as in a long briefing.
  test.each([[0, 1], [2, 3], [4, 5], [6, 7]])('from weeks %i and %i of the sample', (...weeks) => {
    const on = '2025-04-07';
    const orders = weeks.flatMap((week) => ordersOf(read(weeklyNotice(week, on).text)));
    const leads = [...new Set(orders.map(({ lead }) => lead))];
    expect(orders.length).toBeGreaterThan(14);
    expect(expectSame({ frame: { ...FRAME, date: addDays(on, 1) }, on, orders: leads.flatMap((lead) => orders.filter((order) => order.lead === lead)) })).toEqual([]);
  });

  // Third-party text stays where it is and is no part of this repository.
  const folder = resolve(import.meta.dirname, '../../../../../shared/extraction');
  test.runIf(existsSync(resolve(folder, 'gold/seed-000.json')))('from a real one, as a careful clerk read it', () => {
    const gold = JSON.parse(readFileSync(resolve(folder, 'gold/seed-000.json'), 'utf8')) as { readonly header: { readonly issuer: string }; readonly tasks: readonly { readonly text: string; readonly class: string; readonly lead: readonly { readonly text: string }[]; readonly coordinators: readonly { readonly text: string }[]; readonly deadlines: readonly Parameters<typeof dueOf>[0][] }[] };
    const orders = gold.tasks.map(({ text, lead, coordinators, deadlines }): Order => ({ text: plain(text), lead: lead[0]?.text ?? '', supports: coordinators.map((unit) => unit.text), deadlines: deadlines.map(dueOf) }));
    // What its own orders say stays as they say it: two that lead together, a plan named without its day.
    expect(expectSame({ frame: { ...FRAME, date: '2025-04-15' }, on: '2025-04-14', orders }).filter(({ isInOrder }) => !isInOrder)).toEqual([]);
  });
});
