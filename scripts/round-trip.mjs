// Papers are composed from invented data, written as docx and as pdf, read back by our own reader, and compared: the same tasks with lead,
// coordinators and deadline, the same citations, the same head. Prints what differs; exits 1 where anything does.
//   node scripts/round-trip.mjs [--papers 500] [--pdf 100] [--from SEED] [--verbose]
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { differences } from './round-trip/compare.mjs';
import { generated } from './round-trip/papers.mjs';
import { DIRECTORY } from './round-trip/words.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** The files that a paper is written as. */
export const WAYS = ['docx', 'pdf'];

/** What a paper differs in after being written as docx or pdf and read back. */
export async function tripOf({ core, documents, extraction }, made, way) {
  const written = way === 'docx' ? { ok: true, value: await documents.writePaper(made.paper) } : await documents.writePaperPdf(made.paper);
  if (!written.ok) return [`${way} is not written: ${written.refusal.code}`];
  const read = await documents.readDocument(written.value, `paper.${way}`);
  if (!read.ok) return [`${way} is not read: ${read.refusal.code}`];
  const { text, tables } = read.value;
  return differences(made, extraction.read(text, { units: DIRECTORY, ...(tables === undefined ? {} : { tables }) }), way === 'docx' ? { read: text, written: core.printPaper(made.paper).text } : undefined);
}

async function main(argv) {
  const option = (name, otherwise) => (argv.includes(name) ? Number(argv[argv.indexOf(name) + 1]) : otherwise);
  const layer = (name) => import(pathToFileURL(join(ROOT, 'dist', name, 'index.js')).href);
  const [core, documents, extraction] = await Promise.all(['core', 'documents', 'extraction'].map(layer));
  const [papers, pdfs, first] = [option('--papers', 500), option('--pdf', 100), option('--from', 1)];
  const trips = { docx: 0, pdf: 0 };
  let different = 0;
  for (let seed = first; seed < first + papers; seed += 1) {
    const made = generated(core, seed);
    for (const way of seed < first + pdfs ? WAYS : ['docx']) {
      trips[way] += 1;
      const found = await tripOf({ core, documents, extraction }, made, way);
      if (found.length === 0) continue;
      different += 1;
      console.log(`${made.key} of seed ${seed} as ${way}:\n  ${found.join('\n  ')}`);
      if (argv.includes('--verbose')) console.log(core.printPaper(made.paper).text);
    }
  }
  console.log(`${trips.docx} papers as docx, ${trips.pdf} of them as pdf: ${different} differ`);
  return different === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main(process.argv.slice(2));
