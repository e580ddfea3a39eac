import type { ParcelRow } from '../domain/import-rows.ts';
import type { Synthesis } from '../generate/synthetic-parcels.ts';

/** A question to the register as a person would ask it, over made-up parcels. */
export interface Question {
  readonly document: string;
  readonly variables: Record<string, unknown>;
}
/** Puts a question to the register; answers its only field. */
export type AskRegister = (question: Question) => Promise<unknown>;

/** The next of a row of numbers that only looks like chance: the same questions at every measurement. */
export function dice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The text with one letter dropped or two swapped, somewhere after the first. */
export function mistyped(text: string, roll: (below: number) => number): string {
  const at = 1 + roll(Math.max(1, text.indexOf(' ') - 2));
  return roll(2) === 0
    ? text.slice(0, at) + text.slice(at + 1)
    : text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2);
}

const PARCEL = 'capakey status geometry municipality { nisCode name } addresses { fullAddress }';
const SEARCH =
  'query ($text: String!) { searchParcels(text: $text, first: 8) { label score note parcel { capakey addresses { fullAddress } } } }';
const BOX_M = 200;

/** What is measured, each kind as its own row of the table; `next` gives another question every time. */
export function questionsOver(
  { parcel }: Synthesis,
  seed: number,
  /** How many of them are loaded: the first ones. */
  count: number,
  /** For what a question needs to know first, e.g. the id of a street. */
  ask: AskRegister,
): readonly { readonly what: string; readonly next: () => Question | Promise<Question> }[] {
  const roll = dice(seed);
  const any = () => parcel(roll(count));
  const anyHouse = () => {
    for (;;) {
      const [address] = any().addresses!;
      if (address) return address;
    }
  };
  const search = (text: string): Question => ({ document: SEARCH, variables: { text } });
  return [
    {
      what: 'a parcel by its key, with address and municipality',
      next: () => ({
        document: `query ($capakey: ID!) { parcel(capakey: $capakey) { ${PARCEL} } }`,
        variables: { capakey: any().capakey },
      }),
    },
    { what: 'search by part of a key', next: () => search(any().capakey.slice(0, 10)) },
    { what: 'search by address, with the place', next: () => search(anyHouse().fullAddress) },
    {
      what: 'search by address with a typing mistake, with the place',
      next: () => search(mistyped(anyHouse().fullAddress, roll)),
    },
    {
      what: 'search by street and number, no place',
      next: () => {
        const { street, houseNumber } = anyHouse();
        return search(`${street} ${houseNumber}`);
      },
    },
    {
      what: 'search by street with a typing mistake, no place',
      next: () => {
        const { street, houseNumber } = anyHouse();
        return search(mistyped(`${street} ${houseNumber}`, roll));
      },
    },
    {
      what: 'the parcel at a point',
      next: () => {
        const [x, y] = any().center!;
        return {
          document: 'query ($x: Float!, $y: Float!) { parcelsAt(x: $x, y: $y) { capakey } }',
          variables: { x, y },
        };
      },
    },
    {
      what: `the parcels in a box of ${BOX_M} m, at most 100`,
      next: () => {
        const [x, y] = any().center!;
        const box = { minX: x, minY: y, maxX: x + BOX_M, maxY: y + BOX_M };
        return {
          document: 'query ($box: BoxInput!) { parcelsInBox(box: $box, first: 100) { capakey } }',
          variables: { box },
        };
      },
    },
    ...stepsOver(any, roll, ask),
  ];
}

const MUNICIPALITY = (fields: string, types = ''): string =>
  `query ($nisCode: ID!${types}) { municipality(nisCode: $nisCode) { nisCode ${fields} } }`;
const STREETS = MUNICIPALITY(
  'streets(startsWith: $startsWith, first: 50) { id name postalCode municipalityName }',
  ', $startsWith: String!',
);

/** The way to a parcel, step by step, as the search screen asks it. */
function stepsOver(
  any: () => ParcelRow,
  roll: (below: number) => number,
  ask: AskRegister,
): readonly { readonly what: string; readonly next: () => Question | Promise<Question> }[] {
  const house = (): { readonly nisCode: string; readonly street: string } => {
    for (;;) {
      const { nisCode, addresses } = any();
      const [address] = addresses!;
      if (address) return { nisCode: nisCode!, street: address.street };
    }
  };
  const streets = (typed: (street: string) => string) => (): Question => {
    const { nisCode, street } = house();
    return { document: STREETS, variables: { nisCode, startsWith: typed(street) } };
  };
  return [
    {
      what: 'step: the municipalities',
      next: () => ({ document: '{ municipalities { nisCode name province } }', variables: {} }),
    },
    { what: 'step: all streets of a municipality, the first 50', next: streets(() => '') },
    { what: 'step: streets that begin with three letters', next: streets((street) => street.slice(0, 3)) },
    {
      what: 'step: a street with a typing mistake',
      next: streets((street) => mistyped(`${street} `, roll).trim()),
    },
    {
      what: 'step: house numbers of a street',
      next: async () => {
        const { nisCode, street } = house();
        const found = (await ask({ document: STREETS, variables: { nisCode, startsWith: street } })) as {
          readonly streets: readonly { readonly id: string }[];
        };
        return {
          document: MUNICIPALITY(
            'houseNumbers(street: $street, startsWith: "", first: 50) { houseNumber parcels { capakey } }',
            ', $street: ID!',
          ),
          variables: { nisCode, street: found.streets[0]!.id },
        };
      },
    },
    {
      what: 'step: divisions of a municipality',
      next: () => ({
        document: MUNICIPALITY('divisions { code name }'),
        variables: { nisCode: any().nisCode },
      }),
    },
    {
      what: 'step: sections of a division',
      next: () => {
        const { nisCode, division } = any();
        return {
          document: MUNICIPALITY('sections(divisionCode: $division)', ', $division: ID!'),
          variables: { nisCode, division },
        };
      },
    },
    {
      what: 'step: numbers in a section, by their first digit',
      next: () => {
        const { nisCode, division, section } = any();
        return {
          document: MUNICIPALITY(
            'parcelNumbers(divisionCode: $division, section: $section, startsWith: $startsWith, first: 50) { label parcel { capakey status } }',
            ', $division: ID!, $section: String!, $startsWith: String!',
          ),
          variables: { nisCode, division, section, startsWith: String(roll(9) + 1) },
        };
      },
    },
  ];
}
