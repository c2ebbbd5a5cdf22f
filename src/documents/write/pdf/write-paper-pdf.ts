import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { accepted, type Outcome, type Paper, refused } from '#core/index.js';
import { LAYOUT_PROGRAM } from './layout-program.js';
import { paperDrawing } from './paper-drawing.js';

// Times New Roman may not be passed on; Tinos has its measures and all Vietnamese letters (OFL 1.1).
const FACES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];
// Years of compiled pieces of earlier papers are of no use for the next.
const KEPT_RUNS = 10;

let compiler: Promise<NodeCompiler | null> | undefined;

/** The compiler with its fonts, made once; null on machines for which it is not built. */
async function loadedCompiler(): Promise<NodeCompiler | null> {
  const require = createRequire(import.meta.url);
  try {
    const { NodeCompiler: Compiler } = await import('@myriaddreamin/typst-ts-node-compiler');
    const fontBlobs = await Promise.all(FACES.map((face) => readFile(require.resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`))));
    return Compiler.create({ fontArgs: [{ fontBlobs }] });
  } catch {
    return null;
  }
}

/**
 * Writes an official paper as PDF in the same layout as `writePaper`, without any program beside Node. Its text can be selected and is read
 * back in the same order; the same paper gives the same bytes.
 *
 * @returns the file, or `paper.pdf_unavailable` where the machine's kind is not supported
 */
export async function writePaperPdf(paper: Paper): Promise<Outcome<Uint8Array>> {
  compiler ??= loadedCompiler();
  const ready = await compiler;
  if (ready === null) return refused('paper.pdf_unavailable');
  const pdf = ready.pdf({ mainFileContent: LAYOUT_PROGRAM, inputs: { paper: JSON.stringify(paperDrawing(paper)) } }, { creationTimestamp: 0 });
  ready.evictCache(KEPT_RUNS);
  return accepted(new Uint8Array(pdf));
}
