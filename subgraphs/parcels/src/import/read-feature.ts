import { accept, capakeyParts, isDay, parseCapakey, refuse, type Result } from '@vip/domain-kit';
import { currentNisCode } from '../domain/former-municipalities.ts';
import { areaOf } from '../domain/geometry.ts';
import { readArea, readDrawing } from './read-geometry.ts';
import type {
  AddressInput,
  BackdropRow,
  BuildingUnitInput,
  ParcelRow,
  RowRefusal,
} from '../domain/import-rows.ts';

export type Properties = Readonly<Record<string, unknown>>;
export interface FeatureObject {
  readonly properties?: Properties | null;
  readonly geometry?: unknown;
}
export interface FileFacts {
  /** NIS code given on the command line, for a file that names no municipality. */
  readonly nisCode: string | null;
  readonly crs: unknown;
}
export interface ReadParcel {
  readonly row: ParcelRow;
  readonly repaired: boolean;
}

const LONGEST = 300;
const text = (value: unknown): string | null => {
  const told = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  return told === '' ? null : told.slice(0, LONGEST);
};
const list = (value: unknown): Properties[] | null =>
  Array.isArray(value)
    ? value.filter((one): one is Properties => typeof one === 'object' && one !== null)
    : null;
const day = (value: unknown): string | null => {
  const start = text(value)?.slice(0, 10) ?? '';
  return isDay(start) ? start : null;
};
const refusal = (reason: RowRefusal['reason'], detail: string) =>
  refuse({ reason, detail } satisfies RowRefusal);

/** A GRB version that ended because its parcel was removed is history; one that ended for another reason goes on in the next. */
function statusOf({ STATUS, EINDDATUM, LBLBEWERK }: Properties): ParcelRow['status'] {
  if (/^(historic|historisch|gehistoreerd)$/i.test(text(STATUS) ?? '')) return 'HISTORIC';
  return day(EINDDATUM) && text(LBLBEWERK)?.toLowerCase() === 'verwijderd' ? 'HISTORIC' : 'CURRENT';
}

/** The name of the division, where the file has one: `AFDELING` is a code in some files and a name in others. */
function divisionName({ AFDELINGNAAM, AFDELING }: Properties): string | null {
  const name = text(AFDELINGNAAM) ?? text(AFDELING);
  return name === null || /^\d+$/.test(name) ? null : name;
}

function addressOf(one: Properties): AddressInput | null {
  const [id, street, houseNumber, postalCode] = [
    text(one['id']),
    text(one['street']),
    text(one['houseNumber']),
    text(one['postalCode']),
  ];
  const municipalityName = text(one['municipalityName'] ?? one['city']);
  if (!id || !street || !houseNumber || !postalCode || !municipalityName) return null;
  const boxNumber = text(one['boxNumber'] ?? one['box']);
  const fullAddress =
    text(one['fullAddress']) ??
    `${street} ${houseNumber}${boxNumber ? ` bus ${boxNumber}` : ''}, ${postalCode} ${municipalityName}`;
  return {
    id,
    street,
    houseNumber,
    boxNumber,
    postalCode,
    municipalityName,
    fullAddress,
    status: text(one['status']) ?? 'inGebruik',
  };
}

function unitOf(one: Properties): BuildingUnitInput | null {
  const id = text(one['id']);
  if (!id) return null;
  return {
    id,
    buildingId: text(one['buildingId']),
    function: text(one['function']),
    status: text(one['status']),
  };
}

const keysOf = (value: unknown): string[] | null =>
  Array.isArray(value)
    ? value.map((one) => parseCapakey(String(one))).flatMap((key) => (key.ok ? [key.value as string] : []))
    : null;

/** Reads one parcel of a GRB file (either shape) or of the sandbox's world. Refuses it alone, with the reason. */
export function readParcel(
  { properties, geometry }: FeatureObject,
  file: FileFacts,
): Result<ReadParcel, RowRefusal> {
  const told = properties ?? {};
  const given = text(told['CAPAKEY'] ?? told['ref_identifier']);
  if (!given) return refusal('malformed key', 'no CAPAKEY and no ref_identifier');
  const key = parseCapakey(given);
  if (!key.ok) return refusal('malformed key', given);
  const nisCode = text(told['NISCODE']) ?? file.nisCode;
  if (nisCode !== null && !/^\d{5}$/.test(nisCode))
    return refusal('malformed municipality', `NISCODE ${nisCode}`);
  const status = statusOf(told);
  const area = geometry === null || geometry === undefined ? null : readArea(geometry, file.crs);
  if (area && !area.ok) return area;
  const { division, section } = capakeyParts(key.value);
  const measured = Number(told['OPPERVL']);
  const stated = told['OPPERVL'] != null && Number.isFinite(measured) && measured > 0 ? measured : null;
  return accept({
    repaired: area?.value.repaired ?? false,
    row: {
      capakey: key.value,
      // A file from before a merger names the municipality of then.
      nisCode: nisCode && currentNisCode(nisCode),
      division,
      divisionName: divisionName(told),
      section,
      status,
      areaM2: stated ?? (area ? Math.round(areaOf(area.value.geometry) * 100) / 100 : null),
      geometry: area?.value.geometry ?? null,
      bounds: area?.value.bounds ?? null,
      center: area?.value.center ?? null,
      versionDate: day(told['versionDate'] ?? told['VERSDATUM'] ?? told['VERSIEDATUM']),
      addresses:
        list(told['addresses'])
          ?.map(addressOf)
          .filter((one) => one !== null) ?? null,
      buildingUnits:
        list(told['buildingUnits'])
          ?.map(unitOf)
          .filter((one) => one !== null) ?? null,
      successors: keysOf(told['successors']),
    },
  });
}

/** Reads one thing that is drawn behind the parcels. */
export function readBackdrop(
  { properties, geometry }: FeatureObject,
  file: FileFacts,
): Result<BackdropRow, RowRefusal> {
  const kind = text(properties?.['kind']);
  if (kind !== 'building' && kind !== 'road' && kind !== 'water' && kind !== 'border')
    return refusal('unknown kind', kind ?? 'no kind');
  const drawing = readDrawing(geometry, file.crs);
  if (!drawing.ok) return drawing;
  return accept({ kind, label: text(properties?.['label']), ...drawing.value });
}
