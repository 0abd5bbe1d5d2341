import { expect, test } from 'vitest';
import { offer, offerFor } from '../../../src/run-here/offers.ts';

test('nothing is offered until a build says what, and then only that', () => {
  expect(offerFor('undo', 'ant')).toBeUndefined();
  const ant = { path: 'programs/undo-ant-1.json', bytes: 1, frameScript: 'sha256-a' };
  offer({ 'undo/ant': ant });
  expect(offerFor('undo', 'ant')).toBe(ant);
  expect(offerFor('undo', 'bee')).toBeUndefined();
});
