import type { FormPart } from '#core/index.js';
import { type FormCheck, type FormDocument, finding, spanOfClean } from './form-document.js';

const NATIONAL = /CỘNG\s{1,3}H(?:ÒA|OÀ)\s{1,3}XÃ\s{1,3}HỘI\s{1,3}CHỦ\s{1,3}NGHĨA\s{1,3}VIỆT\s{1,3}NAM/u;
const MOTTO = /Độc lập\s{0,3}[-–—]\s{0,3}[Tt]ự\s{1,2}[Dd]o\s{0,3}[-–—]\s{0,3}[Hh]ạnh\s{1,2}[Pp]húc/u;
const RIGHT_MOTTO = 'Độc lập - Tự do - Hạnh phúc';
const RECIPIENTS = /^(?:\|\s{0,2})?N[ơo]i nhận\s{0,2}:/mu;
// Minutes, invitations and notes are signed and sent differently.
const WITHOUT_RECIPIENTS = new Set(['Biên bản', 'Lịch công tác', 'Phiếu trình']);

interface Placed {
  readonly part: FormPart;
  /** Where it begins in the source; null where it is absent. */
  readonly at: number | null;
}

function placed(paper: FormDocument): readonly Placed[] {
  const { clean: { text } } = paper.layers;
  const { header } = paper.reading;
  const at = (pattern: RegExp): number | null => {
    const found = pattern.exec(text);
    return found === null ? null : spanOfClean(paper, found.index, found.index + 1).start;
  };
  const from = (name: 'number' | 'date' | 'subject' | 'signer' | 'issuer'): number | null => header.spans[name]?.start ?? null;
  return [
    { part: 'national', at: at(NATIONAL) }, { part: 'motto', at: at(MOTTO) }, { part: 'issuer', at: from('issuer') ?? (header.issuer === null ? null : 0) },
    { part: 'number', at: from('number') ?? at(/^.{0,60}Số:/mu) }, { part: 'date', at: from('date') ?? at(/,\s{0,3}ngày\s{1,20}tháng\s/u) }, { part: 'title', at: from('subject') ?? (header.subject === null ? null : 0) },
    { part: 'signer', at: header.signer === null ? null : (from('signer') ?? text.length) }, { part: 'recipients', at: at(RECIPIENTS) },
  ];
}

/** The parts of NĐ 30/2020/NĐ-CP, Điều 8. A paper of the Party has other ones. */
export const missingParts: FormCheck = (paper) => {
  if (paper.isParty) return [];
  const needless = WITHOUT_RECIPIENTS.has(paper.reading.header.type ?? '') ? ['recipients'] : [];
  return placed(paper).filter(({ part, at }) => at === null && !needless.includes(part)).map(({ part }) => finding('part_missing', part, null));
};

/** The head stands above the title, the signature below it. The two columns of the head may be read in either order. */
export const partsInOrder: FormCheck = (paper) => {
  const parts = placed(paper);
  const title = parts.find(({ part }) => part === 'title')?.at ?? null;
  if (title === null || title === 0 || paper.isParty || paper.reading.header.type === 'Công văn') return [];
  const wrong = parts.filter(({ part, at }) => at !== null && at !== 0 && (['signer', 'recipients'].includes(part) ? at < title : part !== 'title' && at > title));
  return wrong.map(({ part, at }) => finding('part_order', part, { start: at ?? 0, end: (at ?? 0) + 1 }));
};

/** The motto is written with hyphens and two capitals in the middle. */
export const mottoForm: FormCheck = (paper) => {
  const found = MOTTO.exec(paper.layers.clean.text);
  if (found === null || found[0].replace(/\s{1,3}/gu, ' ') === RIGHT_MOTTO) return [];
  return [finding('motto_form', found[0], spanOfClean(paper, found.index, found.index + found[0].length))];
};
