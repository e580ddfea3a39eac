import type { Result } from '@vip/domain-kit';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { previewPolicy } from '../commands/preview-policy.ts';
import { readSettings, type Settings } from '../commands/read-settings.ts';
import { setContact } from '../commands/set-contact.ts';
import { setValidationPolicy, type SettingsRefusal } from '../commands/set-validation-policy.ts';
import type { Context } from '../context.ts';
import { kindText } from './person-reason-words.ts';
import { presentRefusal } from './present-refusal.ts';
import { presentSettings } from './present-settings.ts';
import {
  MunicipalSettingsResult,
  MunicipalSettingsSuccess,
  MunicipalSettingsType,
  PolicyPreviewResult,
  PolicyPreviewType,
  SetMunicipalContactInput,
  SetValidationPolicyInput,
  ValidationPolicyInput,
} from './settings.type.ts';

const present = (
  result: Result<Settings, SettingsRefusal>,
  context: Context,
): typeof MunicipalSettingsResult =>
  result.ok
    ? Object.assign(new MunicipalSettingsSuccess(), {
        settings: presentSettings(result.value, context.caller),
      })
    : presentRefusal(result.refusal, context);

@Resolver()
export class SettingsResolver {
  @Query(() => MunicipalSettingsType, {
    nullable: true,
    description:
      'Of your own municipality, or, for who oversees the platform, of the one that is named; null when it is not yours to read.',
  })
  async municipalSettings(
    @Arg('nisCode', () => ID, { nullable: true }) nisCode: string | null,
    @Ctx() context: Context,
  ): Promise<MunicipalSettingsType | null> {
    const settings = await readSettings(context, nisCode);
    return settings && presentSettings(settings, context.caller);
  }

  @Query(() => PolicyPreviewResult, {
    description:
      'Tries a policy on the dossiers that your municipality delivered last. Nothing is decided by it.',
  })
  async policyPreview(
    @Arg('input', () => ValidationPolicyInput) input: ValidationPolicyInput,
    @Ctx() context: Context,
  ): Promise<typeof PolicyPreviewResult> {
    const result = await previewPolicy(context, input);
    if (!result.ok) return presentRefusal(result.refusal, context);
    const { tried, automatic, reasons } = result.value;
    return Object.assign(new PolicyPreviewType(), {
      tried,
      automatic,
      reasons: reasons.map((one) => ({ ...one, text: kindText(one.reason, context.caller.language) })),
    });
  }

  @Mutation(() => MunicipalSettingsResult, {
    description:
      'The controller of a municipality decides whether dossiers in which nothing needs a person are validated without one. It holds at once.',
  })
  async setValidationPolicy(
    @Arg('input', () => SetValidationPolicyInput) input: SetValidationPolicyInput,
    @Ctx() context: Context,
  ): Promise<typeof MunicipalSettingsResult> {
    return present(await setValidationPolicy(context, input), context);
  }

  @Mutation(() => MunicipalSettingsResult, {
    description: 'Where who ordered reaches the municipality; it stands in what is delivered from now on.',
  })
  async setMunicipalContact(
    @Arg('input', () => SetMunicipalContactInput) input: SetMunicipalContactInput,
    @Ctx() context: Context,
  ): Promise<typeof MunicipalSettingsResult> {
    return present(await setContact(context, input), context);
  }
}
