import { accept, refuse, type Result } from '@vip/domain-kit';
import { AskFailed } from '@vip/subgraph-kit';
import type { Context } from '../context.ts';
import type { RefusalOf } from './refusal.ts';

interface Answer {
  readonly enterprise: { readonly outcome: 'ACTIVE' | 'CEASED' | 'UNKNOWN_NUMBER' | 'UNAVAILABLE' };
}
const QUESTION = 'query EnterpriseOfRequester($number: ID!) { enterprise(number: $number) { outcome } }';

/**
 * Whether the organisation that orders on account still is an enterprise: one that ceased gets no invoice. What the
 * crossroads bank cannot say now holds nobody up.
 */
export async function askEnterprise({
  ask,
  caller,
}: Context): Promise<Result<null, RefusalOf<'organisation-not-active'>>> {
  const organisation = caller.organisation;
  // Governments are known by their OVO code, which is no enterprise number.
  if (!organisation || !/^\d{10}$/.test(organisation.id)) return accept(null);
  try {
    const { enterprise } = await ask<Answer>(QUESTION, { number: organisation.id });
    return enterprise.outcome === 'CEASED' || enterprise.outcome === 'UNKNOWN_NUMBER'
      ? refuse({ kind: 'organisation-not-active', number: organisation.id })
      : accept(null);
  } catch (error) {
    if (error instanceof AskFailed) return accept(null);
    throw error;
  }
}
