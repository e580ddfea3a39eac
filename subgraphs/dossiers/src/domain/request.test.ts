import { REQUEST_STATUSES, type RequestStatus } from '@vip/domain-kit';
import { expect, it } from 'vitest';
import { nextRequestStatus, REQUEST_TRANSITIONS, requestActionsFrom, type RequestStep } from './request.ts';

it('reaches every status from a draft, so no status is dead weight', () => {
  const reached = new Set<RequestStatus>(['DRAFT']);
  for (const status of reached) for (const to of Object.values(REQUEST_TRANSITIONS[status])) reached.add(to);
  expect(reached).toEqual(new Set(REQUEST_STATUSES));
});

it.each<{ from: RequestStatus; step: RequestStep; to: RequestStatus }>([
  { from: 'DRAFT', step: 'submitOnAccount', to: 'SUBMITTED' },
  { from: 'DRAFT', step: 'submitToPay', to: 'AWAITING_PAYMENT' },
  { from: 'AWAITING_PAYMENT', step: 'pay', to: 'SUBMITTED' },
  { from: 'AWAITING_PAYMENT', step: 'expire', to: 'CANCELLED' },
  { from: 'SUBMITTED', step: 'dossiersMade', to: 'IN_PROGRESS' },
  { from: 'IN_PROGRESS', step: 'complete', to: 'COMPLETED' },
  { from: 'COMPLETED', step: 'reopen', to: 'IN_PROGRESS' },
])('goes from $from by $step to $to', ({ from, step, to }) => {
  expect(nextRequestStatus(from, step)).toEqual({ ok: true, value: to });
});

it.each<{ from: RequestStatus; step: RequestStep }>([
  { from: 'SUBMITTED', step: 'cancel' },
  { from: 'IN_PROGRESS', step: 'cancel' },
  { from: 'SUBMITTED', step: 'pay' },
  { from: 'CANCELLED', step: 'pay' },
  { from: 'IN_PROGRESS', step: 'dossiersMade' },
])('does not let $step happen to a request that is $from', ({ from, step }) => {
  expect(nextRequestStatus(from, step)).toEqual({ ok: false, refusal: { kind: 'not-allowed', from } });
});

it('offers its owner nothing any more once it is handed in', () => {
  expect(requestActionsFrom('DRAFT')).toEqual(['AMEND', 'SUBMIT', 'CANCEL']);
  expect(requestActionsFrom('AWAITING_PAYMENT')).toEqual(['PAY', 'CANCEL']);
  for (const status of ['SUBMITTED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED'] as const)
    expect(requestActionsFrom(status)).toEqual([]);
});
