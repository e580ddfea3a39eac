import { LockMode } from '@mikro-orm/core';
import { dayOf, type Day, type Party } from '@vip/domain-kit';
import { executeBound, type EntityManager } from '@vip/subgraph-kit';
import { undecided, type ValidationPolicy } from '../domain/validation-policy.ts';
import { KeptPolicy } from './validation-policy.entity.ts';

/** A policy with who decided it, and when. */
export interface PolicyAsKept extends ValidationPolicy {
  /** 0 until something is decided. */
  readonly version: number;
  readonly decidedAt: Date | null;
  readonly decidedBy: Party | null;
}

const asKept = (row: KeptPolicy): PolicyAsKept => ({
  active: row.active,
  from: row.from,
  keptItems: row.keptItems,
  keptSections: row.keptSections,
  samplePercent: row.samplePercent,
  excludedPurposes: row.excludedPurposes,
  version: row.version,
  decidedAt: row.decidedAt,
  decidedBy: row.decidedBy,
});

const nothingDecided = (today: Day): PolicyAsKept => ({
  ...undecided(today),
  version: 0,
  decidedAt: null,
  decidedBy: null,
});

/** The policy of a municipality; what holds without one when it decided nothing. */
export async function policyOf(em: EntityManager, nisCode: string, now: Date): Promise<PolicyAsKept> {
  const row = await em.findOne(KeptPolicy, { nisCode }, { disableIdentityMap: true });
  return row ? asKept(row) : nothingDecided(dayOf(now));
}

/**
 * As `policyOf`, and until this transaction ends nobody decides another: whoever switches the policy off waits for what is being validated now, and
 * what comes after sees it off.
 */
export async function policyHeld(em: EntityManager, nisCode: string, now: Date): Promise<PolicyAsKept> {
  const row = await em.findOne(KeptPolicy, { nisCode }, { lockMode: LockMode.PESSIMISTIC_READ });
  return row ? asKept(row) : nothingDecided(dayOf(now));
}

const SAVE = `insert into validation_policy as kept (nis_code, version, active, starts_on, kept_items, kept_sections, sample_percent, excluded_purposes, decided_at, decided_by)
  values ($1, 1, $3, $4, $5, $6, $7, $8, $9, $10::jsonb)
  on conflict (nis_code) do update set version = kept.version + 1, active = excluded.active, starts_on = excluded.starts_on, kept_items = excluded.kept_items,
    kept_sections = excluded.kept_sections, sample_percent = excluded.sample_percent, excluded_purposes = excluded.excluded_purposes,
    decided_at = excluded.decided_at, decided_by = excluded.decided_by
  where kept.version = $2
  returning version`;

/**
 * Keeps a policy over the version that its decider saw.
 * @param expected 0 when nothing was decided. @returns the new version; null when somebody else decided meanwhile.
 */
export async function savePolicy(
  em: EntityManager,
  nisCode: string,
  policy: ValidationPolicy,
  { expected, by, at }: { expected: number; by: Party; at: Date },
): Promise<number | null> {
  const rows = await executeBound<{ version: number }>(em, SAVE, [
    nisCode,
    expected,
    policy.active,
    policy.from,
    policy.keptItems,
    policy.keptSections,
    policy.samplePercent,
    policy.excludedPurposes,
    at,
    JSON.stringify(by),
  ]);
  return rows[0]?.version ?? null;
}
