import { accept, addDays, refuse, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { NEVER } from '../domain/connection.ts';
import { checkDisconnect } from '../domain/connection-input.ts';
import {
  changeConnection,
  checkAdministrator,
  type ConnectionMeant,
  type ConnectionRefusal,
} from './change-connection.ts';

export interface DisconnectMunicipality extends ConnectionMeant {
  /** First day on which nothing can be ordered there any more; today at the earliest. */
  readonly from: string;
  readonly reason: string;
}

/** Takes no new orders for a municipality from a day on. What was ordered before is treated, delivered and settled as ever. */
export async function disconnectMunicipality(
  context: Context,
  input: DisconnectMunicipality,
): Promise<Result<string, ConnectionRefusal>> {
  checkAdministrator(context);
  return changeConnection(context, input, {
    action: 'DISCONNECT',
    decide: ({ last }, today) => {
      const problems = checkDisconnect(input, today);
      if (problems.length > 0) return refuse({ kind: 'invalid', problems });
      const { integration } = last!;
      const connectedFrom = last!.connectedFrom!;
      // A wave that would end before it began does not take place.
      const days =
        input.from <= connectedFrom ? NEVER : { connectedFrom, connectedUntil: addDays(input.from, -1) };
      return accept({ type: 'municipality.disconnected', ...days, integration, reason: input.reason.trim() });
    },
  });
}
