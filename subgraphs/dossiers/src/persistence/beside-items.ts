import { summaryOf } from '@vip/catalogue';
import type { FactType } from '@vip/domain-kit';
import type { EntityManager } from '@vip/subgraph-kit';
import type { BesideItems } from '../domain/exception.ts';
import { isOpenItem } from '../domain/item.ts';
import { itemAsIs, type DossierItem } from './dossier-item.ts';
import { Correction, Dossier } from './dossier.entity.ts';
import { readItems } from './item-rows.ts';

/** What is known of a dossier beside its answers, for the judgement whether a person is needed. */
export interface Beside extends BesideItems {
  /** A controller sent it back since it was last delivered. */
  readonly returned: boolean;
  /** A controller ever sent it back. */
  readonly wasReturned: boolean;
  /** A person handed it over for control the last time. */
  readonly handedOver: boolean;
  /** An officer once had to verify the citizen's right. */
  readonly rightWasVerified: boolean;
}

/** The answer in a fixed language, to be compared with another: never shown. */
export const saidBy = (item: DossierItem): string =>
  summaryOf(item.catalogue, item.definition, item.applicability, item.records, 'nl');

/**
 * What stands beside the answers of these dossiers, in a handful of statements however many they are. Read to decide, and not answered: nothing of it is
 * noted as a reading.
 */
export async function besideItems(
  em: EntityManager,
  dossiers: readonly Dossier[],
): Promise<ReadonlyMap<string, Beside>> {
  const previous = await previousOf(em, dossiers);
  const answers = await answersOf(em, [...previous.values()]);
  const facts = await factsOf(em, [...dossiers, ...previous.values()]);
  const corrected = await correctedIn(em, dossiers);
  return new Map(
    dossiers.map(({ id }) => {
      const before = previous.get(id);
      const own = facts.get(id) ?? [];
      return [
        id,
        {
          before: (before && answers.get(before.id)) ?? new Map(),
          disputed: new Set([...disputedIn(own), ...disputedIn((before && facts.get(before.id)) ?? [])]),
          corrected: corrected.get(id) ?? new Set(),
          returned: sinceDelivered(own).some(({ type }) => type === 'dossier.returned'),
          wasReturned: own.some(({ type }) => type === 'dossier.returned'),
          handedOver:
            own.findLast(({ type }) => type === 'dossier.in-quality-control')?.ids['by'] === 'person',
          rightWasVerified: own.some(({ type }) => type === 'right.verified'),
        },
      ];
    }),
  );
}

/** The last dossier for the same parcel before each, of any state. */
async function previousOf(
  em: EntityManager,
  dossiers: readonly Dossier[],
): Promise<ReadonlyMap<string, Dossier>> {
  const rows = await em.execute<{ id: string; previous: string }[]>(
    `select this.id, p.id as previous from unnest(?::uuid[], ?::text[], ?::text[]) as this (id, capakey, nis) cross join lateral
       (select id from dossier where nis_code = this.nis and capakey = this.capakey and id < this.id order by id desc limit 1) p`,
    [
      `{${dossiers.map(({ id }) => id).join(',')}}`,
      `{${dossiers.map(({ capakey }) => (capakey === null ? 'null' : `"${capakey}"`)).join(',')}}`,
      `{${dossiers.map(({ nisCode }) => nisCode).join(',')}}`,
    ],
  );
  if (rows.length === 0) return new Map();
  const found = await em.find(
    Dossier,
    { id: { $in: rows.map(({ previous }) => previous) } },
    { disableIdentityMap: true },
  );
  return new Map(
    rows.flatMap(({ id, previous }) => {
      const dossier = found.find((one) => one.id === previous);
      return dossier ? [[id, dossier] as const] : [];
    }),
  );
}

/** What was answered in these dossiers, by item. */
async function answersOf(
  em: EntityManager,
  dossiers: readonly Dossier[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  if (dossiers.length === 0) return new Map();
  const rows = await readItems(em, 'dossier_id = any(?::uuid[])', [
    `{${dossiers.map(({ id }) => id).join(',')}}`,
  ]);
  return new Map(
    dossiers.map((dossier) => [
      dossier.id,
      new Map(
        rows
          .filter(({ dossierId, status }) => dossierId === dossier.id && !isOpenItem(status))
          .map((row) => [row.code, saidBy(itemAsIs(row, dossier))]),
      ),
    ]),
  );
}

interface Told {
  readonly subject: string;
  readonly type: FactType;
  readonly ids: Readonly<Record<string, unknown>>;
  readonly data: Readonly<Record<string, unknown>>;
}

const TELLING: readonly FactType[] = [
  'dossier.in-quality-control',
  'dossier.returned',
  'dossier.validated',
  'right.verified',
  'item.disputed',
  'item.dispute-moved',
  'item.dispute-answered',
  'item.answer-corrected',
];

async function factsOf(
  em: EntityManager,
  dossiers: readonly Dossier[],
): Promise<ReadonlyMap<string, readonly Told[]>> {
  const rows = await em.execute<Told[]>(
    `select subject, type, ids, data from fact where subject = any(?::text[]) and type = any(?::text[]) order by id`,
    [`{${dossiers.map(({ id }) => id).join(',')}}`, `{${TELLING.map((type) => `"${type}"`).join(',')}}`],
  );
  return Map.groupBy(rows, ({ subject }) => subject);
}

/** What happened after the last delivery. */
const sinceDelivered = (facts: readonly Told[]): readonly Told[] =>
  facts.slice(facts.findLastIndex(({ type }) => type === 'dossier.validated') + 1);

/** Items about which a source was told that it is wrong, and has neither refused that nor answered anew. */
function disputedIn(facts: readonly Told[]): readonly string[] {
  const open = new Map<unknown, readonly string[]>();
  for (const { type, ids, data } of facts) {
    const feedback = ids['feedbackId'];
    if (feedback === undefined) continue;
    const closed =
      type === 'item.answer-corrected' ||
      (type === 'item.dispute-answered' && data['step'] === 'feedback.rejected');
    if (closed) open.delete(feedback);
    else open.set(feedback, (ids['itemCodes'] as readonly string[] | undefined) ?? []);
  }
  return [...open.values()].flat();
}

async function correctedIn(
  em: EntityManager,
  dossiers: readonly Dossier[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await em.find(
    Correction,
    { dossierId: { $in: dossiers.map(({ id }) => id) }, status: { $in: ['OPEN', 'REOPENED'] } },
    { disableIdentityMap: true },
  );
  return new Map(
    [...Map.groupBy(rows, ({ dossierId }) => dossierId)].map(([id, own]) => [
      id,
      new Set(own.map(({ itemCode }) => itemCode)),
    ]),
  );
}
