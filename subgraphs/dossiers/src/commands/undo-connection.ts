import { accept, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { NEVER } from '../domain/connection.ts';
import { keepSettings } from '../persistence/connections.ts';
import {
  changeConnection,
  checkAdministrator,
  type ConnectionMeant,
  type ConnectionRefusal,
} from './change-connection.ts';

/** Takes the last change of a connection back, as long as that rewrites no day that began. The contact address stays as it is: the municipality may have set it since. */
export async function undoConnection(
  context: Context,
  input: ConnectionMeant,
): Promise<Result<string, ConnectionRefusal>> {
  checkAdministrator(context);
  return changeConnection(context, input, {
    action: 'UNDO',
    decide: ({ last, before }) => {
      const { connectedFrom, connectedUntil } = before ?? NEVER;
      const { integration, version } = last!;
      return accept({
        type: 'municipality.connection-undone',
        connectedFrom,
        connectedUntil,
        integration: before?.integration ?? integration,
        undoes: version,
      });
    },
    alsoKeep: (em, { integration }) => keepSettings(em, { nisCode: input.nisCode, integration }),
  });
}
