import type { Graph } from '../municipal/gateway.ts';

/** A report as it came in, by whichever road. */
export interface Report {
  readonly id: string;
  readonly channel: 'API' | 'WEBHOOK' | 'MAIL';
  readonly source: string;
  readonly item: string;
  readonly capakey: string | null;
  readonly kind: string;
  readonly text: string;
  readonly at: string;
  /** How often it came: what comes twice is taken once. */
  readonly times: number;
  readonly outcome: string | null;
  /** Names of the files that came along. */
  readonly attachments: readonly string[];
  /** Where to answer, for a report that came by mail. */
  readonly link: string | null;
}

export const OUTCOMES = ['ACKNOWLEDGED', 'ACCEPTED', 'REJECTED', 'CORRECTED'] as const;
export type Outcome = (typeof OUTCOMES)[number];

const ANSWER = `mutation Answer($input: AnswerSourceFeedbackInput!) {
  answerSourceFeedback(input: $input) { __typename ... on AnswerSourceFeedbackSuccess { feedback { status } } ... on Refusal { code message } }
}`;

interface Answered {
  readonly answerSourceFeedback: {
    readonly __typename: string;
    readonly feedback?: { readonly status: string };
    readonly message?: string;
  };
}

/** Plays the owners of all sources: takes their reports, and answers as their software would. In memory. */
export class Owners {
  private readonly reports = new Map<string, Report>();

  constructor(
    private readonly graph: Graph,
    private readonly withdraw: (source: string, capakey: string) => void,
  ) {}

  /** Newest first. */
  all(): readonly Report[] {
    return [...this.reports.values()].reverse();
  }

  find(id: string): Report | undefined {
    return this.reports.get(id);
  }

  /** @returns the report, and whether it is new: the same id is the same report. */
  take(report: Omit<Report, 'times' | 'outcome'>): Report {
    const known = this.reports.get(report.id);
    const taken = known ? { ...known, times: known.times + 1 } : { ...report, times: 1, outcome: null };
    this.reports.set(report.id, taken);
    return taken;
  }

  /** Puts the source right, so far as the sandbox can: the object that the parcel touches is withdrawn. */
  putRight({ source, capakey }: Report): void {
    if (capakey !== null) this.withdraw(source, capakey);
  }

  /** Says to the platform what the owner makes of it, as its software does. @throws Error when the platform refuses. */
  async answer(report: Report, outcome: Outcome, motivation: string | null): Promise<string> {
    if (outcome === 'CORRECTED') this.putRight(report);
    const input = { feedbackId: report.id, outcome, motivation, reference: `ZB-${report.id.slice(-6)}` };
    const { answerSourceFeedback: answer } = await this.graph.ask<Answered>(
      ANSWER,
      { input },
      `${report.id}-${outcome}`,
    );
    if (!answer.feedback) throw new Error(answer.message ?? answer.__typename);
    this.reports.set(report.id, { ...report, outcome: answer.feedback.status });
    return answer.feedback.status;
  }
}
