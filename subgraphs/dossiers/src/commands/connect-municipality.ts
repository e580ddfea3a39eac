import { accept, refuse, type MunicipalIntegration, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { NEVER } from '../domain/connection.ts';
import { checkConnect, provinceOf } from '../domain/connection-input.ts';
import type { Problem } from '../domain/problem.ts';
import { keepSettings } from '../persistence/connections.ts';
import { askMunicipality, type RegisteredMunicipality } from './ask-municipality.ts';
import {
  changeConnection,
  checkAdministrator,
  type ConnectionMeant,
  type ConnectionRefusal,
} from './change-connection.ts';
import { orFault } from './create-request.ts';
import { MUNICIPALITY_ENDED, MUNICIPALITY_UNKNOWN } from './texts.ts';

export interface ConnectMunicipality extends ConnectionMeant {
  /** First day on which its parcels can be ordered; in the future it is a wave. */
  readonly connectedFrom: string;
  readonly integration: MunicipalIntegration;
  readonly contactEmail: string;
}

/**
 * Connects a municipality from a day on, or changes how it takes part. Its name and that it exists come from the register of municipalities. What billing
 * needs of it is set there; without a tariff an order is refused before anybody pays.
 */
export async function connectMunicipality(
  context: Context,
  input: ConnectMunicipality,
): Promise<Result<string, ConnectionRefusal>> {
  checkAdministrator(context);
  const { nisCode, connectedFrom, integration, contactEmail } = input;
  const province = provinceOf(nisCode);
  const registered = province ? await orFault(context, askMunicipality(context, nisCode)) : null;
  const unknown = province ? problemOf(registered) : [];

  return changeConnection(context, input, {
    action: 'CONNECT',
    decide: ({ last }, today) => {
      const problems = [...unknown, ...checkConnect(input, last ?? NEVER, today)];
      if (problems.length > 0) return refuse({ kind: 'invalid', problems });
      return accept({ type: 'municipality.connected', connectedFrom, connectedUntil: null, integration });
    },
    alsoKeep: (em) =>
      keepSettings(em, {
        nisCode,
        name: registered!.name,
        province: province!,
        integration,
        contactEmail: contactEmail.trim(),
      }),
  });
}

function problemOf(registered: RegisteredMunicipality | null): Problem[] {
  const path = ['nisCode'];
  if (!registered) return [{ path, code: 'MUNICIPALITY_UNKNOWN', message: MUNICIPALITY_UNKNOWN }];
  const { until, mergedInto } = registered;
  return until === null
    ? []
    : [{ path, code: 'MUNICIPALITY_ENDED', message: MUNICIPALITY_ENDED(until, mergedInto) }];
}
