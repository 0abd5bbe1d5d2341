/** Files uploaded with a form. */
import type { Request } from '../../schemas/transcript.ts';
import * as wording from '../../words/en/client/run-here.ts';
import { button, make } from '../make.ts';
import { field } from './controls.ts';

/** A file of a form. */
export type FormFile = Request['files'][number];

/** The files of a form: those of a request in the transcript, and those that the reader chooses. */
export class FormFiles {
  readonly element: HTMLElement;
  #files: readonly FormFile[] = [];
  readonly #list = make('ul');
  readonly #field = make('input', { type: 'text', value: 'file', spellcheck: false, autocomplete: 'off' });
  readonly #choose = make('input', { type: 'file', multiple: true });

  constructor() {
    this.#choose.addEventListener('change', () => void this.#add());
    const row = make('div', { className: 'row' }, field(wording.files.field, this.#field), field(wording.files.add, this.#choose));
    this.element = make('fieldset', {}, make('legend', { textContent: wording.files.legend }), this.#list, row);
    this.files = [];
  }

  get files(): readonly FormFile[] {
    return this.#files;
  }

  set files(files: readonly FormFile[]) {
    this.#files = files;
    this.#list.hidden = files.length === 0;
    this.#list.replaceChildren(
      ...files.map((file) => {
        const { field: name, name: of, type } = file;
        const remove = button(wording.files.remove, () => {
          this.files = this.#files.filter((one) => one !== file);
          this.#choose.focus();
        });
        remove.ariaLabel = wording.files.removeOne(of);
        return make('li', {}, make('code', { textContent: `${name}=${of}` }), ` ${wording.files.about(type, sizeOf(file))} `, remove);
      }),
    );
  }

  async #add(): Promise<void> {
    const name = this.#field.value.trim() || 'file';
    const chosen = await Promise.all([...(this.#choose.files ?? [])].map((file) => formFile(name, file)));
    this.#choose.value = '';
    this.files = [...this.#files, ...chosen];
  }
}

/** Converts a file to the form in which it is sent. */
export function formFile(name: string, file: File): Promise<FormFile> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('error', () => reject(reader.error ?? new Error(wording.files.unreadable(file.name))));
    reader.addEventListener('load', () => {
      const base64 = String(reader.result).replace(/^[^,]*,?/, '');
      resolve({ field: name, name: file.name || 'unnamed', type: file.type || 'application/octet-stream', base64 });
    });
    reader.readAsDataURL(file);
  });
}

const sizeOf = ({ text = '', base64 }: FormFile): number =>
  base64 === undefined ? new TextEncoder().encode(text).length : (base64.length / 4) * 3 - (/=*$/.exec(base64)?.[0].length ?? 0);
