import { dayOf, type Result } from '@vip/domain-kit';
import { DateScalar } from '@vip/subgraph-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { actionsOf, type ConnectionRefusal } from '../commands/change-connection.ts';
import { connectMunicipality } from '../commands/connect-municipality.ts';
import { disconnectMunicipality } from '../commands/disconnect-municipality.ts';
import { undoConnection } from '../commands/undo-connection.ts';
import type { Context } from '../context.ts';
import { connectionOn, NEVER } from '../domain/connection.ts';
import { mayConnect, maySeeConnection } from '../domain/connection-access.ts';
import {
  ConnectMunicipalityInput,
  DisconnectMunicipalityInput,
  MunicipalConnectionResult,
  MunicipalConnectionSuccess,
  MunicipalConnectionType,
  UndoMunicipalConnectionInput,
} from './municipal-connection.type.ts';
import { presentRefusal } from './present-refusal.ts';
import { MunicipalityType } from './stub.type.ts';

@Resolver(() => MunicipalityType)
export class MunicipalConnectionResolver {
  @FieldResolver(() => Boolean, { description: 'Whether parcels of it can be ordered here today.' })
  async connected(@Root() { nisCode }: MunicipalityType, @Ctx() context: Context): Promise<boolean> {
    const connection = await context.municipalities.connection(nisCode);
    return connectionOn(connection, dayOf(context.now())) === 'CONNECTED';
  }
  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      'First day on which parcels of it can be ordered here; in the future when it is connected in a later wave, null when nothing is planned.',
  })
  async connectedFrom(
    @Root() { nisCode }: MunicipalityType,
    @Ctx() { municipalities }: Context,
  ): Promise<string | null> {
    return (await municipalities.connection(nisCode)).connectedFrom;
  }
  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'Last day on which parcels of it can be ordered here; null while no end is known.',
  })
  async connectedUntil(
    @Root() { nisCode }: MunicipalityType,
    @Ctx() { municipalities }: Context,
  ): Promise<string | null> {
    return (await municipalities.connection(nisCode)).connectedUntil;
  }
  @FieldResolver(() => MunicipalConnectionType, {
    nullable: true,
    description: 'Platform administrator, auditor: how it was decided; null for anybody else.',
  })
  async connection(
    @Root() { nisCode }: MunicipalityType,
    @Ctx() context: Context,
  ): Promise<MunicipalConnectionType | null> {
    return maySeeConnection(context.caller) ? presentConnection(context, nisCode) : null;
  }

  @Mutation(() => MunicipalConnectionResult, {
    description:
      'Platform administrator: connects a municipality from a day on, or changes how it takes part.',
  })
  async connectMunicipality(
    @Arg('input', () => ConnectMunicipalityInput) input: ConnectMunicipalityInput,
    @Ctx() context: Context,
  ): Promise<typeof MunicipalConnectionResult> {
    return present(await connectMunicipality(context, input), context);
  }
  @Mutation(() => MunicipalConnectionResult, {
    description:
      'Platform administrator: no new orders from a day on. What was ordered before is treated as ever.',
  })
  async disconnectMunicipality(
    @Arg('input', () => DisconnectMunicipalityInput) input: DisconnectMunicipalityInput,
    @Ctx() context: Context,
  ): Promise<typeof MunicipalConnectionResult> {
    return present(await disconnectMunicipality(context, input), context);
  }
  @Mutation(() => MunicipalConnectionResult, {
    description:
      'Platform administrator: takes the last change back, on its own day or before the first day that it touches.',
  })
  async undoMunicipalConnection(
    @Arg('input', () => UndoMunicipalConnectionInput) input: UndoMunicipalConnectionInput,
    @Ctx() context: Context,
  ): Promise<typeof MunicipalConnectionResult> {
    return present(await undoConnection(context, input), context);
  }
}

async function presentConnection(context: Context, nisCode: string): Promise<MunicipalConnectionType> {
  const { municipalities, now, caller } = context;
  const [decided, settings] = await Promise.all([
    municipalities.decided(nisCode),
    municipalities.settings(nisCode),
  ]);
  const today = dayOf(now());
  const { connectedFrom, connectedUntil } = decided.last ?? NEVER;
  return {
    state: connectionOn({ connectedFrom, connectedUntil }, today),
    connectedFrom,
    connectedUntil,
    integration: decided.last?.integration ?? 'NONE',
    contactEmail: settings?.contactEmail ?? null,
    reason: decided.last?.reason ?? null,
    version: decided.last?.version ?? 0,
    availableActions: mayConnect(caller) ? [...actionsOf(decided, today)] : [],
  };
}

function present(
  result: Result<string, ConnectionRefusal>,
  context: Context,
): typeof MunicipalConnectionResult {
  if (!result.ok) return presentRefusal(result.refusal, context);
  context.municipalities.forget(result.value);
  return Object.assign(new MunicipalConnectionSuccess(), { municipality: { nisCode: result.value } });
}
