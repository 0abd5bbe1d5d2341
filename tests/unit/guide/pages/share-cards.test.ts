import { expect, test } from 'vitest';
import { shareCards } from '../../../../src/guide/pages/share-cards.ts';
import { guideOf } from '../../../support/guide.ts';

const guide = guideOf();
const cards = shareCards(guide);
const card = (path: string) => cards.find((one) => one.path === path);

test('every topic, case, framework and claim has a picture', () => {
  const { topics, cases, frameworks, claims } = guide;
  expect(cards).toHaveLength(topics.length + cases.length + frameworks.length + claims.length);
});

test('the picture of a topic shows its question and when to choose each framework', () => {
  const topic = card('/topics/editing/');
  expect(topic).toMatchObject({ kicker: 'Editing', guide: guide.settings.title, answer: undefined, ruling: undefined });
  expect(topic?.sides[0]).toMatchObject({ title: 'Choose Ant if' });
  for (const { sides } of cards) for (const { text } of sides) expect(text).not.toMatch(/\]\(/);
});

test('the picture of a claim shows the statement and its ruling', () => {
  expect(card('/claims/ant-cannot-undo/')).toMatchObject({ question: expect.stringMatching(/^“.+”$/), ruling: 'Outdated', sides: [] });
});
