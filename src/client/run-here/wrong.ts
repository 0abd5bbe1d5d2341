/** Where in the program something went wrong: a line below the controls, and the mark of the line in its file. */
import { FOLDER } from '../../experiments/run/place.ts';
import * as wording from '../../words/en/client/run-here.ts';
import { button, make } from '../make.ts';
import type { Editor } from './editor.ts';
import { wrongIn } from './words.ts';

/** Counter that keeps the ids of several panels on a page unique. */
let panels = 0;

/** The place of the last mistake in the files of a panel. */
export class Wrong {
  readonly element = make('p', { className: 'wrong', hidden: true });
  readonly #editors: readonly Editor[];

  constructor(editors: readonly Editor[]) {
    this.#editors = editors;
    this.element.id = `wrong-${++panels}`;
  }

  /** Shows where a traceback ends in the program, or nothing if it does not pass through it. */
  show(trace: string): void {
    this.clear();
    const names = this.#editors.map(({ name }) => name);
    const wrong = wrongIn(trace, FOLDER, names);
    const editor = this.#editors.find(({ name }) => name === wrong?.file);
    if (wrong === undefined || editor === undefined) return;
    const place = button(wording.place(wrong.file, wrong.line), () => editor.goTo(wrong.line));
    this.element.replaceChildren(place, ` ${wrong.message}`);
    this.element.hidden = false;
    editor.mark(wrong.line, this.element.id);
  }

  clear(): void {
    this.element.hidden = true;
    for (const editor of this.#editors) editor.mark(undefined);
  }
}
