import type { Result } from '@vip/domain-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { refreshDossier } from '../commands/refresh-dossier.ts';
import type { Refusal } from '../commands/refusal.ts';
import { stopWatching, watchDossier } from '../commands/watch-dossier.ts';
import type { Context, Dossier } from '../context.ts';
import { DossierType } from './dossier.type.ts';
import { presentRefusal, type Presented } from './present-refusal.ts';
import { changesOf, watchOf } from './present-watch.ts';
import { RefreshDossierInput, StopWatchingInput, WatchDossierInput } from './watch.input.ts';
import {
  RefreshDossierResult,
  RefreshDossierSuccess,
  WatchDossierResult,
  WatchDossierSuccess,
} from './watch.result.ts';
import { DossierWatchType, WatchedChangeType } from './watch.type.ts';

const present = <Refused extends Refusal>(
  result: Result<Dossier, Refused>,
  context: Context,
): WatchDossierSuccess | Presented[Refused['kind']] =>
  result.ok
    ? Object.assign(new WatchDossierSuccess(), { dossier: result.value })
    : presentRefusal(result.refusal, context);

@Resolver(() => DossierType)
export class DossierWatchFieldResolver {
  @FieldResolver(() => DossierWatchType, {
    nullable: true,
    description:
      'Null when it never was watched. For who ordered, the officers of its municipality and the auditor.',
  })
  watch(@Root() dossier: Dossier, @Ctx() context: Context): Promise<DossierWatchType | null> {
    return watchOf(context, dossier);
  }
}

@Resolver(() => DossierWatchType)
export class WatchResolver {
  @FieldResolver(() => [WatchedChangeType], {
    description: 'What sources say now that was not delivered, and what became of it; newest first.',
  })
  changes(
    @Root() { dossier }: DossierWatchType & { dossier: Dossier },
    @Ctx() context: Context,
  ): Promise<readonly WatchedChangeType[]> {
    return changesOf(context, dossier);
  }

  @Mutation(() => WatchDossierResult, {
    description:
      'Who ordered a validated dossier has its sources asked again until a day, free of charge. Again with another day: changes the day.',
  })
  async watchDossier(
    @Arg('input', () => WatchDossierInput) input: WatchDossierInput,
    @Ctx() context: Context,
  ): Promise<typeof WatchDossierResult> {
    return present(await watchDossier(context, input), context);
  }

  @Mutation(() => WatchDossierResult, {
    description: 'The dossier is watched no longer; what was found stays to be read. Twice is no mistake.',
  })
  async stopWatching(
    @Arg('input', () => StopWatchingInput) input: StopWatchingInput,
    @Ctx() context: Context,
  ): Promise<typeof WatchDossierResult> {
    return present(await stopWatching(context, input), context);
  }

  @Mutation(() => RefreshDossierResult, {
    description:
      'Asks to take answers that the watch found into the next edition, free of charge: a correction with these answers as its proposal, which the municipality decides on.',
  })
  async refreshDossier(
    @Arg('input', () => RefreshDossierInput) input: RefreshDossierInput,
    @Ctx() context: Context,
  ): Promise<typeof RefreshDossierResult> {
    const result = await refreshDossier(context, input);
    return result.ok
      ? Object.assign(new RefreshDossierSuccess(), result.value)
      : presentRefusal(result.refusal, context);
  }
}
