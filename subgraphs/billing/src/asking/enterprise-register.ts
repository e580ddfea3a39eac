import type { Ask } from '@vip/subgraph-kit';
import type { Address, RegisteredEnterprise } from '../domain/customer.ts';

/** `none`: the crossroads bank knows no such enterprise. `silent`: it cannot say now. Never the same. */
export type EnterpriseAnswer =
  | { readonly kind: 'known'; readonly enterprise: RegisteredEnterprise }
  | { readonly kind: 'none' }
  | { readonly kind: 'silent' };

/** Questions to sources about enterprises, as this service. */
export interface EnterpriseRegister {
  /** @param number ten digits. */
  enterprise(number: string): Promise<EnterpriseAnswer>;
}

interface Told {
  readonly enterprise: {
    readonly outcome: 'ACTIVE' | 'CEASED' | 'UNKNOWN_NUMBER' | 'UNAVAILABLE';
    readonly hasVat: boolean | null;
    readonly seat: Address | null;
  };
}
const ENTERPRISE = `query BillingEnterprise($number: ID!) {
  enterprise(number: $number) { outcome hasVat seat { street houseNumber box postcode city country } }
}`;

/** An office that orders all day is asked about once an hour. */
const KEPT_MS = 60 * 60_000;
const MOST_KEPT = 10_000;

export function enterpriseRegister(ask: Ask, now: () => Date): EnterpriseRegister {
  const kept = new Map<string, { readonly answer: EnterpriseAnswer; readonly at: number }>();
  return {
    async enterprise(number) {
      const at = now().getTime();
      const known = kept.get(number);
      if (known && at - known.at < KEPT_MS) return known.answer;
      const answer = read(await ask<Told>(ENTERPRISE, { number }));
      // Only what is known is kept: who was not there or silent is asked again.
      if (answer.kind === 'known') {
        if (kept.size >= MOST_KEPT) kept.clear();
        kept.set(number, { answer, at });
      }
      return answer;
    },
  };
}

function read({ enterprise: { outcome, hasVat, seat } }: Told): EnterpriseAnswer {
  if (outcome === 'UNAVAILABLE') return { kind: 'silent' };
  if (outcome === 'UNKNOWN_NUMBER') return { kind: 'none' };
  return { kind: 'known', enterprise: { hasVat: hasVat ?? false, address: seat } };
}
