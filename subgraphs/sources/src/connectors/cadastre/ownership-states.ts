import { capakeyParts } from '@vip/domain-kit';
import { answeringTogether, notCovered, type Connector, type Finding, type Reach } from '../connector.ts';
import { SourceFailure } from '../failure.ts';
import { recordOf } from '../fields.ts';
import { askMagda, withoutPeople, type MagdaParty, type MagdaService } from '../protocols/magda.ts';
import { at, children, descendants, textAt, type XmlNode } from '../protocols/xml.ts';
import { capakeyOfParcel } from './parcel-key.ts';

const SERVICE: MagdaService = {
  name: 'GeefEigendomstoestanden',
  version: '02.00.0000',
  namespace: 'http://webservice.geefeigendomstoestandendienst-02_00.kadaster-02_00.vip.vlaanderen.be',
};

/** The criteria of one parcel, in the order of the XSD; "none" is left out. */
export function parcelCriteria(capakey: string): string {
  const { division, section, number, bis, letter, power } = capakeyParts(capakey);
  const parts: readonly (readonly [string, string | number | null])[] = [
    ['KadastraleAfdeling', division],
    ['Sectie', section],
    ['Grondnummer', number],
    ['Bisnummer', bis === 0 ? null : bis],
    ['Cijferexponent', power === 0 ? null : power],
    ['Letterexponent', letter],
  ];
  return `<Criteria><Perceel>${parts.map(([name, value]) => (value === null ? '' : `<${name}>${value}</${name}>`)).join('')}</Perceel></Criteria>`;
}

const sum = (values: readonly (string | null)[]): number | null => {
  const numbers = values.filter((value) => value !== null).map(Number);
  if (numbers.some((n) => !Number.isFinite(n)))
    throw new SourceFailure('unreadable', 'an area that is no number');
  return numbers.length === 0 ? null : Math.round(numbers.reduce((total, n) => total + n, 0) * 100) / 100;
};

/** The whole parcel (P0000) when it is there; its partitions otherwise. */
const parcelsThatCount = (parcels: readonly XmlNode[]): readonly XmlNode[] => {
  const whole = parcels.filter(
    (parcel) => (textAt(parcel, 'Identificatie', 'Partitie') ?? 'P0000') === 'P0000',
  );
  return whole.length > 0 ? whole : parcels;
};

const areas = (parcels: readonly XmlNode[], kind: 'Belast' | 'NietBelast'): number | null =>
  sum(
    parcels.flatMap((parcel) =>
      children(at(parcel, 'AlgemeneInformaties'), 'AlgemeneInformatie').map((info) =>
        textAt(info, 'Oppervlakte', kind),
      ),
    ),
  );

/**
 * Nature and area of a parcel from the contents of a reply. Owners are not read.
 * @throws SourceFailure `wrong-parcel` when a parcel in it is another one than asked.
 */
export function readOwnershipStates(
  contents: readonly XmlNode[],
  asked: string,
): Readonly<Record<string, Finding | null>> {
  const parcels = contents
    .flatMap((content) => descendants(content, 'Perceel'))
    .filter((parcel) => at(parcel, 'Identificatie') !== undefined);
  if (parcels.length === 0) throw new SourceFailure('unreadable', 'a reply without a parcel');
  if (parcels.some((parcel) => capakeyOfParcel(parcel) !== asked))
    throw new SourceFailure('wrong-parcel', 'an answer about another parcel');
  const natures = new Map(
    parcels.flatMap((parcel) => {
      const code = textAt(parcel, 'AardKadastraalPerceel', 'Code');
      return code === null ? [] : [[code, textAt(parcel, 'AardKadastraalPerceel', 'Omschrijving')] as const];
    }),
  );
  const counted = parcelsThatCount(parcels);
  const area = recordOf({
    oppervlakteBelast: areas(counted, 'Belast'),
    oppervlakteNietBelast: areas(counted, 'NietBelast'),
  });
  return {
    KADASTRALE_AARD: {
      records: [...natures].map(([code, text]) =>
        recordOf({ aard: [code], aardOmschrijving: text === null ? [] : [text] }),
      ),
    },
    KADASTRALE_OPPERVLAKTE: Object.keys(area).length === 0 ? null : { records: [area] },
  };
}

export function partyOf({ magda }: Reach): MagdaParty {
  if (!magda) throw new SourceFailure('not-configured', 'no MAGDA identification is set');
  return magda;
}

/** Cadastre through MAGDA: what a parcel is and how large. Owner data is dropped on reading. */
export const cadastre: Connector = {
  code: 'MAGDA_KADASTER',
  items: ['KADASTRALE_AARD', 'KADASTRALE_OPPERVLAKTE'],
  endpoint: null,
  sandboxPath: '/magda/Magda-02.00/soap/WebService',
  concurrency: 8,
  validSeconds: 60,
  ask({ capakey }, wanted, reach) {
    if (capakey === null) return Promise.resolve(notCovered(wanted, 'no-key', reach.now()));
    return answeringTogether(
      reach,
      wanted,
      async (notes) => {
        const contents = await askMagda(notes, SERVICE, partyOf(reach), parcelCriteria(capakey));
        return contents === null ? {} : readOwnershipStates(contents, capakey);
      },
      withoutPeople,
    );
  },
};
