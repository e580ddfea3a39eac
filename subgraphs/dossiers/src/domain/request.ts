import { accept, refuse, type RequestStatus, type Result } from '@vip/domain-kit';

/** What can happen to a request; people do the first four, the platform the others. */
export type RequestStep =
  | 'amend'
  | 'submitOnAccount'
  | 'submitToPay'
  | 'cancel'
  | 'pay'
  | 'expire'
  | 'dossiersMade'
  | 'complete'
  | 'reopen';

/** What a person may do, as the public graph says it. */
export const REQUEST_ACTIONS = ['AMEND', 'SUBMIT', 'PAY', 'CANCEL'] as const;
export type RequestAction = (typeof REQUEST_ACTIONS)[number];

/** The whole life of a request on one screen: from each status, where each step leads. */
export const REQUEST_TRANSITIONS = {
  DRAFT: {
    amend: 'DRAFT',
    submitOnAccount: 'SUBMITTED',
    submitToPay: 'AWAITING_PAYMENT',
    cancel: 'CANCELLED',
    expire: 'CANCELLED',
  },
  AWAITING_PAYMENT: { pay: 'SUBMITTED', cancel: 'CANCELLED', expire: 'CANCELLED' },
  SUBMITTED: { dossiersMade: 'IN_PROGRESS' },
  IN_PROGRESS: { complete: 'COMPLETED' },
  COMPLETED: { reopen: 'IN_PROGRESS' },
  CANCELLED: {},
} as const satisfies Record<RequestStatus, Partial<Record<RequestStep, RequestStatus>>>;

/** What the owner of a request may do in each status, in the order that screens show it. */
const OFFERED = {
  DRAFT: ['AMEND', 'SUBMIT', 'CANCEL'],
  AWAITING_PAYMENT: ['PAY', 'CANCEL'],
  SUBMITTED: [],
  IN_PROGRESS: [],
  COMPLETED: [],
  CANCELLED: [],
} as const satisfies Record<RequestStatus, readonly RequestAction[]>;

export const requestActionsFrom = (status: RequestStatus): readonly RequestAction[] => OFFERED[status];

/** The status after `step`, or a refusal that names where it stood. */
export function nextRequestStatus(
  from: RequestStatus,
  step: RequestStep,
): Result<RequestStatus, { readonly kind: 'not-allowed'; readonly from: RequestStatus }> {
  const next: Partial<Record<RequestStep, RequestStatus>> = REQUEST_TRANSITIONS[from];
  const to = next[step];
  return to === undefined ? refuse({ kind: 'not-allowed', from }) : accept(to);
}
