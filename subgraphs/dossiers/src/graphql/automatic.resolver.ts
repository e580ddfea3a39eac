import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { exceptionIn } from '../commands/judge-dossier.ts';
import type { Context, Dossier, DossierItem } from '../context.ts';
import { standingsOn, worksOn } from '../domain/access.ts';
import type { AutomaticValidation } from '../domain/automatic-validation.ts';
import type { ItemException } from '../domain/exception.ts';
import { AutomaticValidationType, LeftToControllerType } from './automatic.type.ts';
import { DossierType } from './dossier.type.ts';
import { ItemExceptionEnum } from './enums.ts';
import { DossierItemType } from './item.type.ts';
import { reasonText } from './person-reason-words.ts';

/** What makes a dossier need a person is for who works on it, and for who oversees that. */
const mayKnowWhy = ({ caller }: Pick<Context, 'caller'>, dossier: Dossier): boolean =>
  worksOn(caller, dossier) || standingsOn(caller, dossier).has('auditor');

@Resolver(() => DossierType)
export class AutomaticResolver {
  @FieldResolver(() => AutomaticValidationType, {
    nullable: true,
    description: 'Of the edition that was delivered last; null when a person validated it.',
  })
  automatic(@Root() { automatic }: Dossier): AutomaticValidation | null {
    return automatic;
  }
  @FieldResolver(() => Boolean, { description: 'Whether its first edition was validated without a person.' })
  firstValidatedAutomatically(@Root() { firstAutomatic }: Dossier): boolean {
    return firstAutomatic;
  }
  @FieldResolver(() => LeftToControllerType, {
    nullable: true,
    description: 'While it waits for a controller, and a policy was in force when it came there.',
  })
  leftToController(@Root() dossier: Dossier, @Ctx() context: Context): LeftToControllerType | null {
    const left = dossier.status === 'IN_QUALITY_CONTROL' ? dossier.leftToController : null;
    if (!left || !mayKnowWhy(context, dossier)) return null;
    return {
      policyVersion: left.policyVersion,
      at: new Date(left.at),
      reasons: left.reasons.map((one) => ({
        reason: one.reason,
        itemCodes: [...one.itemCodes],
        text: reasonText(one, context.caller.language),
      })),
    };
  }
}

@Resolver(() => DossierItemType)
export class ItemExceptionResolver {
  @FieldResolver(() => ItemExceptionEnum, {
    nullable: true,
    description:
      "What makes it need a person's look; null when nothing does. The review lists by it, and automatic validation is decided by it. For the municipality's own people; null for everybody else.",
  })
  async exception(@Root() item: DossierItem, @Ctx() context: Context): Promise<ItemException | null> {
    if (item.hidden || !mayKnowWhy(context, item.dossier)) return null;
    return exceptionIn(item, await context.dossiers.beside(item.dossier));
  }
}
