import type { Synthesis } from '../generate/synthetic-parcels.ts';

/** A question to the register as a person would ask it, over made-up parcels. */
export interface Question {
  readonly document: string;
  readonly variables: Record<string, unknown>;
}

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
): readonly { readonly what: string; readonly next: () => Question }[] {
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
  ];
}
