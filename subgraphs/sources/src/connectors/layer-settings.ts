import { z } from 'zod';
import type { Properties } from './fields.ts';
import type { Feature } from './protocols/features.ts';

export const DIALECTS = ['geoserver', 'arcgis', 'ogc-features'] as const;
/**
 * How a map layer is asked. `geoserver`: WFS 2.0 with CQL and JSON. `arcgis`: WFS 2.0 by box only (it drops CQL in
 * silence), GeoJSON or GML. `ogc-features`: OGC API Features.
 */
export type Dialect = (typeof DIALECTS)[number];

/** What may be set of a map source, when its owner renames something before we know. All of it is optional. */
export interface LayerSettings {
  /** Our name of a layer to the one that the service uses. */
  readonly layers: Readonly<Record<string, string>>;
  /** Our name of a field to the one that the service uses. */
  readonly fields: Readonly<Record<string, string>>;
  /** Inner buffer in metres, 0 to 10, instead of the source's own. */
  readonly bufferM?: number;
  readonly dialect?: Dialect;
}

/** `ours=theirs,ours=theirs` as a record. */
const pairs = z.string().transform((text, context) => {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => part.split('=').map((side) => side.trim()));
  if (parts.some((sides) => sides.length !== 2 || sides.includes(''))) {
    context.addIssue({ code: 'custom', message: 'write ours=theirs, with commas between' });
    return z.NEVER;
  }
  return Object.fromEntries(parts as [string, string][]);
});

/** The variables of the environment that a map source has beside its address. */
export const layerVariables = (code: string) => ({
  [`SOURCE_${code}_LAYERS`]: pairs.optional(),
  [`SOURCE_${code}_FIELDS`]: pairs.optional(),
  [`SOURCE_${code}_BUFFER_M`]: z.coerce.number().min(0).max(10).optional(),
  [`SOURCE_${code}_DIALECT`]: z.enum(DIALECTS).optional(),
});

/** Reads them from the environment that `layerVariables` checked. */
export function layerSettingsOf(code: string, env: Readonly<Record<string, unknown>>): LayerSettings {
  const bufferM = env[`SOURCE_${code}_BUFFER_M`] as number | undefined;
  const dialect = env[`SOURCE_${code}_DIALECT`] as Dialect | undefined;
  return {
    layers: (env[`SOURCE_${code}_LAYERS`] as Record<string, string> | undefined) ?? {},
    fields: (env[`SOURCE_${code}_FIELDS`] as Record<string, string> | undefined) ?? {},
    ...(bufferM === undefined ? {} : { bufferM }),
    ...(dialect === undefined ? {} : { dialect }),
  };
}

export const layerNamed = (settings: LayerSettings | undefined, ours: string): string =>
  settings?.layers[ours] ?? ours;

/** The properties under our names; a field that this layer does not have is left as it is: layers of one source differ. */
export const renamed = (settings: LayerSettings | undefined, properties: Properties): Properties => ({
  ...properties,
  ...Object.fromEntries(
    Object.entries(settings?.fields ?? {})
      .filter(([, theirs]) => theirs in properties)
      .map(([ours, theirs]) => [ours, properties[theirs]]),
  ),
});

export const withOurNames = (
  settings: LayerSettings | undefined,
  features: readonly Feature[],
): readonly Feature[] =>
  features.map((feature) => ({ ...feature, properties: renamed(settings, feature.properties) }));
