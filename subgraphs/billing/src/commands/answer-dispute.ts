import { accept, dayOf, refuse, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { mayAnswerDisputes } from '../domain/access.ts';
import {
  planAnswers,
  type AnswerProblem,
  type LineAnswer,
  type PlannedAnswer,
} from '../domain/dispute-answer.ts';
import { correctionEntry } from '../domain/ledger.ts';
import { monthOf, settlementNumber } from '../domain/settlement.ts';
import type { Desk } from '../persistence/desk.ts';
import type { DisputeLine } from '../persistence/entities.ts';
import { actorOf, onBehalfOf } from './actor.ts';
import { settlementIds } from './close-months.ts';
import { openDispute, type DisputeActRefusal } from './withdraw-dispute.ts';

export type AnswerDisputeRefusal =
  DisputeActRefusal | { readonly kind: 'invalid'; readonly problems: readonly AnswerProblem[] };

interface Wanted {
  readonly disputeId: string;
  readonly answers: readonly LineAnswer[];
  readonly expectedVersion: number;
}

/**
 * The platform answers disputed lines. A line that is upheld keeps what was sent; the difference is a line of the month that
 * runs now, booked with the answer. Either way the line is free to be paid.
 *
 * Written by the platform itself once the policy allowed it: the administrator's own rows under row-level security are for
 * reading only, and the correction is a row of a municipality.
 */
export async function answerDispute(
  { store, caller, now }: Context,
  { disputeId, answers, expectedVersion }: Wanted,
): Promise<Result<string, AnswerDisputeRefusal>> {
  if (!mayAnswerDisputes(caller)) return refuse({ kind: 'not-found' });
  return store.asService(async (desk) => {
    const found = await openDispute(desk, disputeId);
    if (!found) return refuse({ kind: 'not-found' });
    const { dispute, open, settlement } = found;
    if (dispute.version !== expectedVersion) return refuse({ kind: 'conflict', current: dispute.version });
    if (open.length === 0) return refuse({ kind: 'answered' });
    const planned = planAnswers(open, answers);
    if (!planned.ok) return refuse({ kind: 'invalid', problems: planned.refusal });

    const at = now();
    const lineOf = new Map(open.map((line) => [line.lineId, line]));
    for (const answer of planned.value) {
      const line = lineOf.get(answer.lineId)!;
      await desk.disputes.answer(line.id, answer, at);
      if (answer.outcome === 'UPHELD') await correct(desk, { line, answer, month: dispute.month, at });
    }
    await desk.disputes.touch(disputeId);
    await desk.settlements.touch(settlement.id);
    const counted = (outcome: PlannedAnswer['outcome']) =>
      planned.value.filter((answer) => answer.outcome === outcome).length;
    const answered = planned.value.map(({ lineId }) => lineOf.get(lineId)!);
    await desk.note({
      type: 'settlement.dispute-answered',
      subject: settlement.id,
      version: settlement.version + 1,
      actor: actorOf(caller),
      ...onBehalfOf(caller),
      at,
      ids: {
        ...settlementIds(settlement),
        disputeId,
        upheld: counted('UPHELD'),
        rejected: counted('REJECTED'),
        dossierIds: answered.map(({ dossierId }) => dossierId),
        capakeys: answered.flatMap(({ capakey }) => capakey ?? []),
      },
      data: {
        lines: planned.value.map(({ lineId, outcome, corrected }) => ({
          lineId,
          outcome,
          correctedCents: corrected,
        })),
      },
    });
    return accept(disputeId);
  });
}

interface Upheld {
  readonly line: DisputeLine;
  readonly answer: PlannedAnswer;
  /** Of the settlement that was disputed. */
  readonly month: string;
  readonly at: Date;
}

/** Books the difference: a line of the settlement that runs now, and its entry. */
async function correct(desk: Desk, { line, answer, month, at }: Upheld): Promise<void> {
  const { nisCode } = line;
  const share = await desk.settlements.line(line.lineId);
  await desk.settlements.owe({
    id: line.id,
    dossierId: share.dossierId,
    settlementId: await desk.settlements.ofMonth(nisCode, monthOf(dayOf(at))),
    requestId: share.requestId,
    nisCode,
    dossierNumber: share.dossierNumber,
    capakey: share.capakey ?? null,
    firstValidatedOn: share.firstValidatedOn,
    amount: answer.difference,
    place: share.place,
    groupSize: share.groupSize,
    automatic: share.automatic,
    corrects: line.id,
    correctsNumber: settlementNumber(month, nisCode),
  });
  await desk.ledger.book(correctionEntry(line.id, nisCode, answer.difference), at);
}
