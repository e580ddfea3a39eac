import { parseCapakey } from '@vip/domain-kit';
import type { Connector } from '../connector.ts';
import { dayField, field, recordOf, type Properties } from '../fields.ts';
import { askByLayer, askLayer, findingOf, type ItemReader } from '../layer.ts';

/** A claim that names a parcel is about that one, wherever its point was put; one that names none is where it lies. */
function isAbout(properties: Properties, capakey: string | null): boolean {
  const named = field(properties, 'CAPAKEY');
  if (named === null || capakey === null) return true;
  const key = parseCapakey(named);
  return key.ok && key.value === capakey;
}

/** "Ja", "uitgevoerd", "true"; null when it does not say. */
function wasCarriedOut(text: string | null): boolean | null {
  if (text === null) return null;
  if (/^(nee|neen|0|false|niet)/i.test(text)) return false;
  return /^(ja|1|true|uitgevoerd)/i.test(text) ? true : null;
}

const claims: ItemReader = async (notes, subject) =>
  findingOf(
    (
      await askLayer(notes, subject, {
        typeName: 'Wonen:Herstelvordering',
        dialect: 'geoserver',
        traces: true,
      })
    ).filter(({ properties }) => isAbout(properties, subject.capakey)),
    ({ properties }) =>
      recordOf({
        datum: dayField(properties, 'DATUM', 'DATUMVORDERING'),
        vonnis: field(properties, 'VONNIS'),
        uitgevoerd: wasCarriedOut(field(properties, 'UITGEVOERD')),
      }),
  );

const readers = { HERSTELVORDERING_WONEN: claims };

/** Remedy claims of the housing inspectorate. No public address is confirmed: the contract is ours, see the source's page. */
export const remedyClaims: Connector = {
  code: 'WONEN_HERSTELVORDERING',
  items: Object.keys(readers),
  endpoint: null,
  sandboxPath: '/wonen/geoserver/wfs',
  concurrency: 8,
  validSeconds: 86_400,
  ask: askByLayer(readers),
};
