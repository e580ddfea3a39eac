import { coverOf, over } from '../../world/cover.ts';
import { ficheLink } from '../../world/layer-book.ts';
import { chance } from '../../world/random.ts';
import type { Feature, Parcel } from '../../world/types.ts';
import type { World } from '../../world/world.ts';

type Level = 'GEWEST' | 'PROVINCIE' | 'GEMEENTE';

/** Layers of plans in force, and what the register calls their plans. */
const LAYERS: readonly (readonly [layer: string, procedure: string | null, level: Level])[] = [
  ['lu:lu_gwp_gv', 'GWP', 'GEWEST'],
  ['lu:lu_gewrup_gv', 'RUP', 'GEWEST'],
  ['lu:lu_prorup_gv', 'RUP', 'PROVINCIE'],
  ['lu:lu_gemrup_gv', 'RUP', 'GEMEENTE'],
  ['lu:lu_hov_dg', 'HOV', 'GEMEENTE'],
  // Plans of the old kind: their id says which.
  ['lu:lu_si_gv', null, 'GEMEENTE'],
];

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const procedureOf = (planId: string): string | null => /^(APA|BPA)_/.exec(planId)?.[1] ?? null;

/** Plans over a parcel as the layers have them, each with its zones here. */
function plansInForce(world: World, parcel: Parcel): readonly object[] {
  const hits = LAYERS.flatMap(([layer, procedure, level]) =>
    over(world.layers.of(layer), parcel.shape).flatMap((feature) => {
      const code = procedure ?? procedureOf(text(feature.attributes['algplanid']));
      return code === null ? [] : [{ code, level, feature }];
    }),
  );
  const groups = Map.groupBy(hits, ({ code, feature }) => `${code} ${text(feature.attributes['algplanid'])}`);
  return [...groups.values()].map((group) => {
    const { code, level, feature } = group[0]!;
    const { algplanid, naam, datumgk } = feature.attributes;
    return {
      procedureCode: code,
      bestuursniveau: level,
      naam,
      algplanid,
      status: 'DEFINITIEF',
      ...(datumgk ? { datumGoedkeuring: datumgk } : {}),
      ficheDetailLink: ficheLink(text(algplanid)),
      voorschriften: [
        {
          titel: 'Stedenbouwkundige voorschriften',
          voorschriftLink: `${ficheLink(text(algplanid))}/voorschriften`,
        },
      ],
      bestemmingen: group.map(({ feature: zone }) => ({ ...zoneOf(zone), ...measureOf(zone, parcel) })),
    };
  });
}

/** What the register measured of a zone on the parcel; nothing for a parcel without a shape. */
function measureOf(zone: Feature, { shape }: Parcel): object {
  if (shape === null) return {};
  const { m2, share } = coverOf(zone, shape);
  return { oppervlakteM2: m2, aandeel: share };
}

const zoneOf = ({ attributes: { svnaam, svnr, hoofdcode, categorie } }: Feature): object => ({
  naam: text(svnaam).replace(/^art\.?\s*[\d.]+\s*:\s*/i, '') || 'onbepaald',
  ...(hoofdcode ? { code: hoofdcode } : {}),
  ...(svnr ? { artikel: svnr } : {}),
  ...(categorie ? { categorie } : {}),
});

const plan = (
  procedureCode: string,
  bestuursniveau: Level,
  algplanid: string,
  naam: string,
  more: object = {},
): object => ({
  procedureCode,
  bestuursniveau,
  naam,
  algplanid,
  status: 'DEFINITIEF',
  ficheDetailLink: ficheLink(algplanid),
  voorschriften: [],
  bestemmingen: [],
  ...more,
});

/** Ordinances hold for a whole region, province or municipality. */
const ordinancesOf = ({ nisCode, townName }: Parcel): readonly object[] => {
  const province = `${nisCode.slice(0, 1)}0000`;
  return [
    plan('SVO', 'GEWEST', 'SVO_02000_233_00001_00001', 'Gewestelijke hemelwaterverordening', {
      soort: 'hemelwater',
      datumGoedkeuring: '2023-02-10',
    }),
    plan('SVO', 'GEWEST', 'SVO_02000_233_00002_00001', 'Gewestelijke verordening toegankelijkheid', {
      soort: 'toegankelijkheid',
      datumGoedkeuring: '2009-06-05',
    }),
    ...(nisCode === '44021' || nisCode === '46021'
      ? [
          plan(
            'SVO',
            'PROVINCIE',
            `SVO_${province}_234_00001_00001`,
            'Provinciale verordening overwelven van grachten',
            {
              soort: 'waterbeheer',
              datumGoedkeuring: '2015-07-23',
            },
          ),
        ]
      : []),
    plan('SVO', 'GEMEENTE', `SVO_${nisCode}_235_00001_00001`, `Algemeen bouwreglement van ${townName}`, {
      soort: 'bouwreglement',
      datumGoedkeuring: '2019-05-27',
    }),
  ];
};

/** Neighbours of one block share what is drawn over a block. */
function blockPlansOf({ capakey, nisCode, use }: Parcel): readonly object[] {
  const block = capakey.slice(0, 10);
  const random = chance(`block-plans:${block}`);
  const inTheMaking = random.happens(0.03);
  const wet = random.happens(0.15) && (use === 'meadow' || use === 'field');
  return [
    ...(inTheMaking
      ? [
          plan('RUP', 'GEMEENTE', `RUP_${nisCode}_214_00091_00001`, 'Verdichting en groen', {
            status: 'VOORLOPIG_VASTGESTELD',
            bestemmingen: [{ naam: 'zone voor stadsgroen', artikel: 'art. 4', categorie: 'OVG' }],
          }),
        ]
      : []),
    ...(wet
      ? [
          plan('WOR', 'GEWEST', `WOR_02000_240_${nisCode}_00001`, 'Watergevoelig openruimtegebied', {
            voorschriften: [
              { titel: 'Besluit tot aanduiding', voorschriftLink: `${ficheLink(`WOR${nisCode}`)}/besluit` },
            ],
          }),
        ]
      : []),
  ];
}

/** Gain or damage that a plan made. */
function gainsOf({ capakey, nisCode }: Parcel): readonly object[] {
  const random = chance(`gains:${capakey}`);
  return random.happens(0.01)
    ? [
        {
          type: random.pick(['PLANBATEN', 'PLANSCHADE']),
          algplanid: `RUP_${nisCode}_214_00026_00001`,
          bestemmingVan: 'agrarisch gebied',
          bestemmingNaar: 'woongebied',
        },
      ]
    : [];
}

/** What the plan register says of a parcel. */
export function plansOf(world: World, parcel: Parcel): object {
  const plannenAanwezig = [...plansInForce(world, parcel), ...ordinancesOf(parcel), ...blockPlansOf(parcel)];
  const planbatenPlanschade = gainsOf(parcel);
  return {
    data: {
      capakey: parcel.capakey,
      inlichting: {
        zones: { aantal: plannenAanwezig.length, plannenAanwezig },
        aantalPlanbatenPlanschade: planbatenPlanschade.length,
        planbatenPlanschade,
      },
    },
  };
}
