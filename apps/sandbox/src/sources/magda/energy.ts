import { certificateOf, type Certificate } from '../../world/certificates.ts';
import { MOCKUP } from '../../world/quarters.ts';
import type { Address, Parcel } from '../../world/types.ts';
import type { World } from '../../world/world.ts';
import { distance } from '../address-match.ts';
import { xml } from '../gml.ts';
import { exception, noData, type Question } from './envelope.ts';

const score = (type: string, value: string, unit: string): string =>
  `<Score type="${type}"><Waarde meeteenheid="${unit}">${value}</Waarde></Score>`;

function certificateXml(certificate: Certificate, address: Address, parcel: Parcel): string {
  const unit = parcel.units.find(({ id }) => id === address.unitId)!;
  return (
    `<Epc id="${address.id}"><Identificatie><Attestnummer>${certificate.number}</Attestnummer></Identificatie><BouwjaarVolgensEPC>${certificate.builtIn}</BouwjaarVolgensEPC><BouwjaarGekend>true</BouwjaarGekend><DatumModificatie>${certificate.submitted}T10:01:52+02:00</DatumModificatie>` +
    `<Actief>true</Actief><Status>Geldig</Status><DatumIngediend>${certificate.submitted}</DatumIngediend><DatumGeldigheid>${certificate.validUntil}</DatumGeldigheid>` +
    `<Scores>${score('primaireEnergieVerbruikPerVierkanteMeter', certificate.score.toFixed(2), 'kWh/m²')}${score('totaalPrimaireEnergieverbruik', (certificate.score * certificate.floorAreaM2).toFixed(2), 'kWh/jaar')}${score('co2Emissie', (certificate.score * certificate.floorAreaM2 * 0.2).toFixed(2), 'Kg/jaar')}<ScoreKleur><Code>${certificate.colour}</Code></ScoreKleur></Scores>` +
    `<Ligging><Adres arId="${address.id}"><Straat><Naam>${xml(address.street)}</Naam></Straat><HuisNummer>${address.houseNumber}</HuisNummer>${address.box === null ? '' : `<BusNummer>${address.box}</BusNummer>`}<Gemeente><PostCode>${address.postalCode}</PostCode><Naam>${xml(address.city)}</Naam></Gemeente>` +
    `<Gebouweenheden><Gebouweenheid id="${unit.id}"><Gebouwen><Gebouw id="${unit.buildingId}"/></Gebouwen></Gebouweenheid></Gebouweenheden></Adres></Ligging><EpcEenheidType>${certificate.unitType}</EpcEenheidType>` +
    `<Details><Bestemming>Wonen</Bestemming><Bouwvorm>gesloten bebouwing</Bouwvorm><BrutoVloerOppervlakte meeteenheid="m²">${certificate.floorAreaM2.toFixed(2)}</BrutoVloerOppervlakte><GebouwType>${parcel.use === 'apartments' ? 'appartement' : 'ééngezinswoning'}</GebouwType></Details></Epc>`
  );
}

/** The addresses that the criteria point at: by register id, by building unit, or by street and number in a town. */
function addressesAsked(world: World, question: Question): readonly Address[] | null {
  const [id, unit] = [question.criterion('@arId'), question.criterion('GebouweenheidId')];
  if (id !== undefined) return [world.addressById.get(id)].filter((address) => address !== undefined);
  if (unit !== undefined) return world.addresses.filter((address) => address.unitId === unit);
  // The service spells these in two ways, in its questions and in its answers.
  const either = (one: string, other: string): string | undefined =>
    question.criterion(one) ?? question.criterion(other);
  const street = question.criterion('Straat');
  const house = either('Huisnummer', 'HuisNummer');
  const box = either('Busnummer', 'BusNummer');
  const postalCode = either('Postcode', 'PostCode');
  const town = question.criterion('Gemeente');
  if (street === undefined || house === undefined || (postalCode === undefined && town === undefined))
    return null;
  return world.addresses.filter(
    (address) =>
      address.houseNumber.toLowerCase() === house.toLowerCase() &&
      (postalCode === undefined || address.postalCode === postalCode) &&
      (postalCode !== undefined ||
        address.city.toLowerCase() === town!.toLowerCase() ||
        address.nisCode === town ||
        address.postalCode === town) &&
      (box === undefined || address.box === box) &&
      distance(address.street.toLowerCase(), street.toLowerCase()) === 0,
  );
}

/** GeefEpc: the certificates of an address, one per home; 30001 when none was ever filed. */
export function giveCertificates(world: World, question: Question, wrongParcel: boolean): string {
  const asked = addressesAsked(world, question);
  if (asked === null) return exception('40001', 'Geef een adres of een gebouweenheid op');
  if (asked.some((address) => address.capakey === world.keys.epcDown))
    return exception('99996', 'De bron is tijdelijk niet beschikbaar', 'VEKA');
  const found = asked.flatMap((address) => {
    const parcel = world.byKey.get(address.capakey);
    const certificate = parcel && certificateOf(parcel, address, parcel.capakey === MOCKUP.capakey);
    if (!parcel || !certificate) return [];
    return [
      certificateXml(
        certificate,
        wrongParcel ? { ...address, id: '9999999', street: 'Elderstraat', houseNumber: '1' } : address,
        parcel,
      ),
    ];
  });
  return found.length === 0
    ? noData()
    : `<Inhoud><MijnEnergieDetails>${found.map((epc) => `<EnergieEenheid>${epc}</EnergieEenheid>`).join('')}</MijnEnergieDetails></Inhoud>`;
}
