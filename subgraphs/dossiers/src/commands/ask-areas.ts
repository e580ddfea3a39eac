import type { Context } from '../context.ts';

/** What the register says of a drawn area; null is what it could not tell because of a problem. */
export interface CheckedArea {
  readonly areaKey: string | null;
  readonly geometry: object | null;
  readonly municipality: { readonly nisCode: string; readonly name: string } | null;
  readonly coveredParcels: readonly { readonly parcel: { readonly capakey: string } }[];
  readonly problems: readonly { readonly code: string; readonly message: string }[];
}

const FIELDS =
  'areaKey geometry municipality { nisCode name } coveredParcels { parcel { capakey } } problems { code message }';

const questionFor = (count: number): string => {
  const places = Array.from({ length: count }, (_, at) => at);
  return `query AreasToOrder(${places.map((at) => `$g${at}: GeoJSON!`).join(', ')}) { ${places.map((at) => `a${at}: drawnArea(geometry: $g${at}) { ${FIELDS} }`).join(' ')} }`;
};
/** Areas in one question: small enough for any limit on the size of an operation. */
const AT_ONCE = 5;

/** What the register says of these areas now, in their order. @throws AskFailed when there is no answer. */
export async function askAreas(
  { ask, caller }: Context,
  geometries: readonly unknown[],
): Promise<readonly CheckedArea[]> {
  const groups = Array.from({ length: Math.ceil(geometries.length / AT_ONCE) }, (_, at) =>
    geometries.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );
  const answers = await Promise.all(
    groups.map((group) =>
      ask<Record<string, CheckedArea>>(
        questionFor(group.length),
        Object.fromEntries(group.map((geometry, at) => [`g${at}`, geometry])),
        { language: caller.language },
      ),
    ),
  );
  return answers.flatMap((answer, group) => groups[group]!.map((_, at) => answer[`a${at}`]!));
}
