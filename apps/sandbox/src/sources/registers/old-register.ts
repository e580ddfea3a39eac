import { oldPermitsOf, presumptionOf, type OldPermit } from '../../world/permit-facts.ts';
import { applicantOf } from '../../world/register-people.ts';
import type { Parcel } from '../../world/types.ts';
import type { World } from '../../world/world.ts';
import { xml } from '../gml.ts';
import type { Answer } from '../serve.ts';

const NAMESPACE = 'urn:vip:vergunningenregister:2.7';
const tag = (name: string, value: string | null | undefined): string =>
  value === null || value === undefined ? '' : `<${name}>${xml(value)}</${name}>`;
const list = (name: string, entry: string, values: readonly string[]): string =>
  values.length === 0 ? '' : `<${name}>${values.map((value) => tag(entry, value)).join('')}</${name}>`;

function person(parcel: Parcel, number: string): string {
  const { voornaam, achternaam, rijksregisternummer } = applicantOf(parcel, number);
  return `<Aanvragers><Aanvrager>${tag('Voornaam', voornaam)}${tag('Achternaam', achternaam)}${tag('INSZ', rijksregisternummer)}</Aanvrager></Aanvragers>`;
}

const file = (parcel: Parcel, permit: OldPermit): string =>
  `<Dossier>${tag('Dossiertype', permit.kind)}${tag('Dossiernummer', permit.number)}${tag('Onderwerp', permit.subject)}` +
  `${tag('Vergunningverlener', `College van burgemeester en schepenen van ${parcel.townName}`)}${tag('Beslissing', permit.decision)}${tag('DatumBeslissing', permit.decided)}` +
  (permit.appeal === null
    ? ''
    : `<Beroep>${tag('Instantie', permit.appeal.body)}${tag('Beslissing', permit.appeal.decision)}${tag('DatumBeslissing', permit.appeal.decided)}</Beroep>`) +
  `${tag('VervalStatus', permit.expiry)}${list('Loten', 'Lot', permit.lots)}` +
  (permit.establishment === null
    ? ''
    : `${tag('Klasse', permit.establishment.class)}${list('Rubrieken', 'Rubriek', permit.establishment.headings)}${tag('Einddatum', permit.establishment.until)}` +
      `<Exploitant>${tag('Naam', `${applicantOf(parcel, permit.number).voornaam} ${applicantOf(parcel, permit.number).achternaam}`)}</Exploitant>`) +
  `${person(parcel, permit.number)}</Dossier>`;

/** A municipality's old permit register: every file on a parcel from before the environmental permit. */
export function oldRegisterOf(world: World, parcel: Parcel): Answer {
  const files = oldPermitsOf(parcel, parcel.capakey === world.keys.oldPermits);
  const presumed = presumptionOf(parcel);
  const count = files.length + (presumed === null ? 0 : 1);
  return {
    type: 'application/xml; charset=utf-8',
    body:
      `<?xml version="1.0" encoding="UTF-8"?><Vergunningenregister xmlns="${NAMESPACE}" versie="2.7"><Perceel>${tag('CaPaKey', parcel.capakey)}</Perceel>` +
      `<Dossiers aantal="${count}">${files.map((permit) => file(parcel, permit)).join('')}` +
      (presumed === null
        ? ''
        : `<VermoedenVanVergunning>${tag('Constructie', presumed)}${tag('Resultaat', 'Vermoed vergund: opgericht voor de inwerkingtreding van het gewestplan')}</VermoedenVanVergunning>`) +
      '</Dossiers></Vergunningenregister>',
  };
}
