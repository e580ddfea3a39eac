import { createHash } from 'node:crypto';
import { CATALOGUE, DOSSIER, FILL_ITEMS, REFUSE, SUBMIT_FOR_CONTROL, VALIDATE } from './documents.ts';
import type { Graph } from './gateway.ts';
import { pauseAfter, Turns } from './turns.ts';
import { answerFromRegister, type CatalogueForms, type ItemForm } from './register.ts';

interface MunicipalItem {
  readonly code: string;
  readonly status: string;
  readonly version: number;
  readonly availableActions: readonly string[];
}
interface MunicipalDossier {
  readonly id: string;
  readonly number: string;
  readonly capakey: string | null;
  readonly status: string;
  readonly version: number;
  readonly availableActions: readonly string[];
  readonly sections: readonly { readonly items: readonly MunicipalItem[] }[];
}
interface Outcome {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
}
interface Row {
  readonly key: string;
  readonly result: Outcome;
}
export type Say = (line: string) => void;
/** Around a worker: what it tells, how it waits, and when it must stop. */
export interface Surroundings {
  readonly say: Say;
  /** Waits that long; rejects when the system is switched off meanwhile. */
  readonly pause: (ms: number) => Promise<void>;
  /** Parcels (CaPaKey) on which it refuses what it would validate. */
  readonly refuses: ReadonlySet<string>;
}

/** What each act is called when it is done. */
const DONE = {
  submitForControl: 'doorgegeven voor controle',
  validateDossier: 'gevalideerd',
  refuseDossier: 'geweigerd',
} as const;
/** Why the scenario parcel is refused, as whoever ordered reads it. */
const REFUSAL = {
  reason: 'UNREASONABLE',
  motivation:
    'Voor dit perceel loopt een grensgeschil bij de vrederechter. De gemeente geeft er geen inlichtingen over tot het vonnis er is.',
} as const;

const OPEN = new Set(['PENDING', 'TO_FILL', 'SOURCE_UNAVAILABLE']);
const MOST_ROWS = 100;
const AT_ONCE = 4;

/** One key per act on one state of things: sent twice, it counts once. */
const keyOf = (...parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40);

/**
 * Works dossiers off as a municipality's software does: fills what is open from its own register, hands the dossier
 * over for control, and with the full option validates it. Does nothing in any other status.
 */
export class Worker {
  private forms: {
    readonly catalogue: CatalogueForms;
    readonly byCode: ReadonlyMap<string, ItemForm>;
  } | null = null;
  private readonly busy = new Map<string, Promise<void>>();
  private readonly again = new Set<string>();
  private readonly turns = new Turns(AT_ONCE);
  /** Acts that were refused on one state of things: the next try is another act, not the same one sent again. */
  private readonly refusals = new Map<string, number>();

  constructor(
    private readonly graph: Graph,
    private readonly name: string,
    private readonly option: 'DATA' | 'FULL',
    private readonly surroundings: Surroundings,
  ) {}

  private say(text: string): void {
    this.surroundings.say(`${this.name}: ${text}`);
  }

  /** Takes a dossier up; while it is being worked on, one more round is remembered. */
  take(id: string): Promise<void> {
    const running = this.busy.get(id);
    if (running !== undefined) {
      this.again.add(id);
      return running;
    }
    const work = this.rounds(id).finally(() => this.busy.delete(id));
    this.busy.set(id, work);
    return work;
  }

  /** Until the dossier was looked at since it was last told of: a platform that is away for a while loses nothing. */
  private async rounds(id: string): Promise<void> {
    let failures = 0;
    do {
      this.again.delete(id);
      try {
        await this.turns.run(() => this.work(id));
        failures = 0;
      } catch (problem) {
        failures++;
        this.say(`dossier ${id} kon niet worden behandeld: ${String(problem).slice(0, 300)}`);
        this.again.add(id);
        await this.surroundings.pause(pauseAfter(failures));
      }
    } while (this.again.has(id));
  }

  private async formsOf(): Promise<NonNullable<Worker['forms']>> {
    if (this.forms === null) {
      const { catalogue } = await this.graph.ask<{ catalogue: CatalogueForms }>(CATALOGUE, {});
      this.forms = {
        catalogue,
        byCode: new Map(catalogue.sections.flatMap(({ items }) => items).map((item) => [item.code, item])),
      };
    }
    return this.forms;
  }

  private async read(id: string): Promise<MunicipalDossier | null> {
    return (await this.graph.ask<{ dossier: MunicipalDossier | null }>(DOSSIER, { id })).dossier;
  }

  private async work(id: string): Promise<void> {
    let dossier = await this.read(id);
    if (dossier?.status === 'WITH_MUNICIPALITY') {
      if (await this.fill(dossier)) dossier = await this.read(id);
      if (
        dossier !== null &&
        dossier.status === 'WITH_MUNICIPALITY' &&
        dossier.availableActions.includes('SUBMIT_FOR_CONTROL') &&
        this.openItems(dossier).length === 0
      ) {
        await this.act('submitForControl', SUBMIT_FOR_CONTROL, dossier);
        dossier = await this.read(id);
      }
    }
    if (this.option === 'FULL' && dossier?.status === 'IN_QUALITY_CONTROL') await this.decide(dossier);
  }

  private async decide(dossier: MunicipalDossier): Promise<void> {
    const mayAct = (action: string): boolean => dossier.availableActions.includes(action);
    if (this.surroundings.refuses.has(dossier.capakey ?? '') && mayAct('REFUSE'))
      await this.act('refuseDossier', REFUSE, dossier, REFUSAL);
    else if (mayAct('VALIDATE')) await this.act('validateDossier', VALIDATE, dossier);
  }

  private openItems(dossier: MunicipalDossier): readonly MunicipalItem[] {
    return dossier.sections.flatMap(({ items }) => items).filter(({ status }) => OPEN.has(status));
  }

  /** Sends an act with its key; a refused one gets another key next time. @returns its outcomes. */
  private async send<T>(
    mutation: string,
    input: object,
    state: unknown,
    refusedIn: (answer: T) => boolean,
  ): Promise<T> {
    const base = keyOf(mutation, input, state);
    const tried = this.refusals.get(base) ?? 0;
    const answer = await this.graph.ask<T>(mutation, { input }, keyOf(base, tried));
    if (refusedIn(answer)) this.refusals.set(base, tried + 1);
    return answer;
  }

  /** @returns whether anything was asked to change. */
  private async fill(dossier: MunicipalDossier): Promise<boolean> {
    const open = this.openItems(dossier).filter(({ availableActions }) => availableActions.includes('FILL'));
    if (open.length === 0) return false;
    const { catalogue, byCode } = await this.formsOf();
    // An item that the catalogue did not have yet: read it again next time.
    if (open.some(({ code }) => !byCode.has(code))) this.forms = null;
    const items = open.flatMap(({ code, version }) => {
      const form = byCode.get(code);
      if (form === undefined) return [];
      const answer = answerFromRegister(form, dossier.capakey ?? dossier.id, catalogue);
      return [{ dossierId: dossier.id, code, expectedVersion: version, ...answer }];
    });
    for (let from = 0; from < items.length; from += MOST_ROWS) {
      const rows = items.slice(from, from + MOST_ROWS);
      const isRefused = ({ result }: Row): boolean => result.__typename !== 'FillItemSuccess';
      const { fillItems } = await this.send<{ fillItems: { rows: readonly Row[] } }>(
        FILL_ITEMS,
        { items: rows },
        null,
        (answer) => answer.fillItems.rows.some(isRefused),
      );
      const refused = fillItems.rows.filter(isRefused);
      const why = refused
        .slice(0, 3)
        .map(({ key, result }) => `${key} ${result.code ?? ''} ${result.message ?? ''}`)
        .join(' | ');
      this.say(
        `${rows.length - refused.length} inlichtingen ingevuld in ${dossier.number}${refused.length === 0 ? '' : `; ${refused.length} geweigerd: ${why}`}`,
      );
    }
    return items.length > 0;
  }

  private async act(
    field: keyof typeof DONE,
    mutation: string,
    dossier: MunicipalDossier,
    more: object = {},
  ): Promise<void> {
    const input = { dossierId: dossier.id, expectedVersion: dossier.version, ...more };
    const isDone = (answer: Record<string, Outcome>): boolean =>
      answer[field]?.__typename === 'DossierActionSuccess';
    const answer = await this.send<Record<string, Outcome>>(
      mutation,
      input,
      dossier.sections,
      (given) => !isDone(given),
    );
    const what = DONE[field];
    const outcome = answer[field];
    this.say(
      `${dossier.number} ${isDone(answer) ? what : `niet ${what}: ${outcome?.code ?? ''} ${outcome?.message ?? ''}`}`,
    );
  }
}
