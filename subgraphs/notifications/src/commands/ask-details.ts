import { LANGUAGES, type Language } from '@vip/domain-kit';
import type { FactJob } from '@vip/subgraph-kit';
import type { Notice } from '../domain/kinds.ts';
import type { Details, ToldChange } from '../domain/message.ts';
import { askInvoice } from './ask-invoice.ts';
import { NotThere } from './not-there.ts';
import { aboutSettlement } from './about-settlement.ts';

/** Asks dossiers, through the gateway, before any transaction. */
export type Ask = <Data>(
  document: string,
  variables?: Record<string, unknown>,
  options?: { readonly language?: Language },
) => Promise<Data>;

/** What a notification is made of, and whom it reaches. */
export interface Asked {
  readonly details: Details;
  readonly ownerId: string;
  readonly nisCode: string | null;
  readonly dossierId: string | null;
  readonly requestId: string | null;
  /** Where its mail goes when it is for who ordered: for an invoice, the address that was given for invoices. */
  readonly contactEmail: string | null;
}

interface RequestAnswer {
  readonly id: string;
  readonly number: string;
  readonly reference: string | null;
  readonly contactEmail: string;
  readonly requester: { readonly id: string };
}
const REQUEST = `query NotifyRequest($id: ID!) {
  request(id: $id) { id number reference contactEmail requester { id } parcels { capakey } }
}`;
const DOSSIER = `query NotifyDossier($id: ID!) {
  dossier(id: $id) {
    id number address capakey deadline edition returnReason
    municipality { nisCode name }
    refusal { motivation }
    corrections { itemLabel reason status motivation requestedAt resolvedAt }
    request { id number reference contactEmail requester { id } }
    sections { items { code label } }
  }
}`;

const FEEDBACK = `query NotifyFeedback($id: ID!) {
  sourceFeedback(id: $id) { status motivation source { name } item { label } }
}`;

interface FeedbackAnswer {
  readonly status: string;
  readonly motivation: string | null;
  readonly source: { readonly name: string };
  readonly item: { readonly label: string };
}

/** What came of feedback, for what a source answered or corrected. */
async function aboutFeedback(ask: Ask, { type, ids }: FactJob): Promise<Partial<Details>> {
  if (type !== 'item.dispute-answered' && type !== 'item.answer-corrected') return {};
  const { sourceFeedback } = await ask<{ sourceFeedback: FeedbackAnswer | null }>(FEEDBACK, {
    id: ids['feedbackId'],
  });
  if (!sourceFeedback) throw new NotThere(`feedback ${String(ids['feedbackId'])}`);
  return {
    item: sourceFeedback.item.label,
    source: sourceFeedback.source.name,
    reason: sourceFeedback.motivation,
    accepted: sourceFeedback.status !== 'REJECTED',
    changed: ids['changed'] === true,
    proposed: ids['proposed'] === true,
  };
}

const CHANGES = `query NotifyChanges($id: ID!) {
  dossier(id: $id) { watch { changes { item { code label } source { name } beforeSummary afterSummary } } }
}`;

interface ChangesAnswer {
  readonly dossier: {
    readonly watch: {
      readonly changes: readonly {
        readonly item: { readonly code: string; readonly label: string };
        readonly source: { readonly name: string | null };
        readonly beforeSummary: string;
        readonly afterSummary: string;
      }[];
    } | null;
  } | null;
}

/** What a watch found, in every language: nobody knows yet who reads it. Of an item that changed before, what was found last. */
async function aboutChanges(ask: Ask, { type, ids, subject }: FactJob): Promise<Partial<Details>> {
  if (type !== 'item.change-found' && type !== 'item.change-closed') return {};
  const codes = ids.itemCodes ?? [];
  const told = await Promise.all(
    LANGUAGES.map(async (language) => {
      const { dossier } = await ask<ChangesAnswer>(CHANGES, { id: ids.dossierId ?? subject }, { language });
      const changes = dossier?.watch?.changes ?? [];
      return [language, codes.flatMap((code) => toldChange(changes, code))] as const;
    }),
  );
  return { changes: Object.fromEntries(told) };
}

const toldChange = (
  changes: NonNullable<NonNullable<ChangesAnswer['dossier']>['watch']>['changes'],
  code: string,
): readonly ToldChange[] => {
  const change = changes.find(({ item }) => item.code === code);
  return change
    ? [
        {
          item: change.item.label,
          source: change.source.name,
          before: change.beforeSummary,
          after: change.afterSummary,
        },
      ]
    : [];
};

interface CorrectionAnswer {
  readonly itemLabel: string;
  readonly reason: string;
  readonly status: 'OPEN' | 'REOPENED' | 'REJECTED' | 'DONE';
  readonly motivation: string | null;
  readonly requestedAt: string;
  readonly resolvedAt: string | null;
}
interface DossierAnswer {
  readonly id: string;
  readonly number: string;
  readonly address: string | null;
  readonly capakey: string | null;
  readonly deadline: string | null;
  readonly edition: number;
  readonly returnReason: string | null;
  readonly municipality: { readonly nisCode: string; readonly name: string };
  readonly refusal: { readonly motivation: string } | null;
  readonly corrections: readonly CorrectionAnswer[];
  readonly request: RequestAnswer;
  readonly sections?: readonly {
    readonly items: readonly { readonly code: string; readonly label: string }[];
  }[];
}

const latest = (
  corrections: readonly CorrectionAnswer[],
  by: 'requestedAt' | 'resolvedAt',
): CorrectionAnswer | undefined =>
  corrections
    .filter((one) => one[by] !== null)
    .toSorted((a, b) => a[by]!.localeCompare(b[by]!))
    .at(-1);

function aboutCorrection(type: FactJob['type'], { corrections }: DossierAnswer): Partial<Details> {
  if (type === 'dossier.correction-reported') {
    const own = latest(corrections, 'requestedAt');
    return { item: own?.itemLabel ?? null, reason: own?.reason ?? null, own: true };
  }
  if (type === 'dossier.correction-requested') {
    const asked = latest(corrections, 'requestedAt');
    return { item: asked?.itemLabel ?? null, reason: asked?.reason ?? null };
  }
  const resolved = latest(corrections, 'resolvedAt');
  return {
    item: resolved?.itemLabel ?? null,
    reason: resolved?.motivation ?? null,
    reopened: type === 'dossier.correction-reopened',
  };
}

/** At most so many items are named; a source that feeds a dozen is one message. */
const MOST_NAMED = 3;

function itemsNamed({ sections }: DossierAnswer, codes: readonly string[]): string | null {
  const labels = (sections ?? []).flatMap(({ items }) => items).filter(({ code }) => codes.includes(code));
  const named = labels.slice(0, MOST_NAMED).map(({ label }) => label);
  return named.length === 0 ? null : `${named.join(', ')}${labels.length > MOST_NAMED ? ', …' : ''}`;
}

function reasonOf({ type, ids }: FactJob, dossier: DossierAnswer): Partial<Details> {
  if (type === 'source.gave-up') return { item: itemsNamed(dossier, (ids['itemCodes'] as string[]) ?? []) };
  if (type === 'dossier.correction-requested' && ids['origin'] === 'WATCH')
    return { item: itemsNamed(dossier, ids.itemCodes ?? []), refresh: true };
  if (type === 'dossier.refused') return { reason: dossier.refusal?.motivation ?? null };
  if (type === 'dossier.returned') return { reason: dossier.returnReason };
  return type.startsWith('dossier.correction-') ? aboutCorrection(type, dossier) : {};
}

/** What dossiers knows of the fact's subject. @throws NotThere, or AskFailed when there is no answer. */
export async function askDetails(ask: Ask, fact: FactJob, { about }: Notice): Promise<Asked> {
  const { subject, ids } = fact;
  if (about === 'invoice') return askInvoice(ask, fact);
  if (about === 'settlement') return aboutSettlement(ids);
  if (about === 'request') {
    const { request } = await ask<{ request: (RequestAnswer & { parcels: readonly unknown[] }) | null }>(
      REQUEST,
      { id: ids.requestId ?? subject },
    );
    if (!request) throw new NotThere(`request ${ids.requestId ?? subject}`);
    return {
      details: {
        number: request.number,
        requestNumber: request.number,
        reference: request.reference,
        parcels: request.parcels.length,
        ...(typeof ids['until'] === 'string' ? { deadline: ids['until'] } : {}),
      },
      ownerId: ids.ownerId ?? request.requester.id,
      nisCode: null,
      dossierId: null,
      requestId: request.id,
      contactEmail: request.contactEmail,
    };
  }
  const { dossier } = await ask<{ dossier: DossierAnswer | null }>(DOSSIER, { id: ids.dossierId ?? subject });
  if (!dossier) throw new NotThere(`dossier ${ids.dossierId ?? subject}`);
  const { request, municipality } = dossier;
  return {
    details: {
      number: dossier.number,
      requestNumber: request.number,
      reference: request.reference,
      place: dossier.address ?? dossier.capakey,
      municipality: municipality.name,
      deadline: dossier.deadline,
      edition: dossier.edition,
      ...(ids['automatic'] === true ? { automatic: true } : {}),
      ...reasonOf(fact, dossier),
      ...(await aboutFeedback(ask, fact)),
      ...(await aboutChanges(ask, fact)),
    },
    ownerId: ids.ownerId ?? request.requester.id,
    nisCode: municipality.nisCode,
    dossierId: dossier.id,
    requestId: request.id,
    contactEmail: request.contactEmail,
  };
}
