import { cents } from '@vip/domain-kit';
import { describe, expect, it } from 'vitest';
import { nextStep, PAYMENT_STATUSES, type PaymentStatus } from './payment.ts';

const asked = (status: PaymentStatus) => ({ status, amount: cents(13492) });
const told = (status: PaymentStatus, amount = 13492, currency = 'EUR') => ({
  status,
  amount: cents(amount),
  currency,
});

describe('a payment', () => {
  it('is paid once: the same word again does nothing', () => {
    expect(nextStep(asked('OPEN'), told('PAID'))).toEqual({ kind: 'paid' });
    expect(nextStep(asked('PAID'), told('PAID'))).toEqual({ kind: 'nothing' });
  });

  it.each(PAYMENT_STATUSES)('stays paid when the provider says %s afterwards', (status) => {
    expect(nextStep(asked('PAID'), told(status))).toEqual({ kind: 'nothing' });
  });

  it.each(['FAILED', 'EXPIRED', 'CANCELLED'] as const)('ends as %s', (status) => {
    expect(nextStep(asked('OPEN'), told(status))).toEqual({ kind: 'ended', status, reason: status });
  });

  it('that ended is booked all the same when the money came after all', () => {
    expect(nextStep(asked('EXPIRED'), told('PAID'))).toEqual({ kind: 'paid' });
  });

  it('of a cent too little, or in another currency, is a failure', () => {
    expect(nextStep(asked('OPEN'), told('PAID', 13491))).toMatchObject({
      status: 'FAILED',
      reason: 'UNDERPAID',
    });
    expect(nextStep(asked('OPEN'), told('PAID', 13492, 'USD'))).toMatchObject({
      status: 'FAILED',
      reason: 'UNDERPAID',
    });
    expect(nextStep(asked('FAILED'), told('PAID', 13491))).toEqual({ kind: 'nothing' });
  });
});
