import { createHash } from 'node:crypto';
import { CATALOGUE, DOSSIER, FILL_ITEMS, SUBMIT_FOR_CONTROL, VALIDATE } from './documents.ts';
import type { Graph } from './gateway.ts';
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
export type Say = (line: string) => void;

const OPEN = new Set(['PENDING', 'TO_FILL', 'SOURCE_UNAVAILABLE']);
const MOST_ROWS = 100;

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

  constructor(
    private readonly graph: Graph,
    private readonly name: string,
    private readonly option: 'DATA' | 'FULL',
    private readonly say: Say,
  ) {}

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

  private async rounds(id: string): Promise<void> {
    do {
      this.again.delete(id);
      await this.work(id).catch((problem: unknown) =>
        this.say(`${this.name}: dossier ${id} kon niet worden behandeld: ${String(problem).slice(0, 300)}`),
      );
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
    if (
      this.option === 'FULL' &&
      dossier?.status === 'IN_QUALITY_CONTROL' &&
      dossier.availableActions.includes('VALIDATE')
    )
      await this.act('validateDossier', VALIDATE, dossier);
  }

  private openItems(dossier: MunicipalDossier): readonly MunicipalItem[] {
    return dossier.sections.flatMap(({ items }) => items).filter(({ status }) => OPEN.has(status));
  }

  /** @returns whether anything was asked to change. */
  private async fill(dossier: MunicipalDossier): Promise<boolean> {
    const open = this.openItems(dossier).filter(({ availableActions }) => availableActions.includes('FILL'));
    if (open.length === 0) return false;
    const { catalogue, byCode } = await this.formsOf();
    const items = open.flatMap(({ code, version }) => {
      const form = byCode.get(code);
      return form === undefined
        ? []
        : [
            {
              dossierId: dossier.id,
              code,
              expectedVersion: version,
              ...answerFromRegister(form, dossier.capakey ?? dossier.id, catalogue),
            },
          ];
    });
    for (let from = 0; from < items.length; from += MOST_ROWS) {
      const rows = items.slice(from, from + MOST_ROWS);
      const answer = await this.graph.ask<{
        fillItems: { rows: readonly { key: string; result: Outcome }[] };
      }>(FILL_ITEMS, { input: { items: rows } }, keyOf('fill', rows));
      const refused = answer.fillItems.rows.filter(({ result }) => result.__typename !== 'FillItemSuccess');
      this.say(
        `${this.name}: ${rows.length - refused.length} inlichtingen ingevuld in ${dossier.number}${
          refused.length === 0
            ? ''
            : `; ${refused.length} geweigerd: ${refused
                .slice(0, 3)
                .map(({ key, result }) => `${key} ${result.code ?? ''} ${result.message ?? ''}`)
                .join(' | ')}`
        }`,
      );
    }
    return items.length > 0;
  }

  private async act(
    field: 'submitForControl' | 'validateDossier',
    mutation: string,
    dossier: MunicipalDossier,
  ): Promise<void> {
    const input = { dossierId: dossier.id, expectedVersion: dossier.version };
    const answer = await this.graph.ask<Record<string, Outcome>>(mutation, { input }, keyOf(field, input));
    const outcome = answer[field]!;
    const what = field === 'submitForControl' ? 'doorgegeven voor controle' : 'gevalideerd';
    this.say(
      `${this.name}: ${dossier.number} ${outcome.__typename === 'DossierActionSuccess' ? what : `niet ${what}: ${outcome.code ?? ''} ${outcome.message ?? ''}`}`,
    );
  }
}
