import { createTheme } from '@mantine/core';

/** What Mantine's parts need to know in script; everything that can be seen is in `tokens.css`. */
export const THEME = createTheme({
  fontFamily: "Inter, 'Noto Sans', 'Segoe UI', Roboto, sans-serif",
  defaultRadius: 6,
  respectReducedMotion: true,
  components: {
    Popover: { defaultProps: { transitionProps: { duration: 0 } } },
    // Beside its field in the page: what reads the page finds it there, and `fixed` keeps panels from cutting it off.
    Combobox: { defaultProps: { transitionProps: { duration: 0 }, withinPortal: false, floatingStrategy: 'fixed', keepMounted: false } },
  },
});
