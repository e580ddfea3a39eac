import { unreachable } from '@vip/domain-kit';
import { invalidInput, notFound, versionConflict } from '@vip/subgraph-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { readMunicipalSources } from '../../commands/municipal/read-sources.ts';
import { removeMunicipalSystem, setMunicipalSystem } from '../../commands/municipal/system.ts';
import { trySystem } from '../../commands/municipal/try-system.ts';
import type { Context } from '../../context.ts';
import { fieldsOf } from './present-problems.ts';
import { presentSources } from './present-sources.ts';
import { presentTried } from './present-tried.ts';
import {
  RemoveMunicipalSystemInput,
  RemoveMunicipalSystemResult,
  RemoveMunicipalSystemSuccess,
  SetMunicipalSystemInput,
  SetMunicipalSystemResult,
  SetMunicipalSystemSuccess,
  TryMunicipalSystemInput,
  TryMunicipalSystemResult,
} from './sources.type.ts';

const after = async (context: Context, nisCode: string) =>
  presentSources((await readMunicipalSources(context, nisCode))!, context.publicUrl);

@Resolver()
export class MunicipalSystemMutations {
  @Mutation(() => SetMunicipalSystemResult, {
    description: "Sets where the platform asks the municipality's own system, and about which items.",
  })
  async setMunicipalSystem(
    @Arg('input', () => SetMunicipalSystemInput) input: SetMunicipalSystemInput,
    @Ctx() context: Context,
  ): Promise<typeof SetMunicipalSystemResult> {
    const { language } = context.caller;
    const result = await setMunicipalSystem(context, input);
    if (result.ok)
      return Object.assign(new SetMunicipalSystemSuccess(), {
        sources: await after(context, result.value.nisCode),
      });
    switch (result.refusal.kind) {
      case 'not-found':
        return notFound(language);
      case 'conflict':
        return versionConflict(language, result.refusal.current);
      case 'invalid':
        return invalidInput(language, fieldsOf(result.refusal.problems, language));
      default:
        return unreachable(result.refusal);
    }
  }

  @Mutation(() => RemoveMunicipalSystemResult, { description: 'Stops asking it.' })
  async removeMunicipalSystem(
    @Arg('input', () => RemoveMunicipalSystemInput) input: RemoveMunicipalSystemInput,
    @Ctx() context: Context,
  ): Promise<typeof RemoveMunicipalSystemResult> {
    const { language } = context.caller;
    const result = await removeMunicipalSystem(context, input);
    if (result.ok)
      return Object.assign(new RemoveMunicipalSystemSuccess(), {
        sources: await after(context, result.value),
      });
    return result.refusal.kind === 'conflict'
      ? versionConflict(language, result.refusal.current)
      : notFound(language);
  }

  @Mutation(() => TryMunicipalSystemResult, {
    description:
      'Asks the system about one parcel and says what came back. Nothing of it lands in a dossier.',
  })
  async tryMunicipalSystem(
    @Arg('input', () => TryMunicipalSystemInput) input: TryMunicipalSystemInput,
    @Ctx() context: Context,
  ): Promise<typeof TryMunicipalSystemResult> {
    const { language } = context.caller;
    const result = await trySystem(context, input);
    if (result.ok) return presentTried(result.value, language);
    return result.refusal.kind === 'invalid'
      ? invalidInput(language, fieldsOf(result.refusal.problems, language))
      : notFound(language);
  }
}
