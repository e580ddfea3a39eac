import type { FastifyInstance } from 'fastify';
import type { SourceCode } from '../../control/controls.ts';
import type { Keyring } from '../../identity/keys.ts';
import type { Parcel } from '../../world/types.ts';
import type { World } from '../../world/world.ts';
import type { SourceHost } from '../serve.ts';
import { openDoors, type Door } from './access.ts';
import { homeQualityOf, vacanciesOf } from './homes.ts';
import { inJson, playRegister } from './keyed.ts';
import { asbestosCertificatesOf, designationsOf, fellingsOf, landInformationOf } from './land.ts';
import { oldRegisterOf } from './old-register.ts';
import { buildingRequestsOf, deskPermitsOf } from './permits.ts';
import { plansOf } from './plans.ts';

/** Municipalities that publish their own old permit register. */
export const REGISTER_TOWNS = ['24062', '24043', '31005'] as const;

/**
 * Registers in JSON: who may ask, where, and what they say; `later` is the platform's day when its clock was moved far ahead, else
 * null. Their contracts: docs/sources/openapi.
 */
export const REGISTERS: readonly (readonly [
  code: SourceCode,
  door: Door,
  path: string,
  tell: (world: World, parcel: Parcel, later: string | null) => object,
])[] = [
  ['DSI_SBS', { scope: 'dsi_bevragen' }, '/dsi/sbs/v1/percelen/:slug/inlichtingen', plansOf],
  [
    'OMGEVINGSLOKET',
    { scope: 'omgevingsloket_lezen' },
    '/omgevingsloket/v1/percelen/:slug/projecten',
    deskPermitsOf,
  ],
  ['DBA', { scope: 'dba_lezen' }, '/dba/v1/percelen/:slug/dossiers', buildingRequestsOf],
  ['OVAM_GIR', 'key', '/ovam/gir/v1/percelen/:slug', landInformationOf],
  ['ASBEST', 'key', '/ovam/asbest/v1/percelen/:slug/attesten', asbestosCertificatesOf],
  [
    'ANB_KAPMACHTIGING',
    { scope: 'anb_kapmachtigingen_lezen' },
    '/anb/v1/percelen/:slug/kapmachtigingen',
    fellingsOf,
  ],
  ['OE_INVENTARIS', 'open', '/inventaris/percelen/:slug/aanduidingsobjecten', designationsOf],
  ['VLOK', { scope: 'vlok_lezen' }, '/vlok/v1/percelen/:slug/woningkwaliteit', homeQualityOf],
  [
    'OMG_BEDRIJFSRUIMTEN',
    { scope: 'bedrijfsruimten_lezen' },
    '/bedrijfsruimten/v1/percelen/:slug/registraties',
    vacanciesOf,
  ],
];

/** Registers that are asked about a parcel by its key. */
export function registerRoutes(
  app: FastifyInstance,
  host: SourceHost,
  { keys, issuer }: { readonly keys: Keyring; readonly issuer: string },
): void {
  const doors = openDoors(keys, issuer);
  /** The world as a source shows it: without what its owner withdrew. */
  const shownBy = (code: string): World => {
    const { layers } = host.world;
    return {
      ...host.world,
      layers: { names: () => layers.names(), of: (layer) => host.withdrawals.left(code, layers.of(layer)) },
    };
  };
  for (const [code, door, path, tell] of REGISTERS)
    playRegister(app, host, doors, {
      code,
      door,
      path,
      tell: (parcel, later) => inJson(tell(shownBy(code), parcel, later)),
    });
  for (const town of REGISTER_TOWNS)
    playRegister(app, host, doors, {
      code: 'VERGUNNINGENREGISTER',
      door: 'key',
      path: `/vergunningenregister/${town}/percelen/:slug`,
      tell: (parcel) => oldRegisterOf(host.world, parcel),
    });
}
