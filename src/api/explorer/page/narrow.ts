/** Whether the window has the width of a phone, as in `styles/narrow.css`. */
export const isNarrow = (): boolean => matchMedia('(max-width: 800px)').matches;
