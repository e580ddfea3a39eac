import { capakeyParts } from '@vip/domain-kit';
import type { Finding, Reach } from '../connector.ts';
import { SourceFailure } from '../failure.ts';
import { recordOf } from '../fields.ts';
import type { MagdaParty, MagdaService } from '../protocols/magda.ts';
import { at, children, descendants, textAt, type XmlNode } from '../protocols/xml.ts';
import { capakeyOfParcel } from './parcel-key.ts';

export const OWNERSHIP_STATES: MagdaService = {
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

const WHOLE = 'P0000';
/** The part of a parcel that stands under its own number: a flat, a garage, the common parts. */
const partitionOf = (parcel: XmlNode): string => textAt(parcel, 'Identificatie', 'Partitie') ?? WHOLE;

const natureOf = (parcel: XmlNode): { readonly code: string | null; readonly text: string | null } => ({
  code: textAt(parcel, 'AardKadastraalPerceel', 'Code'),
  text: textAt(parcel, 'AardKadastraalPerceel', 'Omschrijving'),
});

/** The whole parcel (P0000) when it is there; its partitions otherwise. */
const parcelsThatCount = (parcels: readonly XmlNode[]): readonly XmlNode[] => {
  const whole = parcels.filter((parcel) => partitionOf(parcel) === WHOLE);
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
 * Nature, area and partitions of a parcel from the contents of a reply. Owners are not read.
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
      const { code, text } = natureOf(parcel);
      return code === null ? [] : [[code, text] as const];
    }),
  );
  const counted = parcelsThatCount(parcels);
  const parts = parcels.filter((parcel) => partitionOf(parcel) !== WHOLE);
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
    PARTITIENUMMERS: {
      records: parts.map((part) => {
        const { code, text } = natureOf(part);
        return recordOf({
          partitie: [partitionOf(part)],
          omschrijving: text === null ? [] : [text],
          aard: code === null ? [] : [code],
        });
      }),
    },
  };
}

export function partyOf({ magda }: Reach): MagdaParty {
  if (!magda) throw new SourceFailure('not-configured', 'no MAGDA identification is set');
  return magda;
}
