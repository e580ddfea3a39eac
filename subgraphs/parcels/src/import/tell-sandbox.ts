import type { ParcelRow } from '../domain/import-rows.ts';

/** More would make the sandbox's sources slow; a register of that size has real sources. */
const MOST = 20_000;

/** Makes parcels known to the sandbox's sources too, so that an order on them is answered. Returns what to tell. */
export async function tellSandbox(sandboxUrl: string, rows: readonly ParcelRow[]): Promise<string> {
  const features = rows
    .filter(({ geometry, nisCode }) => geometry !== null && nisCode !== null)
    .map(({ capakey, nisCode, areaM2, versionDate, geometry }) => ({
      type: 'Feature',
      properties: {
        CAPAKEY: capakey,
        NISCODE: nisCode,
        OPPERVL: areaM2,
        VERSDATUM: versionDate ?? undefined,
      },
      geometry,
    }));
  if (features.length > MOST)
    return `More than ${MOST} parcels: the sandbox was not told, its sources do not know them.`;
  try {
    const response = await fetch(new URL('/world/parcels', sandboxUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/geo+json' },
      body: JSON.stringify({ type: 'FeatureCollection', features }),
      signal: AbortSignal.timeout(60_000),
    });
    if (!response.ok)
      return `The sandbox did not take the parcels (${response.status}): its sources do not know them.`;
    return `The sandbox's sources know ${features.length} of them.`;
  } catch {
    return 'The sandbox does not answer: its sources do not know these parcels.';
  }
}
