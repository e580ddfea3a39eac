import { capakeyParts } from '@vip/domain-kit';
import { pointInside } from '../../world/geometry.ts';
import { writeKey } from '../../world/keys.ts';
import { mutationsOf } from '../../world/land-facts.ts';
import { MOCKUP } from '../../world/quarters.ts';
import { holdingsOf, JAN, type Holding, type Owner } from '../../world/owners.ts';
import { seedOf } from '../../world/random.ts';
import type { Parcel, Use } from '../../world/types.ts';
import type { World } from '../../world/world.ts';
import { xml } from '../gml.ts';
import { exception, noData, type Question } from './envelope.ts';

const coded = (tag: string, code: string, text: string): string =>
  `<${tag}><Code>${code}</Code><Omschrijving>${xml(text)}</Omschrijving></${tag}>`;

const NATURE: Record<Use, readonly [code: string, text: string]> = {
  house: ['200', 'HUIS'],
  apartments: ['222', 'ALG.DELEN #'],
  shop: ['240', 'HANDELSHUIS'],
  garden: ['41', 'TUIN'],
  farm: ['230', 'HOEVE'],
  field: ['1', 'BOUWLAND'],
  meadow: ['5', 'WEILAND'],
  wood: ['30', 'BOS'],
  workshop: ['250', 'WERKPLAATS'],
};
const RIGHTS = { VE: 'Volle eigendom', VG: 'Vruchtgebruik', BE: 'Blote eigendom' } as const;

const person = (owner: Owner): string =>
  `<Persoon><PartijId>${owner.partyId}</PartijId><INSZ Bron="NRN">${owner.nationalNumber}</INSZ><Naam><Achternamen><Achternaam>${xml(owner.lastName)}</Achternaam></Achternamen><Voornamen><Voornaam>${xml(owner.firstName)}</Voornaam></Voornamen></Naam>` +
  `<Geboortedatum>${owner.born}</Geboortedatum><Gemeente><PostCode>${owner.postalCode}</PostCode></Gemeente><Land><NISCode>150</NISCode><ISOCode>BE</ISOCode><Naam>BELGIE</Naam></Land></Persoon>`;

const right = ({ owner, right: kind, share, livesThere }: Holding): string =>
  `<EigenaarRecht><LijstId Type="Individueel"><PartijId WoontOpEigendom="${livesThere ? 1 : 0}">${owner.partyId}</PartijId></LijstId>${coded('Type', '4', 'Natuurlijk persoon')}` +
  `<ZakelijkRecht><Ongestructureerd><Rechten><Recht>${coded('Type', kind, RIGHTS[kind])}<Aandeel><Noemer>${share[1]}</Noemer><Teller>${share[0]}</Teller></Aandeel><NietBepaald>0</NietBepaald><Afpaling>0</Afpaling><CANietAfgepaald>0</CANietAfgepaald></Recht></Rechten></Ongestructureerd>` +
  `<Gestructureerd><Rechten><Recht><PartijId>${owner.partyId}</PartijId><Omschrijving>-${kind}-</Omschrijving><Percentage_VG>${((100 * share[0]) / share[1]).toFixed(2)}</Percentage_VG></Recht></Rechten></Gestructureerd></ZakelijkRecht></EigenaarRecht>`;

function building(parcel: Parcel): string {
  const address = parcel.addresses[0];
  if (parcel.builtIn === null || address === undefined) return '';
  const [code, text] = NATURE[parcel.use];
  return (
    `<Gebouwen><Gebouw><Adres><Straat><Code>${address.streetId.slice(0, 5)}</Code><Naam>${xml(address.street)}</Naam></Straat><Busnummer>${address.houseNumber}</Busnummer><Gemeente><NISCode>${parcel.nisCode}</NISCode><Naam>${xml(parcel.townName)}</Naam></Gemeente>` +
    `<Land><NISCode>150</NISCode><ISOCode>BEL</ISOCode><Naam>BELGIE</Naam></Land><Sortering><Huisnummer>${address.houseNumber}</Huisnummer></Sortering><PeriodeVersie><Begin>${parcel.versionDate}</Begin></PeriodeVersie></Adres>` +
    `<Constructie>${coded('Indicatie', '100', 'Gewoon huis')}${coded('Kwaliteit', 'N', 'Normaal')}${coded('Type', '-', '-')}${coded('Jaar', String(parcel.builtIn), String(parcel.builtIn))}</Constructie>` +
    `<PUR>${coded('Aard', code, text)}${coded('Type', '1', 'Gebouw')}<Nummer>AB${seedOf(parcel.capakey) % 90}.CY05.SV</Nummer></PUR><AantalWoongelegenheden>${parcel.units.length}</AantalWoongelegenheden></Gebouw></Gebouwen>`
  );
}

/** The flats of a building, each a partition of its own; the parcel itself is P0000. */
const partitionsOf = ({ use, units }: Parcel): readonly string[] =>
  use === 'apartments' ? units.map((_, i) => `P${String(i + 1).padStart(4, '0')}`) : [];
const FLAT = ['220', 'PRIVATIEF DEEL#'] as const;

/** A parcel as the patrimony documentation has it: whole (P0000), or one of its partitions. */
function parcelXml(parcel: Parcel, partition = 'P0000'): string {
  const parts = capakeyParts(parcel.capakey);
  const [code, text] = partition === 'P0000' ? NATURE[parcel.use] : FLAT;
  const built = parcel.builtIn !== null;
  const key = seedOf(`pur:${parcel.capakey}`) % 90_000_000;
  const place =
    parcel.shape === null
      ? ''
      : (([x, y]) => `<Coordinaat><x>${Math.round(x)}</x><y>${Math.round(y)}</y></Coordinaat>`)(
          pointInside(parcel.shape),
        );
  return (
    `<Perceel><Identificatie>${coded('KadastraleAfdeling', parcel.division.code, parcel.division.name)}<Sectie>${parcel.section}</Sectie><Grondnummer>${parts.number}</Grondnummer>` +
    `${parts.bis === 0 ? '' : `<Bisnummer>${parts.bis}</Bisnummer>`}${parts.power === 0 ? '' : `<Cijferexponent>${parts.power}</Cijferexponent>`}${parts.letter === null ? '' : `<Letterexponent>${parts.letter}</Letterexponent>`}<Partitie>${partition}</Partitie></Identificatie>` +
    `<AlgemeneInformaties><AlgemeneInformatie><VolgordeOnderdelen>B1</VolgordeOnderdelen><SleutelToestandPUR>${key}</SleutelToestandPUR>${place}</AlgemeneInformatie>` +
    `<AlgemeneInformatie><KadastraalInkomen><Bedrag>${Math.round((built ? 480 : 12) + parcel.areaM2 * (built ? 1.9 : 0.006))}</Bedrag>${coded('Lettercode', 'F', 'Belastbaar kadastraal inkomen')}${coded('CijferCode', built ? '2' : '1', built ? 'Gewoon gebouwd onroerend goed' : 'Gewoon ongebouwd onroerend goed')}</KadastraalInkomen>` +
    `<Gemeente><NISCode>${parcel.nisCode}</NISCode><Naam>${xml(parcel.townName)}</Naam></Gemeente>${coded('ValidatieOppervlakte', '-', 'Oppervlakte - geen titel of geen verificatie')}<VolgordeOnderdelen>01</VolgordeOnderdelen><Oppervlakte><Belast>${Math.round(parcel.areaM2)}</Belast></Oppervlakte><SleutelToestandPUR>${key}</SleutelToestandPUR></AlgemeneInformatie></AlgemeneInformaties>` +
    `<PeriodeVersie><Begin>${parcel.versionDate} 10:00:00</Begin></PeriodeVersie>${building(parcel)}${coded('RedenPerimeter', '0', 'N')}${coded('AardKadastraalPerceel', code, text)}${coded('StatusPatrimoniaalPerceel', '4', 'Gekadastreerd')}` +
    `<PeriodeGeldigheidPerceel><JaarBegin>${parcel.versionDate.slice(0, 4)}</JaarBegin></PeriodeGeldigheidPerceel></Perceel>`
  );
}

const state = (parcel: Parcel, holdings: readonly Holding[], partition?: string): string =>
  `<Eigendomstoestand><StatusInformatie><ArtikelInschrijving><Huidig>${parcel.division.code}${String(seedOf(parcel.capakey)).padStart(17, '0')}</Huidig></ArtikelInschrijving><Versie><Begin>${parcel.versionDate} 10:00:00</Begin></Versie><PeriodeStatus><JaarBegin>${parcel.versionDate.slice(0, 4)}</JaarBegin></PeriodeStatus><EigendomId>${seedOf(parcel.capakey) % 99_000_000}</EigendomId></StatusInformatie>${parcelXml(parcel, partition)}<EigenaarsRechten>${holdings.map(right).join('')}</EigenaarsRechten></Eigendomstoestand>`;

function property(parcels: readonly Parcel[], world: World): string {
  const holdings = parcels.map((parcel) => holdingsOf(parcel, world.heldByJan));
  const people = new Map(holdings.flat().map(({ owner }) => [owner.partyId, owner]));
  return `<Inhoud><Eigendom><Partijen><Personen>${[...people.values()].map(person).join('')}</Personen></Partijen><Eigendomstoestanden>${parcels.map((parcel, i) => [undefined, ...partitionsOf(parcel)].map((partition) => state(parcel, holdings[i]!, partition)).join('')).join('')}</Eigendomstoestanden></Eigendom></Inhoud>`;
}

/** The CaPaKey that the parts of a question make; null when they make none. */
export function keyAsked(question: Question): string | null {
  const [division, section, number] = ['KadastraleAfdeling', 'Sectie', 'Grondnummer'].map((name) =>
    question.criterion(name),
  );
  if (!/^\d{5}$/.test(division ?? '') || !/^[A-Z]$/.test(section ?? '') || !/^\d{1,4}$/.test(number ?? ''))
    return null;
  const letter = question.criterion('Letterexponent');
  return writeKey({
    division: division!,
    section: section!,
    number: Number(number),
    bis: Number(question.criterion('Bisnummer') ?? 0),
    power: Number(question.criterion('Cijferexponent') ?? 0),
    ...(letter === undefined ? {} : { letter }),
  });
}

/** GeefEigendomstoestanden: one parcel by its parts. */
export function giveProperty(world: World, question: Question, wrongParcel: boolean): string {
  const key = keyAsked(question);
  if (key === null)
    return exception('40001', 'De kadastrale identificatie in de criteria is niet volledig of niet geldig');
  const parcel = world.byKey.get(key);
  if (parcel === undefined || parcel.status === 'gehistoreerd') return noData('AAPD');
  return property([wrongParcel ? world.parcels.find((other) => other.capakey !== key)! : parcel], world);
}

/** ZoekEigendomstoestanden: every parcel on which a person holds a right. */
export function findProperty(world: World, question: Question, wrongParcel: boolean): string {
  const number = question.criterion('INSZ');
  if (!/^\d{11}$/.test(number ?? '')) return exception('40001', 'Het INSZ in de criteria is niet geldig');
  if (number !== JAN.nationalNumber) return noData();
  const held = [...world.heldByJan].map((key) => world.byKey.get(key)!);
  return property(
    wrongParcel ? [world.parcels.find((parcel) => !world.heldByJan.has(parcel.capakey))!] : held,
    world,
  );
}

const identification = (capakey: string): string => {
  const { division, section, number, bis, letter, power } = capakeyParts(capakey);
  const optional = (tag: string, value: string | number | null): string =>
    value === null || value === 0 ? '' : `<${tag}>${value}</${tag}>`;
  return (
    `<Perceel><Identificatie><KadastraleAfdeling><Code>${division}</Code></KadastraleAfdeling><Sectie>${section}</Sectie><Grondnummer>${number}</Grondnummer>` +
    `${optional('Bisnummer', bis)}${optional('Cijferexponent', power)}${optional('Letterexponent', letter)}<Partitie>P0000</Partitie></Identificatie></Perceel>`
  );
};

/** GeefHistoriekMutatiedossier, asked by parcel: the changes that made it. The shape of the answer is ours. */
export function giveHistory(world: World, question: Question, wrongParcel: boolean): string {
  const key = keyAsked(question);
  if (key === null)
    return exception('40001', 'De kadastrale identificatie in de criteria is niet volledig of niet geldig');
  const parcel = world.byKey.get(key);
  if (parcel === undefined) return noData('AAPD');
  const before = world.parcels.filter(({ successors }) => successors.includes(key));
  const mutations = mutationsOf(parcel, before, key === MOCKUP.capakey);
  if (mutations.length === 0) return noData('AAPD');
  const made = wrongParcel ? world.parcels.find((other) => other.capakey !== key)!.capakey : key;
  return `<Inhoud>${mutations
    .map(
      ({ keys, on, why }, i) =>
        `<Mutatiedossier><Dossiernummer>${on.slice(0, 4)}/${seedOf(key) % 9_000}/${i + 1}</Dossiernummer><Datum>${on}</Datum>${coded('Aard', 'SPL', why)}` +
        `<PercelenVoor>${keys.map(identification).join('')}</PercelenVoor><PercelenNa>${identification(made)}</PercelenNa></Mutatiedossier>`,
    )
    .join('')}</Inhoud>`;
}
