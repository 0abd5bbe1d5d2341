/** Fields whose values are kept in the address of the page. A field of a framework has the framework in front of its value. */
export type Field = HTMLSelectElement | HTMLInputElement;

/** The value of a field as the address has it. @example written(select, '6.1') // 'ant-6.1' */
export const written = ({ dataset }: Field, value: string): string =>
  dataset['framework'] === undefined ? value : `${dataset['framework']}-${value}`;

/** Sets fields to what the address says, and ignores values that they do not offer. */
export function readAddress(fields: readonly Field[]): void {
  const query = new URLSearchParams(location.search);
  for (const field of fields) {
    const asked = query.getAll(field.name);
    if (field instanceof HTMLInputElement) field.value = asked[0] ?? '';
    else {
      const options = [...field.options].map(({ value }) => value);
      field.value = options.find((value) => value !== '' && asked.includes(written(field, value))) ?? options[0] ?? '';
    }
  }
}

/** Writes fields into the address; a field without a choice is left out. */
export function writeAddress(fields: readonly Field[]): void {
  const url = new URL(location.href);
  for (const { name } of fields) url.searchParams.delete(name);
  for (const field of fields) if (field.value !== '') url.searchParams.append(field.name, written(field, field.value));
  if (url.href !== location.href) history.replaceState(history.state, '', url);
}
