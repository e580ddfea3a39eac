import { accept, refuse, type Result } from '@vip/domain-kit';
import type { MunicipalityRow, RowRefusal } from '../domain/import-rows.ts';

/** By the first digits of a NIS code; what is not here lies outside Flanders. */
const PROVINCES: readonly (readonly [RegExp, string])[] = [
  [/^1/, 'Antwerpen'],
  [/^2[34]/, 'Vlaams-Brabant'],
  [/^3/, 'West-Vlaanderen'],
  [/^4/, 'Oost-Vlaanderen'],
  [/^7/, 'Limburg'],
];

const codeOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const dutch = (names: unknown): unknown =>
  Array.isArray(names)
    ? (names as { taal?: string; naam?: string }[]).find(({ taal }) => taal === 'nl')?.naam
    : undefined;

/** Reads a municipality: ours (`nisCode`, `name`, `province`) or as Basisregisters lists it (`niscode`, `namen`, `status`). */
export function readMunicipality(
  value: Readonly<Record<string, unknown>>,
): Result<MunicipalityRow, RowRefusal> {
  const nisCode = codeOf(value['nisCode'] ?? value['niscode']);
  const name = value['name'] ?? dutch(value['namen']);
  const province = value['province'] ?? PROVINCES.find(([start]) => start.test(nisCode))?.[1];
  if (!/^\d{5}$/.test(nisCode) || typeof name !== 'string' || name === '')
    return refuse({ reason: 'malformed municipality', detail: nisCode || 'no NIS code' });
  if (typeof province !== 'string')
    return refuse({ reason: 'unknown kind', detail: `${nisCode} ${name} lies outside Flanders` });
  if (value['status'] === 'gehistoreerd')
    return refuse({ reason: 'unknown kind', detail: `${nisCode} ${name} no longer exists` });
  return accept({ nisCode, name: name.slice(0, 100), province: province.slice(0, 100) });
}
