/**
 * Orders versions by their numbers. A version that is a prefix of another is the smaller one.
 *
 * @example compareVersions('5.10', '5.9') > 0
 */
export function compareVersions(a: string, b: string): number {
  const left = a.split('.');
  const right = b.split('.');
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const one = left[index];
    const other = right[index];
    if (one === undefined || other === undefined) return one === undefined ? -1 : 1;
    const difference = Number.parseInt(one, 10) - Number.parseInt(other, 10) || one.localeCompare(other);
    if (difference !== 0) return difference;
  }
  return 0;
}
