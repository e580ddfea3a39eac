import { over } from '../../world/cover.ts';
import { asbestosOf, fellingOf, riskyActivitiesOf, soilCertificateOf } from '../../world/land-facts.ts';
import { MOCKUP } from '../../world/quarters.ts';
import { applicantOf } from '../../world/register-people.ts';
import type { Parcel } from '../../world/types.ts';
import type { World } from '../../world/world.ts';

const PRONOUNCEMENTS: Readonly<Record<string, string>> = {
  'Laatste bodemonderzoek ontdekte geen bodemverontreiniging': 'GEEN_VERONTREINIGING',
  'Aanwezige bodemverontreiniging vraagt geen verder onderzoek/sanering': 'GEEN_VERDER_ONDERZOEK',
  'Aanwezige bodemverontreiniging vraagt verder onderzoek/sanering': 'VERDER_ONDERZOEK',
  'Resultaten van bodemonderzoek nog niet verwerkt': 'NIET_VERWERKT',
  'Er is een oriënterend bodemonderzoek nodig': 'OBO_NODIG',
};
const isMockup = ({ capakey }: Parcel): boolean => capakey === MOCKUP.capakey;

/** What the register of land information says: the same pronouncement as the open layer, and what only it holds. */
export function landInformationOf(world: World, parcel: Parcel): object {
  const reports = world.layers
    .of('ovam:uitspraak_bodemonderzoeken')
    .filter(({ attributes }) => attributes['kadaster_id'] === parcel.capakey);
  const [report] = reports;
  const activities = riskyActivitiesOf(parcel, parcel.capakey === world.keys.vacant);
  const certificate = soilCertificateOf(parcel, isMockup(parcel));
  return {
    capakey: parcel.capakey,
    bodemonderzoek:
      report === undefined
        ? null
        : {
            uitspraak: PRONOUNCEMENTS[String(report.attributes['uitspraak'])],
            dossiernummers: [String(report.attributes['dossiernummer'])],
          },
    bodemattest:
      certificate === null
        ? null
        : {
            attestnummer: certificate.number,
            datum: certificate.given,
            inhoud:
              report === undefined
                ? 'De OVAM beschikt niet over informatie met betrekking tot de bodemkwaliteit.'
                : String(report.attributes['uitspraak']),
            aanvrager: applicantOf(parcel, 'bodemattest'),
          },
    aantalRisicoactiviteiten: activities.length,
    risicoactiviteiten: activities.map(({ headings, from, to, about }) => ({
      vlareboRubrieken: headings,
      van: from,
      tot: to,
      omschrijving: about,
    })),
    eigenaars: [applicantOf(parcel, 'eigenaar')],
  };
}

export function asbestosCertificatesOf(_world: World, parcel: Parcel): object {
  const certificate = asbestosOf(parcel, isMockup(parcel));
  const attesten =
    certificate === null
      ? []
      : [
          {
            attestnummer: certificate.number,
            datum: certificate.given,
            geldigTot: certificate.until,
            conclusie: certificate.safe ? 'ASBESTVEILIG' : 'NIET_ASBESTVEILIG',
            ingetrokken: false,
            opdrachtgever: applicantOf(parcel, 'asbest'),
          },
        ];
  return { capakey: parcel.capakey, aantal: attesten.length, attesten };
}

export function fellingsOf(_world: World, parcel: Parcel): object {
  const felling = fellingOf(parcel);
  const kapmachtigingen =
    felling === null
      ? []
      : [
          {
            dossierId: felling.number,
            beschrijving: felling.about,
            geldigheidStartdatum: felling.from,
            geldigheidEinddatum: felling.to,
            aanvrager: applicantOf(parcel, 'kapmachtiging'),
          },
        ];
  return { capakey: parcel.capakey, aantal: kapmachtigingen.length, kapmachtigingen };
}

const HERITAGE: Readonly<Record<string, string>> = {
  bes_monument: 'BESCHERMD_MONUMENT',
  bes_sd_gezicht: 'BESCHERMD_STADS_DORPSGEZICHT',
  bes_landschap: 'BESCHERMD_LANDSCHAP',
  bes_arch_site: 'BESCHERMDE_ARCHEOLOGISCHE_SITE',
  bes_overgangszone: 'OVERGANGSZONE',
  erfgoedls: 'ERFGOEDLANDSCHAP',
  vast_be: 'INVENTARIS_BOUWKUNDIG',
  vast_la: 'INVENTARIS_LANDSCHAP',
  vast_arch: 'INVENTARIS_ARCHEOLOGIE',
  vast_tu: 'INVENTARIS_TUINEN_PARKEN',
  vast_hb: 'INVENTARIS_HOUTIGE_BEPLANTINGEN',
  unesco_kern: 'UNESCO',
  unesco_buffer: 'UNESCO',
  gga_gewestelijk: 'GGA',
  gga_gemeentelijk: 'GGA',
};
const STATUTES: readonly (readonly [RegExp, string])[] = [
  [/opgeheven/i, 'OPGEHEVEN'],
  [/voorlopig/i, 'VOORLOPIG'],
  [/vastgesteld/i, 'VASTGESTELD'],
  [/inventaris/i, 'GEINVENTARISEERD'],
];

/** The designations of the agency's map layers, by parcel; and the archaeology notes, which no layer holds. */
export function designationsOf(world: World, parcel: Parcel): object {
  const aanduidingsobjecten = Object.entries(HERITAGE).flatMap(([layer, type]) =>
    over(world.layers.of(`vioe_geoportaal:${layer}`), parcel.shape).map(({ attributes }) => {
      const id = Number(attributes['aanduid_id']);
      return {
        id,
        uri: `https://id.erfgoed.net/aanduidingsobjecten/${id}`,
        naam: attributes['naam'],
        type,
        statuut: STATUTES.find(([words]) => words.test(String(attributes['statuut'])))?.[1] ?? 'DEFINITIEF',
        ...(attributes['datum_besluit'] ? { datumBesluit: attributes['datum_besluit'] } : {}),
      };
    }),
  );
  const note =
    parcel.capakey === world.keys.monument
      ? [
          {
            nummer: '18742',
            datum: '2021-10-06',
            uri: 'https://id.erfgoed.net/archeologie/archeologienotas/18742',
          },
        ]
      : [];
  return {
    capakey: parcel.capakey,
    aantal: aanduidingsobjecten.length,
    aanduidingsobjecten,
    aantalArcheologienotas: note.length,
    archeologienotas: note,
  };
}
