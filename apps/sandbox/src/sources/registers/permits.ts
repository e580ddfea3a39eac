import { over } from '../../world/cover.ts';
import { oldPermitsOf, vegetationOf, type OldPermit } from '../../world/permit-facts.ts';
import { applicantOf } from '../../world/register-people.ts';
import type { Feature, Parcel } from '../../world/types.ts';
import type { World } from '../../world/world.ts';

const DECISIONS: Readonly<Record<string, string>> = {
  Vergund: 'VERGUND',
  'Vergund onder voorwaarden': 'VERGUND_VOORWAARDEN',
  Geweigerd: 'GEWEIGERD',
};

const project = (parcel: Parcel, { attributes }: Feature, kind: 'SH' | 'VK'): Project => ({
  projectnummer: String(attributes['projectnummer']),
  onderwerp: String(attributes['onderwerp']),
  projecttype: kind,
  percelen: [parcel.capakey],
  vergunningsplichtig: true,
  beslissingen: [
    {
      uitkomst: DECISIONS[String(attributes['beslissing'])] ?? 'ONBEKEND',
      datum: String(attributes['datum_beslissing']),
    },
  ],
  vervalStatus: 'NIET_VERVALLEN',
});

interface Project {
  readonly projectnummer: string;
  readonly onderwerp: string;
  readonly projecttype: string;
  readonly percelen: readonly string[];
  readonly vergunningsplichtig: boolean;
  readonly beslissingen: readonly { readonly uitkomst: string; readonly datum: string }[];
  readonly vervalStatus: string;
}

/**
 * On one scenario parcel the Omgevingsloket and its map layer differ, as they do in life when a layer lags: the
 * permit was refused on appeal since, and there is a second one that the layer does not have.
 */
const asTheDeskKnows = (projects: readonly Project[], parcel: Parcel): readonly Project[] => [
  ...projects.map((known) => ({
    ...known,
    beslissingen: [...known.beslissingen, { uitkomst: 'GEWEIGERD', datum: '2022-03-14' }],
  })),
  {
    projectnummer: 'OMV_2024118204',
    onderwerp: 'plaatsen van een warmtepomp en isoleren van de achtergevel',
    projecttype: 'SH',
    percelen: [parcel.capakey],
    vergunningsplichtig: true,
    beslissingen: [{ uitkomst: 'VERGUND', datum: '2024-11-05' }],
    vervalStatus: 'NIET_VERVALLEN',
  },
];

/** What the Omgevingsloket says: the permits of its map layers, changes of vegetation, and who asked. */
export function deskPermitsOf(world: World, parcel: Parcel): object {
  const onLayers = (['gd', 'vk'] as const).flatMap((layer) =>
    over(world.layers.of(`lu:lu_omv_${layer}_v2`), parcel.shape).map((feature) =>
      project(parcel, feature, layer === 'gd' ? 'SH' : 'VK'),
    ),
  );
  const vegetation = vegetationOf(parcel);
  const projects: readonly Project[] = [
    ...(parcel.capakey === world.keys.permitsDiffer ? asTheDeskKnows(onLayers, parcel) : onLayers),
    ...(vegetation === null
      ? []
      : [
          {
            projectnummer: vegetation.number,
            onderwerp: vegetation.subject,
            projecttype: 'VW',
            percelen: [parcel.capakey],
            vergunningsplichtig: true,
            beslissingen: [{ uitkomst: 'VERGUND_VOORWAARDEN', datum: vegetation.decided }],
            vervalStatus: 'NIET_VERVALLEN',
          },
        ]),
  ];
  return {
    capakey: parcel.capakey,
    aantal: projects.length,
    projecten: projects.map((each) => ({ ...each, aanvrager: applicantOf(parcel, each.projectnummer) })),
  };
}

const inDba = ({ kind, decided }: OldPermit): boolean =>
  (kind === 'STEDENBOUWKUNDIGE_VERGUNNING' || kind === 'STEDENBOUWKUNDIGE_MELDING') &&
  decided >= '2014' &&
  decided < '2018';

/** What the Digitale Bouwaanvraag says: the part of the old permits that was asked through it. */
export function buildingRequestsOf(world: World, parcel: Parcel): object {
  const files = oldPermitsOf(parcel, parcel.capakey === world.keys.oldPermits).filter(inDba);
  return {
    capakey: parcel.capakey,
    aantal: files.length,
    dossiers: files.map((file) => ({
      dossiertype: file.kind === 'STEDENBOUWKUNDIGE_MELDING' ? 'MELDING' : 'BOUWAANVRAAG',
      dossiernummer: file.number,
      onderwerp: file.subject,
      vergunningverlener: `College van burgemeester en schepenen van ${parcel.townName}`,
      beslissing: file.decision,
      datumBeslissing: file.decided,
      ...(file.appeal === null
        ? {}
        : {
            beroep: {
              instantie: file.appeal.body,
              beslissing: file.appeal.decision,
              datum: file.appeal.decided,
            },
          }),
      vervalStatus: file.expiry,
      aanvrager: applicantOf(parcel, file.number),
    })),
  };
}
