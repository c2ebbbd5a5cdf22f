import { useEffect, useState } from 'react';

/** The page on the wall of a meeting: full screen, type twice as large, nothing but what is to be seen. Leaving the full screen, or Escape, ends it. */
export function useProjector(): { readonly on: boolean; readonly start: () => void; readonly end: () => void } {
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
