import type { Finding } from '../connector.ts';
import { SourceFailure } from '../failure.ts';
import { dayField, recordOf } from '../fields.ts';
import type { MagdaService } from '../protocols/magda.ts';
import { at, children, descendants, textAt, type XmlNode } from '../protocols/xml.ts';
import { capakeyOfParcel } from './parcel-key.ts';

export const MUTATIONS: MagdaService = {
  name: 'GeefHistoriekMutatiedossier',
  version: '03.00.0000',
  namespace: 'http://webservice.geefhistoriekmutatiedossierdienst-03_00.kadaster-03_00.vip.vlaanderen.be',
};

const keysIn = (mutation: XmlNode, list: 'PercelenVoor' | 'PercelenNa'): readonly string[] =>
  children(at(mutation, list), 'Perceel').flatMap((parcel) => capakeyOfParcel(parcel) ?? []);

/**
 * The keys that a parcel had before, one record for each change that made it.
 * @throws SourceFailure `wrong-parcel` when a change made other parcels than the one that was asked.
 */
export function readHistory(contents: readonly XmlNode[], asked: string): Finding {
  const mutations = contents.flatMap((content) => descendants(content, 'Mutatiedossier'));
  if (mutations.length === 0) throw new SourceFailure('unreadable', 'a reply without a mutation');
  if (mutations.some((mutation) => !keysIn(mutation, 'PercelenNa').includes(asked)))
    throw new SourceFailure('wrong-parcel', 'a change of another parcel');
  return {
    records: mutations
      .map((mutation) =>
        recordOf({
          // A change that leaves the key as it is (an area put right) has no former key.
          capakeyVroeger: keysIn(mutation, 'PercelenVoor').filter((key) => key !== asked),
          wijzigingsdatum: dayField({ day: textAt(mutation, 'Datum') }, 'day'),
          reden: textAt(mutation, 'Aard', 'Omschrijving'),
        }),
      )
      .filter((record) => 'capakeyVroeger' in record),
  };
}
