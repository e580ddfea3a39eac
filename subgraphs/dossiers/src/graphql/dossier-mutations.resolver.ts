import type { Result } from '@vip/domain-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { assignSection, releaseSection } from '../commands/assign-section.ts';
import type { Refusal } from '../commands/refusal.ts';
import { refuseDossier } from '../commands/refuse-dossier.ts';
import { reportCorrection } from '../commands/report-correction.ts';
import { requestCorrection, type Corrected } from '../commands/request-correction.ts';
import { resolveCorrection } from '../commands/resolve-correction.ts';
import { returnToSupplier } from '../commands/return-to-supplier.ts';
import { submitForControl } from '../commands/submit-for-control.ts';
import { validateDossier } from '../commands/validate-dossier.ts';
import { verifyRight } from '../commands/verify-right.ts';
import type { Context, Dossier } from '../context.ts';
import {
  AssignSectionInput,
  DossierActionInput,
  RequestCorrectionInput,
  ResolveCorrectionInput,
} from './dossier.input.ts';
import {
  DossierActionResult,
  DossierActionSuccess,
  RequestCorrectionResult,
  RequestCorrectionSuccess,
} from './dossier.result.ts';
import { presentRefusal, type Presented } from './present-refusal.ts';

const present = <Refused extends Refusal>(
  result: Result<Dossier, Refused>,
  context: Context,
): DossierActionSuccess | Presented[Refused['kind']] =>
  result.ok
    ? Object.assign(new DossierActionSuccess(), { dossier: result.value })
    : presentRefusal(result.refusal, context);

const presentCorrection = <Refused extends Refusal>(
  result: Result<Corrected, Refused>,
  context: Context,
): RequestCorrectionSuccess | Presented[Refused['kind']] =>
  result.ok
    ? Object.assign(new RequestCorrectionSuccess(), result.value)
    : presentRefusal(result.refusal, context);

@Resolver()
export class DossierMutationsResolver {
  @Mutation(() => DossierActionResult)
  async assignSection(
    @Arg('input', () => AssignSectionInput) input: AssignSectionInput,
    @Ctx() context: Context,
  ): Promise<typeof DossierActionResult> {
    return present(await assignSection(context, input), context);
  }

  @Mutation(() => DossierActionResult)
  async releaseSection(
    @Arg('input', () => AssignSectionInput) input: AssignSectionInput,
    @Ctx() context: Context,
  ): Promise<typeof DossierActionResult> {
    return present(await releaseSection(context, input), context);
  }

  @Mutation(() => DossierActionResult)
  async submitForControl(
    @Arg('input', () => DossierActionInput) input: DossierActionInput,
    @Ctx() context: Context,
  ): Promise<typeof DossierActionResult> {
    return present(await submitForControl(context, input), context);
  }

  @Mutation(() => DossierActionResult, {
    description: "An officer confirms a citizen's right on the parcel that the cadastre could not.",
  })
  async verifyRight(
    @Arg('input', () => DossierActionInput) input: DossierActionInput,
    @Ctx() context: Context,
  ): Promise<typeof DossierActionResult> {
    return present(await verifyRight(context, input), context);
  }

  @Mutation(() => DossierActionResult)
  async validateDossier(
    @Arg('input', () => DossierActionInput) input: DossierActionInput,
    @Ctx() context: Context,
  ): Promise<typeof DossierActionResult> {
    return present(await validateDossier(context, input), context);
  }

  @Mutation(() => DossierActionResult)
  async returnToSupplier(
    @Arg('input', () => DossierActionInput) input: DossierActionInput,
    @Ctx() context: Context,
  ): Promise<typeof DossierActionResult> {
    return present(await returnToSupplier(context, input), context);
  }

  @Mutation(() => DossierActionResult)
  async refuseDossier(
    @Arg('input', () => DossierActionInput) input: DossierActionInput,
    @Ctx() context: Context,
  ): Promise<typeof DossierActionResult> {
    return present(await refuseDossier(context, input), context);
  }

  @Mutation(() => RequestCorrectionResult, {
    description: 'The requester asks a correction on an item, with a reason.',
  })
  async requestCorrection(
    @Arg('input', () => RequestCorrectionInput) input: RequestCorrectionInput,
    @Ctx() context: Context,
  ): Promise<typeof RequestCorrectionResult> {
    return presentCorrection(await requestCorrection(context, input), context);
  }

  @Mutation(() => RequestCorrectionResult, {
    description:
      'The municipality itself corrects an answer that it delivered: the dossier is theirs again, as the next edition.',
  })
  async reportCorrection(
    @Arg('input', () => RequestCorrectionInput) input: RequestCorrectionInput,
    @Ctx() context: Context,
  ): Promise<typeof RequestCorrectionResult> {
    return presentCorrection(await reportCorrection(context, input), context);
  }

  @Mutation(() => RequestCorrectionResult, {
    description:
      'The municipality takes a correction up (REOPEN) or turns it down (REJECT, with a motivation).',
  })
  async resolveCorrection(
    @Arg('input', () => ResolveCorrectionInput) input: ResolveCorrectionInput,
    @Ctx() context: Context,
  ): Promise<typeof RequestCorrectionResult> {
    return presentCorrection(await resolveCorrection(context, input), context);
  }
}
