import { catalogueOf, catalogueVersions } from '@vip/catalogue';
import { addDays, dayOf } from '@vip/domain-kit';
import type { EntityManager } from '@vip/subgraph-kit';
import { DRAFT_DAYS, firstReminderBefore } from '../domain/deadline.ts';
import { keptSince, keptTogether } from '../domain/erasure.ts';
import { IS_OPEN } from './dossier-list.ts';

/** Rows in one turn of a sweep: short transactions, the next turn takes the rest. */
const AT_ONCE = 200;
const ids = async (em: EntityManager, sql: string, values: readonly unknown[]): Promise<string[]> =>
  (await em.execute<{ id: string }[]>(`${sql} limit ${AT_ONCE}`, [...values])).map(({ id }) => id);

/** Open dossiers whose deadline came a stage further than what was told. */
export function dossiersNearDeadline(em: EntityManager, now: Date): Promise<string[]> {
  const today = dayOf(now);
  return ids(
    em,
    `select id from dossier where ${IS_OPEN} and deadline <= ?::date
       and deadline_stage < case when deadline < ?::date then 3 when deadline <= ?::date then 2 else 1 end order by deadline, id`,
    [addDays(today, 10), today, addDays(today, 3)],
  );
}

/** Drafts and unpaid requests that nobody finished in time. */
export const unfinishedRequests = (em: EntityManager, now: Date): Promise<string[]> =>
  ids(
    em,
    `select id from request where status in ('DRAFT', 'AWAITING_PAYMENT') and created_at < ? order by created_at`,
    [new Date(now.getTime() - DRAFT_DAYS * 86_400_000)],
  );

/** Requests that await payment for so long that somebody may have to be reminded, and were not reminded twice. */
export const unpaidRequests = (em: EntityManager, now: Date): Promise<string[]> =>
  ids(
    em,
    `select id from request where status = 'AWAITING_PAYMENT' and payment_reminders < 2 and created_at <= ? order by created_at`,
    [firstReminderBefore(now)],
  );

/** Validated dossiers whose year is over. */
export const outdatedDossiers = (em: EntityManager, now: Date): Promise<string[]> =>
  ids(
    em,
    `select id from dossier where status = 'VALIDATED' and valid_until < ?::date order by valid_until`,
    [dayOf(now)],
  );

/** Dossiers that are watched and whose last day is past. */
export const watchesOver = (em: EntityManager, now: Date): Promise<string[]> =>
  ids(em, `select id from watch where ended_at is null and until < ?::date order by until`, [dayOf(now)]);

/** Finished dossiers that were first validated, or refused, longer ago than any of their answers is kept. One under correction waits until that is done. */
export async function dossiersToErase(em: EntityManager, now: Date): Promise<string[]> {
  const found: string[] = [];
  for (const version of catalogueVersions()) {
    const since = keptSince(now, keptTogether(catalogueOf(version)).at(-1)!.years);
    found.push(
      ...(await ids(
        em,
        `select id from dossier where erased_at is null and catalogue_version = ? and (
           (first_validated_at is not null and first_validated_at <= ? and not (${IS_OPEN}))
           or (status = 'REFUSED' and first_validated_at is null and submitted_at <= ? and (refusal->>'at')::timestamptz <= ?)) order by id`,
        [version, since, since, since],
      )),
    );
  }
  return found;
}

/** Answers of finished dossiers that are kept shorter than the dossier, and whose term is over. */
export async function answersToErase(
  em: EntityManager,
  now: Date,
): Promise<readonly { readonly id: string; readonly codes: readonly string[] }[]> {
  const found: { id: string; codes: readonly string[] }[] = [];
  for (const version of catalogueVersions())
    for (const { years, codes } of keptTogether(catalogueOf(version)).slice(0, -1)) {
      const due = await ids(
        em,
        `select id from dossier where erased_at is null and catalogue_version = ? and first_validated_at <= ? and not (${IS_OPEN})
           and exists (select from item where dossier_id = dossier.id and code = any(array(select jsonb_array_elements_text(?::jsonb)))) order by id`,
        [version, keptSince(now, years), JSON.stringify(codes)],
      );
      found.push(...due.map((id) => ({ id, codes })));
    }
  return found;
}
