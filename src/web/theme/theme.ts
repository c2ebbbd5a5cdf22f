import { createTheme } from '@mantine/core';

/** What Mantine's parts need to know in script; everything that can be seen is in `tokens.css`. */
export const THEME = createTheme({
  fontFamily: "Inter, 'Noto Sans', 'Segoe UI', Roboto, sans-serif",
  defaultRadius: 6,
  respectReducedMotion: true,
  components: {
    Popover: { defaultProps: { transitionProps: { duration: 0 } } },
    Menu: { defaultProps: { transitionProps: { duration: 0 } } },
    Combobox: { defaultProps: { transitionProps: { duration: 0 } } },
  },
});
