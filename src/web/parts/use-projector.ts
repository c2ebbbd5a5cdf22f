import { useEffect, useState } from 'react';
import { useCommands } from '../commands/registry.js';

export interface Projector {
  readonly on: boolean;
  readonly start: () => void;
  readonly end: () => void;
}

/** The page on the wall of a meeting: full screen, type twice as large, nothing but what is to be seen. Leaving the full screen, or Escape, ends it. */
function useProjector(): Projector {
  const [on, setOn] = useState(false);
  useEffect(() => {
    if (!on) return undefined;
    const root = document.documentElement;
    root.dataset['projected'] = 'yes';
    const onChange = (): void => {
      if (document.fullscreenElement === null) setOn(false);
    };
    document.addEventListener('fullscreenchange', onChange);
    return () => {
      document.removeEventListener('fullscreenchange', onChange);
      delete root.dataset['projected'];
      if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => undefined);
    };
  }, [on]);
  const start = (): void => {
    setOn(true);
    // A browser that refuses the full screen still shows the large type.
    void document.documentElement.requestFullscreen().catch(() => undefined);
  };
  return { on, start, end: () => setOn(false) };
}

/** What the commands of a page that is shown on a wall are called. */
interface ShownWords {
  readonly group: string;
  readonly print: string;
  readonly project: string;
  readonly endProject: string;
}

/** The page on the wall or on paper, also by command. `page`: with what the ids of its commands begin. */
export function useShownPage(page: string, words: ShownWords): Projector {
  const projector = useProjector();
  useCommands([
    { id: `${page}.print`, label: words.print, group: words.group, run: () => globalThis.print() },
    { id: `${page}.project`, label: words.project, group: words.group, run: projector.start },
    ...(projector.on ? [{ id: `${page}.end`, label: words.endProject, group: words.group, keys: 'Escape', run: projector.end }] : []),
  ]);
  return projector;
}
