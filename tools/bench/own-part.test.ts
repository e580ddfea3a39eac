import { parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { ownPart, partsOfApps, schemaOf } from './own-part.ts';

const schema = schemaOf('dossiers');

it('leaves out what another subgraph answers, and what is empty without it', () => {
  const whole =
    '{ dossiers(first: 1) { nodes { id municipality { nisCode name } parcel { addresses { fullAddress } } } } }';
  expect(ownPart(schema, whole).replaceAll(/\s+/g, ' ')).toBe(
    '{ dossiers(first: 1) { nodes { id municipality { nisCode } } } }',
  );
});

it('finds the lists of the three apps, and its part of them is a question that the subgraph takes', () => {
  const parts = partsOfApps('dossiers', ['Requests', 'RequestsToCharge', 'SupplierQueue', 'ControllerQueue']);
  for (const [name, text] of Object.entries(parts))
    expect({ name, wrong: validate(schema, parse(text)).map(({ message }) => message) }).toEqual({
      name,
      wrong: [],
    });
  expect(parts['SupplierQueue']).toContain('queueCounts');
});

it('says which operation no app asks', () => {
  expect(() => partsOfApps('dossiers', ['Nothing'])).toThrow('No app asks Nothing');
});
