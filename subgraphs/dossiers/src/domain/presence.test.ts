import { expect, it } from 'vitest';
import { dossierOfPresenceEvent, presenceEventId, secondsLeft } from './presence.ts';

it('says how long somebody still counts as present, in whole seconds, never less than none', () => {
  const now = new Date('2026-05-19T10:00:00.000Z');
  expect(secondsLeft(new Date('2026-05-19T10:00:59.001Z'), now)).toBe(60);
  expect(secondsLeft(new Date('2026-05-19T09:59:00.000Z'), now)).toBe(0);
});

it('names the dossier in the event', () => {
  const dossier = '0197d6f0-0000-7000-8000-000000000000';
  expect(dossierOfPresenceEvent(presenceEventId(dossier, 'x'))).toBe(dossier);
});
