import { THEME_KEY, THEMES } from './theme-early.ts';

type Theme = (typeof THEMES)[number] | 'auto';

/** Lets the reader choose a theme; "auto" follows the system. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select');
    if (select === null) return;
    select.value = document.documentElement.dataset['theme'] ?? 'auto';
    select.addEventListener('change', () => this.choose(toTheme(select.value)));
  }

  choose(theme: Theme): void {
    if (theme === 'auto') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    try {
      if (theme === 'auto') localStorage.removeItem(THEME_KEY);
      else localStorage.setItem(THEME_KEY, theme);
    } catch {
      // Storage may be blocked; the choice then applies to this page only.
    }
  }
}

const toTheme = (value: string): Theme => THEMES.find((theme) => theme === value) ?? 'auto';

customElements.define('theme-switch', ThemeSwitch);
