declare module 'tesseract-wasm' {
  /** What is used of the package; its own types need those of a browser. */
  export interface TextItem {
    readonly rect: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
    /** Bit 1: begins a line. */
    readonly flags: number;
    readonly confidence: number;
    readonly text: string;
  }

  export interface OCREngine {
    loadModel(model: Uint8Array): void;
    loadImage(image: { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray }): void;
    getTextBoxes(unit: 'word'): TextItem[];
    getOrientation(): { readonly rotation: number; readonly confidence: number };
    clearImage(): void;
    destroy(): void;
  }

  export function createOCREngine(options: { readonly wasmBinary: Uint8Array }): Promise<OCREngine>;
  export function supportsFastBuild(): boolean;
}
