import type { Answer } from '../answer.ts';
import { answeringTogether, notCovered, type Connector, type Findings, type Reach } from '../connector.ts';
import { askMagda, withoutPeople, type MagdaService } from '../protocols/magda.ts';
import type { XmlNode } from '../protocols/xml.ts';
import { MUTATIONS, readHistory } from './history.ts';
import { OWNERSHIP_STATES, parcelCriteria, partyOf, readOwnershipStates } from './ownership-states.ts';

interface Operation {
  readonly service: MagdaService;
  readonly items: readonly string[];
  readonly read: (contents: readonly XmlNode[], capakey: string) => Findings;
}

const OPERATIONS: readonly Operation[] = [
  {
    service: OWNERSHIP_STATES,
    items: ['KADASTRALE_AARD', 'KADASTRALE_OPPERVLAKTE', 'PARTITIENUMMERS'],
    read: readOwnershipStates,
  },
  {
    service: MUTATIONS,
    items: ['PERCEELHISTORIEK'],
    read: (contents, capakey) => ({ PERCEELHISTORIEK: readHistory(contents, capakey) }),
  },
];

const ask = async (
  { service, items, read }: Operation,
  capakey: string,
  wanted: readonly string[],
  reach: Reach,
): Promise<ReadonlyMap<string, Answer>> => {
  const own = wanted.filter((item) => items.includes(item));
  if (own.length === 0) return new Map();
  return answeringTogether(
    reach,
    own,
    async (notes) => {
      const contents = await askMagda(notes, service, partyOf(reach), parcelCriteria(capakey));
      return contents === null ? {} : read(contents, capakey);
    },
    withoutPeople,
  );
};

/** Cadastre through MAGDA: what a parcel is, how large, its partitions and former keys. Owner data is dropped on reading. */
export const cadastre: Connector = {
  code: 'MAGDA_KADASTER',
  items: OPERATIONS.flatMap(({ items }) => items),
  endpoint: null,
  sandboxPath: '/magda/Magda-02.00/soap/WebService',
  concurrency: 8,
  validSeconds: 3_600,
  async ask({ capakey }, wanted, reach) {
    if (capakey === null) return notCovered(wanted, 'no-key', reach.now());
    // One operation that fails does not take the other along.
    const answers = await Promise.all(OPERATIONS.map((operation) => ask(operation, capakey, wanted, reach)));
    return new Map(answers.flatMap((each) => [...each]));
  },
};
