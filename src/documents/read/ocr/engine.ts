import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createOCREngine, supportsFastBuild } from 'tesseract-wasm';

/** A picture as dots from top left, four bytes each: red, green, blue, cover. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** A recognised word: its box in dots of the picture. */
export interface SeenWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** 0..1 */
  readonly confidence: number;
  readonly beginsLine: boolean;
}

/** Recognises Vietnamese print; one engine, one picture at a time. */
export interface Recogniser {
  words(picture: Picture): SeenWord[];
  /** By how many degrees clockwise a picture must be turned to stand upright: 0, 90, 180 or 270. */
  turn(picture: Picture): number;
}

const BEGINS_LINE = 1;
const resolve = createRequire(import.meta.url).resolve;

/** Tesseract 5 as WebAssembly with its Vietnamese model, both from the installed packages: nothing is ever fetched. */
export async function startRecogniser(): Promise<Recogniser> {
  const build = supportsFastBuild() ? 'tesseract-core.wasm' : 'tesseract-core-fallback.wasm';
  const data = dirname(resolve('@tesseract.js-data/vie/package.json'));
  const [wasmBinary, model] = await Promise.all([readFile(join(dirname(resolve('tesseract-wasm')), build)), readFile(join(data, '4.0.0_best_int', 'vie.traineddata.gz'))]);
  const engine = await createOCREngine({ wasmBinary });
  engine.loadModel(gunzipSync(model));
  return {
    words: (picture) => {
      engine.loadImage(picture);
      const items = engine.getTextBoxes('word');
      engine.clearImage();
      return items.filter(({ text }) => text.trim() !== '').map(({ rect, flags, confidence, text }) => ({ ...rect, text: text.trim(), confidence, beginsLine: (flags & BEGINS_LINE) !== 0 }));
    },
    turn: (picture) => {
      engine.loadImage(picture);
      const { rotation } = engine.getOrientation();
      engine.clearImage();
      return (360 - rotation) % 360;
    },
  };
}
