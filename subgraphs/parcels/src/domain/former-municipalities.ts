/** A municipality that is no more: its NIS code stands in older files, deeds and dossiers. */
export interface FormerMunicipality {
  readonly nisCode: string;
  readonly name: string;
  readonly province: string;
  /** NIS code of the municipality that it became part of. */
  readonly mergedInto: string;
  /** Last day that it was one, `YYYY-MM-DD`. */
  readonly until: string;
}

const UNTIL = '2024-12-31';
const of =
  (province: string, mergedInto: string) =>
  (nisCode: string, name: string): FormerMunicipality => ({
    nisCode,
    name,
    province,
    mergedInto,
    until: UNTIL,
  });

const antwerpen = of('Antwerpen', '11002');
const beveren = (province: string) => of(province, '46030');
const pajottegem = of('Vlaams-Brabant', '23106');
const wingene = of('West-Vlaanderen', '37021');
const tielt = of('West-Vlaanderen', '37022');
const nazareth = of('Oost-Vlaanderen', '44086');
const lochristi = of('Oost-Vlaanderen', '44087');
const merelbeke = of('Oost-Vlaanderen', '44088');
const lokeren = of('Oost-Vlaanderen', '46029');
const tessenderlo = of('Limburg', '71071');
const hasselt = of('Limburg', '71072');
const bilzen = of('Limburg', '73110');
const tongeren = of('Limburg', '73111');

/** The mergers of 1 January 2025: of 300 municipalities 285 were left. Data, as the register of municipalities has it. */
export const FORMER: readonly FormerMunicipality[] = [
  antwerpen('11007', 'Borsbeek'),
  beveren('Antwerpen')('11056', 'Zwijndrecht'),
  beveren('Oost-Vlaanderen')('46003', 'Beveren'),
  beveren('Oost-Vlaanderen')('46013', 'Kruibeke'),
  pajottegem('23023', 'Galmaarden'),
  pajottegem('23024', 'Gooik'),
  pajottegem('23032', 'Herne'),
  wingene('37012', 'Ruiselede'),
  wingene('37018', 'Wingene'),
  tielt('37007', 'Meulebeke'),
  tielt('37015', 'Tielt'),
  nazareth('44012', 'De Pinte'),
  nazareth('44048', 'Nazareth'),
  lochristi('44034', 'Lochristi'),
  lochristi('44073', 'Wachtebeke'),
  merelbeke('44040', 'Melle'),
  merelbeke('44043', 'Merelbeke'),
  lokeren('44045', 'Moerbeke'),
  lokeren('46014', 'Lokeren'),
  tessenderlo('71057', 'Tessenderlo'),
  tessenderlo('71069', 'Ham'),
  hasselt('71022', 'Hasselt'),
  hasselt('73040', 'Kortessem'),
  bilzen('73006', 'Bilzen'),
  bilzen('73032', 'Hoeselt'),
  tongeren('73009', 'Borgloon'),
  tongeren('73083', 'Tongeren'),
];

const BY_CODE = new Map(FORMER.map((one) => [one.nisCode, one]));

export const formerMunicipality = (nisCode: string): FormerMunicipality | null =>
  BY_CODE.get(nisCode) ?? null;

/** The municipality that a NIS code means today: itself, or what it was merged into. */
export function currentNisCode(nisCode: string): string {
  const former = BY_CODE.get(nisCode);
  return former ? currentNisCode(former.mergedInto) : nisCode;
}
