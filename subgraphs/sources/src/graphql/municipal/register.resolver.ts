import { unreachable, type Result } from '@vip/domain-kit';
import { fault, invalidInput, notAllowedNow, notFound, versionConflict } from '@vip/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  checkVersion,
  loadVersion,
  stopCheck,
  undoVersion,
  type VersionRefusal,
} from '../../commands/municipal/change-version.ts';
import { openRegister, removeRegister } from '../../commands/municipal/open-register.ts';
import {
  readRefused,
  readRegister,
  readRegisterEvent,
  readRegisters,
} from '../../commands/municipal/read-registers.ts';
import type { Context } from '../../context.ts';
import { fieldsOf } from './present-problems.ts';
import { presentRegister } from './present-register.ts';
import {
  CheckRegisterVersionInput,
  CreateRegisterInput,
  CreateRegisterResult,
  MunicipalRegisterType,
  RefusedRegisterRowType,
  RegisterEventType,
  RegisterSuccess,
  RegisterVersionActionInput,
  RegisterVersionResult,
  RegisterVersionType,
  RemoveRegisterResult,
  RemoveRegisterSuccess,
} from './register.type.ts';
import { MunicipalSourcesType } from './sources.type.ts';

const MOST_REFUSED = 100;

const shown = async (context: Context, id: string): Promise<RegisterSuccess> =>
  Object.assign(new RegisterSuccess(), {
    register: presentRegister((await readRegister(context, id))!, context.caller),
  });

async function answer(
  context: Context,
  result: Result<{ readonly id: string }, VersionRefusal>,
): Promise<typeof RegisterVersionResult> {
  const { language } = context.caller;
  if (result.ok) return shown(context, result.value.id);
  const { refusal } = result;
  switch (refusal.kind) {
    case 'not-found':
      return notFound(language);
    case 'conflict':
      return versionConflict(language, refusal.current);
    case 'not-now':
      return notAllowedNow(language, refusal.state, refusal.actions);
    case 'invalid':
      return invalidInput(language, fieldsOf(refusal.problems, language));
    default:
      return unreachable(refusal);
  }
}

@Resolver(() => MunicipalSourcesType)
export class MunicipalRegistersResolver {
  @FieldResolver(() => [MunicipalRegisterType], { description: 'By name.' })
  async registers(
    @Root() { nisCode }: MunicipalSourcesType,
    @Ctx() context: Context,
  ): Promise<MunicipalRegisterType[]> {
    return (await readRegisters(context, nisCode)).map((one) => presentRegister(one, context.caller));
  }
}

@Resolver(() => RegisterVersionType)
export class RegisterResolver {
  @Query(() => MunicipalRegisterType, { nullable: true, description: 'Null when it is not yours.' })
  async municipalRegister(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
  ): Promise<MunicipalRegisterType | null> {
    const register = await readRegister(context, id);
    return register && presentRegister(register, context.caller);
  }

  @Query(() => RegisterEventType, { nullable: true, description: 'What a subscription shows, asked again.' })
  async registerEvent(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
  ): Promise<RegisterEventType | null> {
    const register = await readRegisterEvent(context, id);
    return (
      register &&
      Object.assign(new RegisterEventType(), {
        eventId: id,
        register: presentRegister(register, context.caller),
      })
    );
  }

  @FieldResolver(() => [RefusedRegisterRowType], {
    description: `In the order of the file. first: 1 to ${MOST_REFUSED}; after: a row.`,
  })
  async refusedRows(
    @Root() { id }: RegisterVersionType,
    @Arg('first', () => Int) first: number,
    @Ctx() context: Context,
    @Arg('after', () => Int, { nullable: true }) after?: number,
  ): Promise<RefusedRegisterRowType[]> {
    if (first < 1 || first > MOST_REFUSED) throw fault('BAD_USER_INPUT', `first: 1 to ${MOST_REFUSED}.`);
    const rows = (await readRefused(context, id, after ?? 0, first)) ?? [];
    return rows.map(({ rowNumber, problems }) =>
      Object.assign(new RefusedRegisterRowType(), {
        row: rowNumber,
        problems: problems.map((one) => ({ ...one, message: one.message[context.caller.language] })),
      }),
    );
  }
}

@Resolver()
export class RegisterMutations {
  @Mutation(() => CreateRegisterResult, { description: 'Makes a register; then upload a file to it.' })
  async createRegister(
    @Arg('input', () => CreateRegisterInput) input: CreateRegisterInput,
    @Ctx() context: Context,
  ): Promise<typeof CreateRegisterResult> {
    const result = await openRegister(context, input);
    if (result.ok) return shown(context, result.value.id);
    const { language } = context.caller;
    return result.refusal.kind === 'invalid'
      ? invalidInput(language, fieldsOf(result.refusal.problems, language))
      : notFound(language);
  }

  @Mutation(() => RemoveRegisterResult, { description: 'It answers no more.' })
  async removeRegister(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
  ): Promise<typeof RemoveRegisterResult> {
    const result = await removeRegister(context, id);
    return result.ok ? Object.assign(new RemoveRegisterSuccess(), { id }) : notFound(context.caller.language);
  }

  @Mutation(() => RegisterVersionResult, {
    description: 'Starts the dry run of a file: every row is matched and checked; nothing of it answers yet.',
  })
  async checkRegisterVersion(
    @Arg('input', () => CheckRegisterVersionInput) input: CheckRegisterVersionInput,
    @Ctx() context: Context,
  ): Promise<typeof RegisterVersionResult> {
    return answer(context, await checkVersion(context, input));
  }

  @Mutation(() => RegisterVersionResult, { description: 'Stops a dry run that is going on.' })
  async stopRegisterCheck(
    @Arg('input', () => RegisterVersionActionInput) input: RegisterVersionActionInput,
    @Ctx() context: Context,
  ): Promise<typeof RegisterVersionResult> {
    return answer(context, await stopCheck(context, input));
  }

  @Mutation(() => RegisterVersionResult, { description: 'Puts a checked file in force, whole, in one step.' })
  async loadRegisterVersion(
    @Arg('input', () => RegisterVersionActionInput) input: RegisterVersionActionInput,
    @Ctx() context: Context,
  ): Promise<typeof RegisterVersionResult> {
    return answer(context, await loadVersion(context, input));
  }

  @Mutation(() => RegisterVersionResult, {
    description: 'Takes the file in force back; the one before it answers again.',
  })
  async undoRegisterVersion(
    @Arg('input', () => RegisterVersionActionInput) input: RegisterVersionActionInput,
    @Ctx() context: Context,
  ): Promise<typeof RegisterVersionResult> {
    return answer(context, await undoVersion(context, input));
  }
}
