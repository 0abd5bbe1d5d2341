/** The styles of the panel. They come with it: every page would have to carry them otherwise. */
import styles from '../../styles/run-panel.css?inline';

let sheet: CSSStyleSheet | undefined;

/** Adds the styles to the document, once. */
export function addPanelStyles(): void {
  if (sheet !== undefined) return;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
}
