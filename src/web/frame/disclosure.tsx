import { useEffect, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useCommands } from '../commands/registry.js';

interface DisclosureProps {
  readonly button: ReactNode;
  readonly className: string | undefined;
  readonly panelClassName: string | undefined;
  /** The key sheet's word for closing it. */
  readonly closeLabel: string;
  /** What it shows; `close` also gives the focus back. */
  readonly children: (close: () => void) => ReactNode;
}

/** A button that shows a panel under it; Esc, a press elsewhere or leaving it closes. Plain buttons inside, no menu role. */
export function Disclosure({ button, className, panelClassName, closeLabel, children }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const whole = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    trigger.current?.focus();
  };
  useCommands(open ? [{ id: `close ${id}`, label: closeLabel, group: '', keys: 'Escape', inPalette: false, run: close }] : NONE);
  useEffect(() => {
    if (!open) return undefined;
    const leave = (event: Event) => event.target instanceof Node && whole.current?.contains(event.target) !== true && setOpen(false);
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [open]);
  return (
    <div ref={whole}>
      <button ref={trigger} type="button" className={className} aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)}>{button}</button>
      {open && <div id={id} className={panelClassName}>{children(close)}</div>}
    </div>
  );
}

const NONE = [] as const;
