import { catalogueOf, itemsOf } from '@vip/catalogue';
import type { Caller } from '@vip/domain-kit';
import { processorOf, type Ask, type ProcessorMs } from '@vip/subgraph-kit';
import { assignSection } from '../commands/assign-section.ts';
import { createRequest } from '../commands/create-request.ts';
import { fillItem } from '../commands/fill-item.ts';
import { makeDossiers } from '../commands/make-dossiers.ts';
import { submitRequest } from '../commands/submit-request.ts';
import { takeAnswers, type SourceAnswer } from '../commands/take-answers.ts';
import { createContext, type Tools } from '../context.ts';
import { firstItemStatus } from '../domain/first-state.ts';

/** What one step on the way of a dossier takes. */
export interface Cost extends ProcessorMs {
  readonly what: string;
}

/** The register, the prices and the crossroads bank as they answer when all is well. */
export const WORLD_OUTSIDE: Ask = ((document: string, variables: Record<string, unknown> = {}) =>
  Promise.resolve(
    document.includes('ParcelsToOrder')
      ? Object.fromEntries(
          Object.entries(variables).map(([name, key]) => [name.replace('k', 'p'), parcelOf(key as string)]),
        )
      : document.includes('PriceOfRequest')
        ? { request: { quote: { problems: [] } } }
        : { enterprise: { outcome: 'ACTIVE' } },
  )) as Ask;

const parcelOf = (capakey: string) => ({
  capakey,
  status: 'CURRENT',
  geometry: {
    type: 'Polygon',
    crs: { type: 'name', properties: { name: 'EPSG:31370' } },
    coordinates: [
      [
        [104_000, 194_000],
        [104_020, 194_000],
        [104_020, 194_030],
        [104_000, 194_030],
        [104_000, 194_000],
      ],
    ],
  },
  municipality: { nisCode: capakey.slice(0, 5), name: 'Gemeente' },
  addresses: [{ fullAddress: 'Kerkstraat 1, 1000 Gemeente' }],
  successors: [],
});

interface One {
  readonly capakey: string;
  requestId?: string;
  dossierId?: string;
}

/** Makes `times` dossiers and changes each, the same step for all before the next, so that what a step takes is seen apart. */
export async function costOfOne(
  tools: Tools,
  requester: Caller,
  officer: Caller,
  times: number,
): Promise<readonly Cost[]> {
  const all: readonly One[] = Array.from({ length: times }, (_, at) => ({
    capakey: `${officer.nisCode}F${String(at + 1).padStart(4, '0')}/00A000`,
  }));
  const catalogue = catalogueOf();
  const [central, byHand] = [
    itemsOf(catalogue).filter(({ sources }) => firstItemStatus(sources) === 'PENDING'),
    itemsOf(catalogue).find(({ sources }) => firstItemStatus(sources) === 'TO_FILL')!,
  ];
  const costs: Cost[] = [];
  const step = async (what: string, work: (one: One) => Promise<unknown>): Promise<void> => {
    const spent = await processorOf(tools.database, times, async () => {
      for (const one of all) await work(one);
    });
    costs.push({ what, ...spent });
  };
  const taken = <Value>(result: { readonly ok: boolean; readonly value?: Value }): Value => {
    if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
    return result.value!;
  };
  const as = (caller: Caller) => createContext(tools, caller);

  await step('createRequest of one parcel', async (one) => {
    const input = {
      purpose: 'SALE',
      reference: 'Zaak',
      contactEmail: 'kantoor@voorbeeld.be',
      parcels: [{ capakey: one.capakey }],
    } as const;
    one.requestId = taken(await createRequest(as(requester), input)).id;
  });
  await step(
    'submitRequest',
    async (one) => void taken(await submitRequest(as(requester), { requestId: one.requestId! })),
  );
  await step('the dossier is made, with its items', (one) =>
    tools.database.asService((em) =>
      makeDossiers(tools)(em, {
        data: {
          factId: one.requestId!,
          type: 'request.submitted',
          subject: one.requestId!,
          version: 2,
          ids: {},
        },
      }),
    ),
  );
  const made = await tools.database.asService((em) =>
    em.execute<{ id: string; request_id: string }[]>(
      'select id, request_id from dossier where request_id = any(?::uuid[])',
      [`{${all.map(({ requestId }) => requestId).join(',')}}`],
    ),
  );
  for (const one of all) one.dossierId = made.find(({ request_id }) => request_id === one.requestId)!.id;
  await step('answers of sources, all in one batch', (one) =>
    tools.database.asService(async (em) => {
      const answers = central.map(({ code }) => noneOn(one, code));
      await takeAnswers(tools)(em, [answeredJob(one)], answers);
      await em.flush(); // as the queue does
    }),
  );
  await step('assignSection', async (one) => {
    const dossier = (await as(officer).dossiers.quietly(one.dossierId!))!;
    taken(
      await assignSection(as(officer), {
        dossierId: dossier.id,
        section: catalogue.sections[0]!.code,
        expectedVersion: dossier.version,
      }),
    );
  });
  await step('fillItem', async (one) => {
    const input = {
      dossierId: one.dossierId!,
      code: byHand.code,
      applicability: 'NOT_APPLICABLE',
      expectedVersion: 1,
    } as const;
    taken(await fillItem(as(officer), input));
  });
  return costs;
}

const ANSWER_ID = '00000000-0000-7000-8000-000000000000';
const answeredJob = ({ dossierId }: One) => ({
  data: {
    factId: ANSWER_ID,
    type: 'source.answered' as const,
    subject: dossierId!,
    version: 1,
    ids: { dossierId: dossierId!, answerIds: [ANSWER_ID] },
  },
});
const noneOn = (one: One, itemCode: string): SourceAnswer => ({
  id: ANSWER_ID,
  dossierId: one.dossierId!,
  itemCode,
  sourceCode: 'REGISTER',
  outcome: 'NONE',
  records: [],
  sequence: 1,
  geometry: null,
});
