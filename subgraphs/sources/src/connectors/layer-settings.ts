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
  readonly bufferM?: number | undefined;
  readonly dialect?: Dialect | undefined;
}

/** What may be set per map source, as JSON: `{ "GEO_VEN": { "layers": { "ps:ps_ven": "ps:ps_ven_2027" }, "bufferM": 1 } }`. */
export const GivenLayers = z.record(
  z.string(),
  z
    .object({
      layers: z.record(z.string(), z.string().min(1)).default({}),
      fields: z.record(z.string(), z.string().min(1)).default({}),
      bufferM: z.number().min(0).max(10).optional(),
      dialect: z.enum(DIALECTS).optional(),
    })
    .strict(),
);
export type GivenLayers = Readonly<Record<string, LayerSettings>>;

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
