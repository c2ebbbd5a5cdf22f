import { useEffect, useRef, useState } from 'react';
import styles from './file-drop.module.css';

/** Makes the whole page take dropped files while `take` is given. Answers whether files are over the page now. */
export function useFileDrop(take: ((files: File[]) => void) | null): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  const on = take !== null;
  useEffect(() => {
    if (!on) return undefined;
    const stop = new AbortController();
    const listen = (type: 'dragover' | 'dragleave' | 'drop', heard: (event: DragEvent) => void) => document.addEventListener(type, heard, { signal: stop.signal });
    listen('dragover', (event) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      setOver(true);
    });
    listen('dragleave', (event) => event.relatedTarget === null && setOver(false));
    listen('drop', (event) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      setOver(false);
      latest.current?.(files);
    });
    return () => stop.abort();
  }, [on]);
  return over;
}

/** The cover that says where a dragged file will go. */
export function DropCover({ children }: { readonly children: React.ReactNode }) {
  return (
    <div className={styles.cover} aria-hidden="true">
      <div>{children}</div>
    </div>
  );
}

interface FilePickProps {
  readonly label: React.ReactNode;
  readonly accept?: string;
  readonly multiple?: boolean;
  readonly onFiles: (files: File[]) => void;
  readonly className?: string;
}

/** A button that opens the file chooser: every drag has a button (WCAG 2.2, 2.5.7). */
export function FilePick({ label, accept, multiple = false, onFiles, className }: FilePickProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className={className} onClick={() => input.current?.click()}>{label}</button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
