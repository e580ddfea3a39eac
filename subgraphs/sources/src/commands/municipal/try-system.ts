import { accept, parseCapakey, refuse, type Result } from '@vip/domain-kit';
import type { Geometry } from 'geojson';
import type { Answer } from '../../connectors/answer.ts';
import { connectorOf } from '../../connectors/registry.ts';
import { municipalSystem } from '../../connectors/municipal/system.ts';
import type { SubjectAddress } from '../../connectors/connector.ts';
import { ParcelArea } from '../../connectors/parcel-area.ts';
import type { Context } from '../../context.ts';
import { problem, type Problem } from '../../domain/municipal/problem.ts';
import { mayManageSources, townMeant } from '../../domain/municipal/rights.ts';
import { partyOf } from '../../domain/party.ts';
import { MunicipalSystems } from '../../persistence/municipal/systems.ts';

/** What a try came to, item by item; nothing of it lands in a dossier. */
export interface Tried {
  readonly capakey: string;
  /** Milliseconds that the system took. */
  readonly ms: number;
  readonly answers: ReadonlyMap<string, Answer>;
}
export type TryRefusal =
  { readonly kind: 'not-found' } | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

const PARCEL = /* GraphQL */ `
  query TriedParcel($capakey: ID!) {
    parcel(capakey: $capakey) {
      capakey
      geometry
      municipality {
        nisCode
      }
      addresses {
        id
        fullAddress
        street
        houseNumber
        boxNumber
        postalCode
        municipalityName
      }
    }
  }
`;
interface Told {
  readonly parcel: {
    readonly capakey: string;
    readonly geometry: Geometry | null;
    readonly municipality: { readonly nisCode: string } | null;
    readonly addresses: readonly SubjectAddress[];
  } | null;
}

const NO_PARCEL = problem(
  'capakey',
  'PARCEL_UNKNOWN',
  'Geef de CaPaKey van een perceel in uw gemeente.',
  'Give the CaPaKey of a parcel in your municipality.',
  "Donnez la CaPaKey d'une parcelle de votre commune.",
  'Geben Sie den CaPaKey einer Parzelle in Ihrer Gemeinde an.',
);

/** Asks the municipality's system about one parcel, as a dossier would, and says what came back. */
export async function trySystem(
  context: Context,
  input: { readonly nisCode?: string | null; readonly capakey: string },
): Promise<Result<Tried, TryRefusal>> {
  const { database, caller, ask, clock, recorder, reachOf } = context;
  const nisCode = townMeant(caller, input.nisCode);
  if (nisCode === null || !mayManageSources(caller, nisCode)) return refuse({ kind: 'not-found' });
  const system = await database.as(caller, (em) => new MunicipalSystems(em).of(nisCode));
  if (!system) return refuse({ kind: 'not-found' });
  const key = parseCapakey(input.capakey);
  const { parcel } = key.ok ? await ask<Told>(PARCEL, { capakey: key.value }) : { parcel: null };
  // A parcel of a neighbour is not for this system to answer about, and not for this officer to ask about.
  if (parcel?.municipality?.nisCode !== nisCode) return refuse({ kind: 'invalid', problems: [NO_PARCEL] });
  const { capakey, geometry, addresses } = parcel;
  const subject = { capakey, nisCode, area: geometry ? new ParcelArea(geometry) : null, addresses };
  const began = performance.now();
  const answers = await connectorOf(municipalSystem.code)!.ask(
    subject,
    system.items,
    reachOf(municipalSystem),
  );
  const ms = Math.round(performance.now() - began);
  await database.as(caller, (em) =>
    recorder.record(em, [
      {
        type: 'municipal-system.tried',
        subject: nisCode,
        actor: partyOf(caller),
        at: clock.now(),
        ids: { nisCode, capakey },
      },
    ]),
  );
  return accept({ capakey, ms, answers });
}
