import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The file that takes longest: it runs every program of the guide, and what is left of it at the end runs alone. */
const LONGEST = 'tests/evidence/evidence.test.ts';

/** Starts with the file that takes longest. Vitest's own order, by what it remembers or by size, cannot know it on a fresh machine. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLongest = ({ moduleId }: TestSpecification): boolean => moduleId.replaceAll('\\', '/').endsWith(LONGEST);
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))];
  }
}
