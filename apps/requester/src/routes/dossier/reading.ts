import type { ResultOf } from '@graphql-typed-document-node/core';
import type { Geometry } from 'geojson';
import type { IconName, MapHit, MapTheme } from '@vip/ui';
import type { DOSSIER } from './document.ts';

export type Dossier = NonNullable<ResultOf<typeof DOSSIER>['dossier']>;
export type Section = Dossier['sections'][number];
export type Item = Section['items'][number];

/** How an item is shown: an answer, a line among what does not apply, or something that is still to come. */
export type Shown = 'answer' | 'not-applicable' | 'waiting' | 'failed';

export function shownAs({ status, applicability }: Pick<Item, 'status' | 'applicability'>): Shown {
  if (status === 'SOURCE_UNAVAILABLE') return 'failed';
  if (status === 'PENDING' || status === 'TO_FILL') return 'waiting';
  return applicability === 'NOT_APPLICABLE' ? 'not-applicable' : 'answer';
}

export const applicableIn = (section: Pick<Section, 'items'>): number =>
  section.items.filter((item) => item.applicability === 'APPLICABLE' && shownAs(item) === 'answer').length;

/** What a buyer should not miss, most telling first. */
const TELLING: readonly (readonly [code: string, icon: IconName])[] = [
  ['STEDENBOUWKUNDIG_MISDRIJF', 'warn'],
  ['HERSTELMAATREGEL_RO', 'warn'],
  ['ONGESCHIKT_ONBEWOONBAAR', 'home'],
  ['P_SCORE', 'wave'],
  ['BESCHERMD_MONUMENT', 'arch'],
  ['BESCHERMD_STADS_DORPSGEZICHT', 'arch'],
  ['BESCHERMD_LANDSCHAP', 'arch'],
  ['VOORKOOPRECHT', 'key'],
  ['RISICOGROND', 'leaf'],
  ['GEWESTPLAN', 'plan'],
  ['RUP_GEMEENTELIJK', 'plan'],
  ['EPC', 'bolt'],
  ['RENOVATIEPLICHT', 'bolt'],
  ['LEEGSTANDSREGISTER', 'home'],
  ['OMGEVINGSVERGUNNING', 'file'],
  ['STEDENBOUWKUNDIGE_VERGUNNING', 'file'],
  ['OVERSTROMING_PLUVIAAL', 'wave'],
  ['BODEMVERONTREINIGING', 'leaf'],
  ['SEVESO', 'warn'],
  ['BOS', 'leaf'],
];
const MOST_TELLING = 6;

/** "Renovatieplicht: nee", class A "no flooding modelled": an answer, but nothing that stands out. */
const saysNo = (item: Item): boolean =>
  item.records.length > 0 &&
  item.records.every(({ attributes }) =>
    attributes.some(
      ({ type, value }) =>
        (type === 'BOOLEAN' && value === false) || (item.code.startsWith('OVERSTROMING') && value === 'A'),
    ),
  );

export interface Telling {
  readonly item: Item;
  readonly section: string;
  readonly icon: IconName;
}

/** "Dit valt op": what applies and matters, at most six. */
export function tellingOf(sections: readonly Section[]): readonly Telling[] {
  return TELLING.flatMap(([code, icon]) => {
    for (const section of sections) {
      const item = section.items.find((candidate) => candidate.code === code);
      if (item && item.applicability === 'APPLICABLE' && shownAs(item) === 'answer' && !saysNo(item))
        return [{ item, section: section.code, icon }];
    }
    return [];
  }).slice(0, MOST_TELLING);
}

export const themeOf = (section: string): MapTheme =>
  section === 'MILIEU' ? 'flood' : section === 'ERFGOED' || section === 'NATUUR' ? 'heritage' : 'plan';

export interface Layer {
  readonly id: string;
  readonly label: string;
  readonly theme: MapTheme;
  readonly overlapM2: number;
  /** Null when the source tells how much, not where. */
  readonly geometry: Geometry | null;
}

const isGeometry = (value: unknown): value is Geometry =>
  typeof value === 'object' && value !== null && 'type' in value && 'coordinates' in value;

/** The layers that hit the parcel, in the order of the dossier. */
export function layersOf(sections: readonly Section[]): readonly Layer[] {
  return sections.flatMap((section) =>
    section.items.flatMap((item) => {
      if (item.code === 'PERCEELSGEOMETRIE') return []; // the parcel itself
      const overlap = item.evidence.find(
        (evidence) => evidence.geometry && evidence.geometry.overlapM2 > 0,
      )?.geometry;
      if (!overlap) return [];
      const value = item.records
        .flatMap((record) => record.attributes)
        .find((attribute) => attribute.type === 'GEOMETRY' && isGeometry(attribute.value))?.value;
      return [
        {
          id: item.code,
          label: item.label,
          theme: themeOf(section.code),
          overlapM2: overlap.overlapM2,
          geometry: (value as Geometry | undefined) ?? null,
        },
      ];
    }),
  );
}

export const hitsOf = (layers: readonly Layer[], hidden: ReadonlySet<string>): readonly MapHit[] =>
  layers.flatMap((layer) =>
    layer.geometry
      ? [
          {
            id: layer.id,
            label: layer.label,
            theme: layer.theme,
            geometry: layer.geometry,
            visible: !hidden.has(layer.id),
          },
        ]
      : [],
  );
