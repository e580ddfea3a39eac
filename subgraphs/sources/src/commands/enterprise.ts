import { answering } from '../connectors/connector.ts';
import { askEnterprise, enterprises, type Enterprise, type Seat } from '../connectors/enterprise/kbo.ts';
import type { Context } from '../context.ts';

export interface EnterpriseCheck {
  readonly number: string;
  readonly outcome: 'ACTIVE' | 'CEASED' | 'UNKNOWN_NUMBER' | 'UNAVAILABLE';
  /** Null unless it is known. */
  readonly name: string | null;
  readonly hasVat: boolean | null;
  readonly seat: Seat | null;
}

const NOTHING_TOLD = { name: null, hasVat: null, seat: null } as const;

const NUMBER = /^[01]\d{9}$/;

/** Ten digits of which the last two are 97 less the remainder of the first eight. */
export const isEnterpriseNumber = (text: string): boolean =>
  NUMBER.test(text) && 97 - (Number(text.slice(0, 8)) % 97) === Number(text.slice(8));

/**
 * Whether an enterprise exists and is active, asked of the crossroads bank now. When it cannot tell, the answer is
 * UNAVAILABLE, never UNKNOWN_NUMBER. Nothing of the answer is kept.
 */
export async function enterpriseCheck({ reachOf, log }: Context, number: string): Promise<EnterpriseCheck> {
  if (!isEnterpriseNumber(number)) return { number, outcome: 'UNKNOWN_NUMBER', ...NOTHING_TOLD };
  let told: Enterprise | null = null;
  const answer = await answering(reachOf(enterprises), async (notes) => {
    told = await askEnterprise(notes, number);
    return null;
  });
  if (answer.kind === 'failed') {
    log.warn({ source: enterprises.code, reason: answer.reason }, 'an enterprise cannot be checked');
    return { number, outcome: 'UNAVAILABLE', ...NOTHING_TOLD };
  }
  const { active, name, hasVat, seat } = (told as Enterprise | null) ?? { active: null, ...NOTHING_TOLD };
  const outcome = active === null ? 'UNKNOWN_NUMBER' : active ? 'ACTIVE' : 'CEASED';
  return { number, outcome, name, hasVat, seat };
}
