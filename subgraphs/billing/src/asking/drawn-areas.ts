import type { Language } from '@vip/domain-kit';
import type { Ask } from '@vip/subgraph-kit';
import type { PricedPlace } from '../domain/place.ts';
import type { RegisteredParcel } from './parcel-register.ts';

type Area = Extract<PricedPlace, { kind: 'area' }>;
interface Wire {
  readonly areaKey: string | null;
  readonly municipality: {
    readonly nisCode: string;
    readonly name: string;
    readonly connected: boolean;
    readonly connectedFrom: string | null;
  } | null;
  readonly problems: readonly { readonly code: string; readonly message: string }[];
}

const FIELDS = 'areaKey municipality { nisCode name connected connectedFrom } problems { code message }';
const questionFor = (count: number): string => {
  const places = Array.from({ length: count }, (_, index) => index);
  return `query BillingAreas(${places.map((at) => `$g${at}: GeoJSON!`).join(', ')}) { ${places.map((at) => `a${at}: drawnArea(geometry: $g${at}) { ${FIELDS} }`).join(' ')} }`;
};

/** Drawn areas as the register sees them; one that is given twice is one area, and is paid once. */
export async function askAreas(
  ask: Ask,
  areas: readonly Area[],
  language: Language,
): Promise<readonly RegisteredParcel[]> {
  if (areas.length === 0) return [];
  const answers = await ask<Record<string, Wire>>(
    questionFor(areas.length),
    Object.fromEntries(areas.map(({ geometry }, at) => [`g${at}`, geometry])),
    { language },
  );
  const seen = new Set<string>();
  return areas.flatMap((area, at): RegisteredParcel[] => {
    const wire = answers[`a${at}`]!;
    // An area that cannot be read has no key; it is told apart by its place.
    const capakey = area.areaKey ?? wire.areaKey ?? `GEBIED-${at + 1}`;
    if (seen.has(capakey)) return [];
    seen.add(capakey);
    return [
      {
        kind: 'known',
        parcel: {
          capakey,
          drawn: true,
          notOrderable: wire.problems[0] ?? null,
          municipality: wire.municipality,
          hasBuildingUnits: false,
          adjacent: [],
        },
      },
    ];
  });
}
