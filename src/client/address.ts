/** Fields whose values are kept in the address of the page. A field of a framework has the framework in front of its value. */
export type Field = HTMLSelectElement | HTMLInputElement;

/** Milliseconds without a change before fields are written: browsers limit how often an address may change, and typing would exceed it. */
const PAUSE = 200;

/** The value of a field as the address has it. @example written(select, '6.1') // 'ant-6.1' */
export const written = ({ dataset }: Field, value: string): string =>
  dataset['framework'] === undefined ? value : `${dataset['framework']}-${value}`;

const isRadio = (field: Field): field is HTMLInputElement => field instanceof HTMLInputElement && field.type === 'radio';

/** What is picked or typed in a field; empty for none, and for a radio button that another one of its name stands for. */
export const chosenIn = (field: Field): string => (isRadio(field) && !field.checked ? '' : field.value.trim());

/** Empties a field. Of radio buttons, the one without a value is picked. */
export function clear(field: Field): void {
  if (isRadio(field)) field.checked = field.value === '';
  else field.value = '';
}

/** Sets fields to what the address says, and ignores values that they do not offer. */
export function readAddress(fields: readonly Field[]): void {
  const query = new URLSearchParams(location.search);
  for (const field of fields) {
    const asked = query.getAll(field.name);
    if (isRadio(field)) {
      const offered = fields.some((other) => other.name === field.name && other.value === asked[0]);
      if (offered) field.checked = field.value === asked[0];
    } else if (field instanceof HTMLInputElement) field.value = asked[0] ?? '';
    else {
      const options = [...field.options].map(({ value }) => value);
      field.value = options.find((value) => value !== '' && asked.includes(written(field, value))) ?? options[0] ?? '';
    }
  }
}

/** Writes fields into the address; a field without a choice is left out. */
function writeAddress(fields: readonly Field[]): void {
  const url = new URL(location.href);
  for (const { name } of fields) url.searchParams.delete(name);
  for (const field of fields) if (chosenIn(field) !== '') url.searchParams.append(field.name, written(field, chosenIn(field)));
  if (url.href !== location.href) history.replaceState(history.state, '', url);
}

/** A function that writes fields into the address when nothing has changed for a moment. */
export function addressWriter(fields: readonly Field[]): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => writeAddress(fields), PAUSE);
  };
}
