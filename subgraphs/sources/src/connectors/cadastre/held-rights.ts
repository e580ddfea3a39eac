import type { Notes } from '../connector.ts';
import { SourceFailure } from '../failure.ts';
import { askMagda, type MagdaService } from '../protocols/magda.ts';
import { xmlText } from '../protocols/magda-security.ts';
import { at, children, descendants, textAt, type XmlNode } from '../protocols/xml.ts';
import { partyOf } from './ownership-states.ts';
import { capakeyOfParcel } from './parcel-key.ts';

const SERVICE: MagdaService = {
  name: 'ZoekEigendomstoestanden',
  version: '02.00.0000',
  namespace: 'http://webservice.zoekeigendomstoestandendienst-02_00.kadaster-02_00.vip.vlaanderen.be',
};

const hasEnded = (state: XmlNode): boolean =>
  textAt(state, 'StatusInformatie', 'PeriodeStatus', 'JaarEinde') !== null ||
  textAt(state, 'StatusInformatie', 'Versie', 'Einde') !== null;

/**
 * The keys of the parcels on which the person who was asked about holds a right now.
 * @throws SourceFailure `wrong-parcel` when the answer is about another person.
 */
export function readHeldParcels(contents: readonly XmlNode[], nationalNumber: string): ReadonlySet<string> {
  const held = new Set<string>();
  for (const estate of contents.flatMap((content) => descendants(content, 'Eigendom'))) {
    const parties = descendants(at(estate, 'Partijen') ?? {}, 'Persoon')
      .filter((person) => textAt(person, 'INSZ') === nationalNumber)
      .flatMap((person) => textAt(person, 'PartijId') ?? []);
    if (parties.length === 0) throw new SourceFailure('wrong-parcel', 'an answer about another person');
    for (const state of children(at(estate, 'Eigendomstoestanden'), 'Eigendomstoestand')) {
      const owners = descendants(at(state, 'EigenaarsRechten') ?? {}, 'PartijId').flatMap(
        (node) => textAt({ PartijId: [node] }, 'PartijId') ?? [],
      );
      if (hasEnded(state) || !owners.some((owner) => parties.includes(owner))) continue;
      for (const parcel of children(state, 'Perceel')) {
        const key = capakeyOfParcel(parcel);
        if (key !== null) held.add(key);
      }
    }
  }
  return held;
}

/**
 * The parcels on which a person holds a right, asked of the cadastre now. The national number goes into the
 * question and nowhere else: it is not logged, kept or digested.
 * @throws SourceFailure when the cadastre cannot tell.
 */
export async function askHeldParcels(notes: Notes, nationalNumber: string): Promise<ReadonlySet<string>> {
  const contents = await askMagda(
    notes,
    SERVICE,
    partyOf(notes.reach),
    `<Criteria><INSZ>${xmlText(nationalNumber)}</INSZ></Criteria>`,
  );
  return contents === null ? new Set() : readHeldParcels(contents, nationalNumber);
}
