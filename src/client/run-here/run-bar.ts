/** The controls beside the editor: they run the program on a release, up to a recorded step. */
import type { OfferedStep } from '../../run-here/runnable.ts';
import * as wording from '../../words/en/client/run-here.ts';
import { button, make, option } from '../make.ts';
import { field } from './controls.ts';

/** Handlers for the controls. */
export interface BarActs {
  readonly onRun: () => void;
  readonly onStop: () => void;
  readonly onReset: () => void;
  readonly onClose: () => void;
  readonly onRelease: (index: number) => void;
  readonly onStep: () => void;
}

/** The controls. */
export class RunBar {
  /** The buttons. */
  readonly buttons: HTMLElement;
  /** What is run: the step and the release. */
  readonly choices: HTMLElement;
  readonly run: HTMLButtonElement;
  readonly stop: HTMLButtonElement;
  readonly #steps = make('select');

  constructor(versions: readonly string[], acts: BarActs) {
    const { buttons, fields } = wording;
    this.run = button(buttons.run, acts.onRun);
    this.run.className = 'main';
    this.run.title = wording.shortcut;
    this.run.ariaKeyShortcuts = 'Control+Enter Meta+Enter';
    this.stop = button(buttons.stop, acts.onStop);
    this.stop.disabled = true;
    const release = make('select', {}, ...versions.map((version, index) => option(String(index), version)));
    release.addEventListener('change', () => acts.onRelease(Number(release.value)));
    this.#steps.addEventListener('change', acts.onStep);
    this.buttons = make(
      'div',
      { className: 'buttons' },
      this.run,
      this.stop,
      button(buttons.reset, acts.onReset),
      button(buttons.close, acts.onClose),
    );
    this.choices = make('div', { className: 'row' }, field(fields.step, this.#steps), field(fields.version, release));
  }

  /** Index of the selected step among the offered ones. */
  get step(): number {
    return Math.max(0, this.#steps.selectedIndex);
  }

  /** Offers the steps of a transcript and selects one. */
  offer(steps: readonly OfferedStep[], selected: number): void {
    this.#steps.replaceChildren(
      ...steps.map(({ label, request }, index) => option(String(index), wording.stepOption(index + 1, label, request?.follow ?? false))),
    );
    this.#steps.disabled = steps.length === 0;
    this.#steps.selectedIndex = selected;
  }
}
