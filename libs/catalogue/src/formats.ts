import { isDay } from '@vip/domain-kit';
import { isGeometry } from './geometry.ts';

function isWebAddress(value: unknown): boolean {
  if (typeof value !== 'string' || !URL.canParse(value)) return false;
  const { username, password } = new URL(value);
  // Credentials in an address end up in a printed document.
  return username === '' && password === '';
}

/** The formats that the schemas of the catalogue name, and when a value has it. */
export const FORMATS: Readonly<Record<string, (value: unknown) => boolean>> = {
  date: (value) => typeof value === 'string' && isDay(value),
  uri: isWebAddress,
  'geojson-geometry': isGeometry,
};
