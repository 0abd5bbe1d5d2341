/** Storage key for the chosen theme; nothing is stored for "automatic". */
export const THEME_KEY = 'theme';
/** Themes that can be chosen besides "automatic". */
export const THEMES = ['light', 'dark'] as const;

/**
 * Runs in the head before the first paint, so that the page does not flash in the wrong theme. It is the only inline script;
 * because it is constant, a policy can allow it by its hash.
 */
export const themeScript = `try{const t=localStorage.getItem(${JSON.stringify(THEME_KEY)});if(${JSON.stringify(THEMES)}.includes(t))document.documentElement.dataset.theme=t}catch{}`;
