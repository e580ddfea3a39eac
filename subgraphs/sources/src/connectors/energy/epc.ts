import { answering, notCovered, type Connector, type Notes, type SubjectAddress } from '../connector.ts';
import { SourceFailure } from '../failure.ts';
import { dayField, recordOf } from '../fields.ts';
import { partyOf } from '../cadastre/ownership-states.ts';
import { askMagda, withoutPeople, type MagdaService } from '../protocols/magda.ts';
import { xmlText, xmlAttribute } from '../protocols/magda-security.ts';
import { at, attribute, children, descendants, textAt, type XmlNode } from '../protocols/xml.ts';
import { epcTypeOf, labelOf } from './epc-words.ts';

const SERVICE: MagdaService = {
  name: 'GeefEpc',
  version: '02.01.0000',
  namespace: 'http://webservice.geefepcdienst-02_01.energie-02_01.epb.vea.lne.vlaanderen.be',
};
const MOST_ADDRESSES = 20;
const LABELS = new Set(['A+', 'A', 'B', 'C', 'D', 'E', 'F']);

export function addressCriteria({
  id,
  street,
  houseNumber,
  boxNumber,
  postalCode,
  municipalityName,
}: SubjectAddress): string {
  const box = boxNumber ? `<BusNummer>${xmlText(boxNumber)}</BusNummer>` : '';
  return (
    `<Criteria><Adres arId="${xmlAttribute(id)}"><Straat><Naam>${xmlText(street)}</Naam></Straat><HuisNummer>${xmlText(houseNumber)}</HuisNummer>${box}` +
    `<Gemeente><PostCode>${xmlText(postalCode)}</PostCode><Naam>${xmlText(municipalityName)}</Naam></Gemeente></Adres></Criteria>`
  );
}

function recordFor(epc: XmlNode) {
  const number = textAt(epc, 'Identificatie', 'Attestnummer');
  const type = epcTypeOf(textAt(epc, 'EpcEenheidType'));
  if (number === null || type === null)
    throw new SourceFailure('unreadable', 'a certificate without number or kind');
  const scores = children(at(epc, 'Scores'), 'Score');
  const text = textAt(
    scores.find((score) => attribute(score, 'type') === 'primaireEnergieVerbruikPerVierkanteMeter'),
    'Waarde',
  );
  const score = text === null ? null : Number(text);
  if (score !== null && !Number.isFinite(score))
    throw new SourceFailure('unreadable', 'a score that is no number');
  const told = descendants(epc, 'Label')
    .map((node) => textAt({ Label: [node] }, 'Label'))
    .find((label) => label !== null && LABELS.has(label));
  const day = (name: string) => dayField({ day: textAt(epc, name) }, 'day');
  return recordOf({
    attestnummer: number,
    epcType: type,
    label: told ?? (type === 'EPC_BESTAAND' && score !== null ? labelOf(score) : null),
    kengetal: score,
    ingediend: day('DatumIngediend'),
    geldigTot: day('DatumGeldigheid'),
    status: textAt(epc, 'Status'),
    gebouweenheid:
      descendants(epc, 'Gebouweenheid')
        .map((unit) => attribute(unit, 'id'))
        .find((id) => id !== null) ?? null,
  });
}

/**
 * The certificates in force in the contents of a reply, which are joined on the address register, not on the key.
 * @param addressId of the address that was asked; a certificate for another address is not the answer.
 * @throws SourceFailure `wrong-parcel`, `unreadable`.
 */
export function readCertificates(contents: readonly XmlNode[], addressId: string | null) {
  const certificates = contents
    .flatMap((content) => descendants(content, 'Epc'))
    .filter((epc) => at(epc, 'Identificatie') !== undefined);
  const ids = certificates.flatMap((epc) =>
    descendants(at(epc, 'Ligging') ?? {}, 'Adres').flatMap((address) => attribute(address, 'arId') ?? []),
  );
  if (addressId !== null && ids.some((id) => id !== addressId && !addressId.endsWith(`/${id}`)))
    throw new SourceFailure('wrong-parcel', 'a certificate for another address');
  return certificates.filter((epc) => textAt(epc, 'Actief') !== 'false').map(recordFor);
}

async function certificatesAt(notes: Notes, address: SubjectAddress) {
  const contents = await askMagda(notes, SERVICE, partyOf(notes.reach), addressCriteria(address));
  return contents === null ? [] : readCertificates(contents, address.id);
}

/** Energy certificates of VEKA through MAGDA, by address. */
export const epc: Connector = {
  code: 'VEKA_EPC',
  items: ['EPC'],
  endpoint: null,
  sandboxPath: '/magda/Magda-02.01/soap/WebService',
  concurrency: 8,
  validSeconds: 3_600,
  async ask({ addresses }, wanted, reach) {
    if (addresses.length === 0) return notCovered(wanted, 'no-address', reach.now());
    const answer = await answering(
      reach,
      async (notes) => {
        if (addresses.length > MOST_ADDRESSES)
          throw new SourceFailure('incomplete', 'more addresses than we ask');
        const found = await Promise.all(addresses.map((address) => certificatesAt(notes, address)));
        const records = new Map(found.flat().map((record) => [record['attestnummer'], record] as const));
        return { records: [...records.values()] };
      },
      withoutPeople,
    );
    return new Map(wanted.map((item) => [item, answer]));
  },
};
