/** Where the choice of theme is kept; nothing is kept for "automatic". */
export const THEME_KEY = 'theme';
/** Themes that can be chosen besides "automatic". */
export const THEMES = ['light', 'dark'] as const;

/**
 * Runs in the head before anything is drawn, so that a chosen theme does not flash. It is the only script inside a page;
 * being constant, a policy can allow it by its hash.
 */
export const themeScript = `try{const t=localStorage.getItem(${JSON.stringify(THEME_KEY)});if(${JSON.stringify(THEMES)}.includes(t))document.documentElement.dataset.theme=t}catch{}`;
