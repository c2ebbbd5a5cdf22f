import { Paragraph, type Table } from 'docx';
import { columnsTable } from './columns-table.js';
import { FIXED, SIGNATURE_POINTS } from './layout-data.js';
import { TEXT_WIDTH_POINTS, twipsOfPoints } from './measures.js';
import type { OfficialPaper, Signing } from './official-paper.js';
import { STYLE } from './paper-styles.js';

/** Each recipient begins with a dash and ends with a semicolon, the last (where copies are kept) with a full stop. */
export function recipientLines(recipients: readonly string[]): string[] {
  return recipients.map((recipient, index) => {
    const bare = recipient.trim().replace(/^[-–]\s*/u, '').replace(/[;.]$/u, '');
    return `- ${bare}${index === recipients.length - 1 ? '.' : ';'}`;
  });
}

function signatureLines({ capacity, title, name }: Signing): Paragraph[] {
  const posts = [...capacity, title].map((text) => text.trim()).filter((text) => text !== '');
  return [
    ...posts.map((text) => new Paragraph({ style: STYLE.signer, text: text.toLocaleUpperCase('vi') })),
    new Paragraph({ style: STYLE.signer, text: name, spacing: { before: twipsOfPoints(SIGNATURE_POINTS) }, keepNext: false }),
  ];
}

/** The foot: nơi nhận at left, the signature at right, kept on one page. */
export function paperFoot(paper: OfficialPaper): Table {
  const half = TEXT_WIDTH_POINTS / 2;
  const recipients = [
    new Paragraph({ style: STYLE.recipientsWord, text: FIXED.recipients.value }),
    ...recipientLines(paper.recipients).map((text) => new Paragraph({ style: STYLE.recipients, text })),
  ];
  return columnsTable([half, half], [[recipients, signatureLines(paper.signing)]]);
}
