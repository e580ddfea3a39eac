import { accept, refuse, type DossierStatus, type Result } from '@vip/domain-kit';

/** What can happen to a dossier; `enrich`, `handOver`, `control` and `archive` are the platform's own. */
export const DOSSIER_STEPS = [
  'enrich',
  'handOver',
  'control',
  'submitForControl',
  'validate',
  'returnToSupplier',
  'refuse',
  'requestCorrection',
  'reopen',
  'reject',
  'reportCorrection',
  'archive',
] as const;
export type DossierStep = (typeof DOSSIER_STEPS)[number];

/** The steps that an answer of a source can cause. */
export type PlatformStep = Extract<DossierStep, 'enrich' | 'handOver' | 'control'>;

/** Who brought a dossier to control: the platform with the last answer, the municipality's own software, or a person. */
export type HandedOverBy = 'platform' | 'software' | 'person';

/** The whole life of a dossier on one screen: from each status, where each step leads. */
export const DOSSIER_TRANSITIONS = {
  CREATED: { enrich: 'ENRICHING' },
  ENRICHING: { handOver: 'WITH_MUNICIPALITY' },
  WITH_MUNICIPALITY: {
    submitForControl: 'IN_QUALITY_CONTROL',
    control: 'IN_QUALITY_CONTROL',
    refuse: 'REFUSED',
  },
  IN_QUALITY_CONTROL: { validate: 'VALIDATED', returnToSupplier: 'WITH_MUNICIPALITY', refuse: 'REFUSED' },
  VALIDATED: {
    requestCorrection: 'CORRECTION_REQUESTED',
    reportCorrection: 'WITH_MUNICIPALITY',
    archive: 'ARCHIVED',
  },
  CORRECTION_REQUESTED: {
    requestCorrection: 'CORRECTION_REQUESTED',
    reopen: 'WITH_MUNICIPALITY',
    reject: 'VALIDATED',
  },
  REFUSED: {},
  ARCHIVED: {},
} as const satisfies Record<DossierStatus, Partial<Record<DossierStep, DossierStatus>>>;

/** Where somebody still has to do something. */
export const OPEN_STATUSES = [
  'CREATED',
  'ENRICHING',
  'WITH_MUNICIPALITY',
  'IN_QUALITY_CONTROL',
  'CORRECTION_REQUESTED',
] as const satisfies readonly DossierStatus[];

export const isOpen = (status: DossierStatus): boolean =>
  (OPEN_STATUSES as readonly string[]).includes(status);

/** Whether a request may call this dossier finished. */
export const isSettled = (status: DossierStatus): boolean =>
  status === 'VALIDATED' || status === 'REFUSED' || status === 'ARCHIVED';

export const stepsFrom = (status: DossierStatus): readonly DossierStep[] =>
  Object.keys(DOSSIER_TRANSITIONS[status]) as DossierStep[];

/** The status after `step`, or a refusal that names where it stood. Pure. */
export function nextDossierStatus(
  from: DossierStatus,
  step: DossierStep,
): Result<DossierStatus, { readonly kind: 'not-allowed'; readonly from: DossierStatus }> {
  const next: Partial<Record<DossierStep, DossierStatus>> = DOSSIER_TRANSITIONS[from];
  const to = next[step];
  return to === undefined ? refuse({ kind: 'not-allowed', from }) : accept(to);
}

/**
 * The steps that the platform takes by itself after a source answered.
 * An officer's own answer never moves a dossier: they say themselves that they are ready. Nor does an answer
 * on a dossier that had nothing open, e.g. one that was returned to be looked at again.
 * @param pending items that no source has answered yet.
 * @param open items without an answer, `pending` included; `openBefore` the same before this answer.
 */
export function stepsAfterAnswer(
  status: DossierStatus,
  { pending, open, openBefore }: { pending: number; open: number; openBefore: number },
): readonly PlatformStep[] {
  const steps: PlatformStep[] = [];
  if (status === 'CREATED') steps.push('enrich');
  const enriching = status === 'CREATED' || status === 'ENRICHING';
  if (enriching && pending === 0) steps.push('handOver');
  const arrives = steps.includes('handOver') || (status === 'WITH_MUNICIPALITY' && openBefore > 0);
  if (arrives && open === 0) steps.push('control');
  return steps;
}
