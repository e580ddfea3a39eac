import { beforeEach, describe, expect, it } from 'vitest';
import { CATALOGUE, DOSSIER, FILL_ITEMS, REFUSE, SUBMIT_FOR_CONTROL, VALIDATE } from './documents.ts';
import type { Graph } from './gateway.ts';
import { Worker } from './worker.ts';

const PARCEL = '46021D0330/00K000';

/** The public graph at the process edge: one dossier with two items, and the acts that came in. */
class Platform implements Graph {
  status = 'WITH_MUNICIPALITY';
  /** So many questions are not answered. */
  away = 0;
  refuses = false;
  items = [
    { code: 'LIGGING_WEG', status: 'TO_FILL', version: 3, availableActions: ['FILL'] },
    { code: 'GEWESTPLAN', status: 'FILLED_BY_PLATFORM', version: 1, availableActions: [] as string[] },
  ];
  acts: { field: string; input: unknown; key: string | undefined }[] = [];

  ask<T>(query: string, variables: { input?: { items?: { code: string }[] } }, key?: string): Promise<T> {
    if (this.away > 0) {
      this.away--;
      return Promise.reject(new Error('fetch failed'));
    }
    const answer = (value: unknown): Promise<T> => Promise.resolve(value as T);
    const act = (field: string): void => void this.acts.push({ field, input: variables.input, key });
    switch (query) {
      case CATALOGUE:
        return answer({
          catalogue: {
            sections: [
              {
                items: [
                  {
                    code: 'LIGGING_WEG',
                    sectionCode: 'IDENTIFICATIE',
                    label: 'Ligging',
                    attributes: [
                      {
                        code: 'wegnaam',
                        label: 'Wegnaam',
                        type: 'STRING',
                        required: true,
                        unit: null,
                        codeList: null,
                      },
                    ],
                  },
                ],
              },
            ],
            codeLists: [],
          },
        });
      case DOSSIER: {
        const actions =
          this.status === 'WITH_MUNICIPALITY'
            ? ['FILL', 'SUBMIT_FOR_CONTROL']
            : this.status === 'IN_QUALITY_CONTROL'
              ? ['VALIDATE', 'REFUSE']
              : [];
        return answer({
          dossier: {
            id: 'd1',
            number: 'VIP-00000001',
            capakey: PARCEL,
            status: this.status,
            version: 7,
            availableActions: actions,
            sections: [{ items: this.items }],
          },
        });
      }
      case FILL_ITEMS:
        act('fillItems');
        for (const { code } of variables.input!.items!)
          Object.assign(
            this.items.find((item) => item.code === code)!,
            { status: 'FILLED_BY_MUNICIPALITY' },
          );
        return answer({
          fillItems: {
            rows: variables.input!.items!.map(({ code }) => ({
              key: code,
              result: { __typename: 'FillItemSuccess' },
            })),
          },
        });
      case SUBMIT_FOR_CONTROL:
        act('submitForControl');
        if (this.refuses)
          return answer({
            submitForControl: { __typename: 'OpenItems', code: 'OPEN_ITEMS', message: 'Nog open' },
          });
        this.status = 'IN_QUALITY_CONTROL';
        return answer({ submitForControl: { __typename: 'DossierActionSuccess' } });
      case VALIDATE:
        act('validateDossier');
        this.status = 'VALIDATED';
        return answer({ validateDossier: { __typename: 'DossierActionSuccess' } });
      case REFUSE:
        act('refuseDossier');
        this.status = 'REFUSED';
        return answer({ refuseDossier: { __typename: 'DossierActionSuccess' } });
      default:
        return Promise.reject(new Error(`Not played here: ${query}`));
    }
  }

  listen(): Promise<void> {
    return Promise.resolve();
  }
}

let platform: Platform;
const lines: string[] = [];
const pauses: number[] = [];
const worker = (option: 'DATA' | 'FULL', refuses: readonly string[] = []): Worker =>
  new Worker(platform, 'GIS', option, {
    refuses: new Set(refuses),
    say: (line) => void lines.push(line),
    pause: (ms) => Promise.resolve(void pauses.push(ms)),
  });
beforeEach(() => {
  platform = new Platform();
  lines.length = 0;
  pauses.length = 0;
});

describe('the software of a municipality', () => {
  it('with option 2 fills what is open, with the version that it saw and a key, and hands over for control', async () => {
    await worker('DATA').take('d1');
    expect(platform.acts.map(({ field }) => field)).toEqual(['fillItems', 'submitForControl']);
    expect(platform.acts[0]!.input).toMatchObject({
      items: [{ dossierId: 'd1', code: 'LIGGING_WEG', expectedVersion: 3, applicability: 'APPLICABLE' }],
    });
    expect(platform.acts[1]!.input).toEqual({ dossierId: 'd1', expectedVersion: 7 });
    expect(platform.acts.every(({ key }) => /^[0-9a-f]{40}$/.test(key ?? ''))).toBe(true);
    expect(lines).toEqual([
      'GIS: 1 inlichtingen ingevuld in VIP-00000001',
      'GIS: VIP-00000001 doorgegeven voor controle',
    ]);
  });

  it('with option 3 validates too', async () => {
    await worker('FULL').take('d1');
    expect(platform.acts.map(({ field }) => field)).toEqual([
      'fillItems',
      'submitForControl',
      'validateDossier',
    ]);
  });

  it('refuses with a reason, where it is told to refuse, what it would validate', async () => {
    await worker('FULL', [PARCEL]).take('d1');
    expect(platform.acts.map(({ field }) => field)).toEqual([
      'fillItems',
      'submitForControl',
      'refuseDossier',
    ]);
    expect(platform.acts.at(-1)!.input).toMatchObject({
      dossierId: 'd1',
      expectedVersion: 7,
      reason: 'UNREASONABLE',
      motivation: expect.stringMatching(/grensgeschil/) as string,
    });
    expect(lines.at(-1)).toBe('GIS: VIP-00000001 geweigerd');
  });

  it('hands nothing over while an item waits for a source that it may not replace', async () => {
    platform.items.push({
      code: 'EPC',
      status: 'SOURCE_UNAVAILABLE',
      version: 1,
      availableActions: ['RETRY_SOURCE'],
    });
    await worker('FULL').take('d1');
    expect(platform.acts.map(({ field }) => field)).toEqual(['fillItems']);
  });

  it('tries again, ever slower, while the platform is away, and loses nothing', async () => {
    platform.away = 3;
    await worker('DATA').take('d1');
    expect(pauses).toEqual([1_000, 2_000, 4_000]);
    expect(platform.acts.map(({ field }) => field)).toEqual(['fillItems', 'submitForControl']);
  });

  it('gives an act that was refused another key the next time, or the refusal would be told again for ever', async () => {
    platform.refuses = true;
    const one = worker('DATA');
    await one.take('d1');
    platform.refuses = false;
    await one.take('d1');
    const submits = platform.acts.filter(({ field }) => field === 'submitForControl');
    expect(submits).toHaveLength(2);
    expect(submits[0]!.key).not.toBe(submits[1]!.key);
    expect(platform.status).toBe('IN_QUALITY_CONTROL');
  });

  it('does nothing in another status', async () => {
    for (const status of ['ENRICHING', 'VALIDATED', 'REFUSED', 'CORRECTION_REQUESTED']) {
      platform.status = status;
      await worker('FULL').take('d1');
    }
    expect(platform.acts).toEqual([]);
  });

  it('works on a dossier once at a time, however often it is told', async () => {
    const one = worker('DATA');
    await Promise.all([one.take('d1'), one.take('d1'), one.take('d1')]);
    expect(platform.acts.map(({ field }) => field)).toEqual(['fillItems', 'submitForControl']);
  });
});
