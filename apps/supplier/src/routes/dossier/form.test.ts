import type { RecordSchema } from '@vip/catalogue/schema';
import { describe, expect, it } from 'vitest';
import {
  changed,
  complete,
  copied,
  draftOf,
  dropDraft,
  errorOf,
  inputOf,
  keepDraft,
  keptDraft,
  missing,
  problemsOf,
  type Draft,
} from './form.ts';

const label = (nl: string) => ({ nl, en: `${nl} (en)`, fr: `${nl} (fr)`, de: `${nl} (de)` });
// As the graph publishes it: see jsonSchemaOf.
const text = { type: 'string', pattern: '\\S', maxLength: 500 };
const schema: RecordSchema = {
  properties: {
    referentie: {
      'x-type': 'STRING',
      'x-label': label('Referentie'),
      anyOf: [text, { type: 'array', items: text, minItems: 1 }],
    },
    aard: { 'x-type': 'STRING', 'x-label': label('Aard'), type: 'string', maxLength: 500 },
    aantal: { 'x-type': 'INTEGER', 'x-label': label('Aantal'), type: 'integer', minimum: 0, maximum: 10 },
  },
  required: ['referentie'],
};
const nothing = { applicability: null, records: [], remark: '' } as const;

describe('the form of an item', () => {
  it('chooses nothing for an item that nobody answered', () => {
    expect(draftOf({ status: 'TO_FILL', applicability: 'UNKNOWN', records: [], remark: null })).toEqual(
      nothing,
    );
    expect(
      draftOf({ status: 'SOURCE_UNAVAILABLE', applicability: 'UNKNOWN', records: [], remark: null })
        .applicability,
    ).toBeNull();
  });

  it('shows "niet gekend" as the answer that it is', () => {
    expect(
      draftOf({
        status: 'FILLED_BY_MUNICIPALITY',
        applicability: 'UNKNOWN',
        records: [],
        remark: 'Archief verbrand',
      }),
    ).toEqual({ applicability: 'UNKNOWN', records: [], remark: 'Archief verbrand' });
  });

  it('misses the required fields only when it applies, and a remark only for "niet gekend"', () => {
    expect(problemsOf({ ...nothing, applicability: 'APPLICABLE' }, schema)).toMatchObject([
      { path: ['records', '0', 'referentie'], code: 'REQUIRED' },
    ]);
    expect(problemsOf({ ...nothing, applicability: 'NOT_APPLICABLE', records: [{}] }, schema)).toEqual([]);
    expect(missing({ ...nothing, applicability: 'UNKNOWN' })).toEqual({ choice: false, remark: true });
    expect(missing(nothing)).toEqual({ choice: true, remark: false });
    expect(complete({ ...nothing, applicability: 'NOT_APPLICABLE' }, schema)).toBe(true);
    expect(complete({ ...nothing, applicability: 'UNKNOWN' }, schema)).toBe(false);
    expect(complete({ ...nothing, applicability: 'UNKNOWN', remark: 'Niet terug te vinden' }, schema)).toBe(
      true,
    );
    expect(complete(nothing, schema)).toBe(false);
  });

  it('says what is wrong beside the field and on the line of the value, in four languages', () => {
    const draft: Draft = {
      ...nothing,
      applicability: 'APPLICABLE',
      records: [{ referentie: 'A' }, { referentie: ['B', null, 'x'.repeat(501)], aantal: 11 }],
    };
    const problems = problemsOf(draft, schema);
    const inDutch = problems.map(({ path, message }) => ({ path, message: message.nl }));
    expect(errorOf(inDutch, 1, 'referentie', draft.records[1]!['referentie'])).toEqual({
      text: 'Houd "Referentie" korter: hoogstens 500 tekens.',
      line: 2,
    });
    expect(errorOf(inDutch, 1, 'aantal', 11)).toEqual({
      text: '"Aantal" moet tussen 0 – 10 liggen.',
      line: 0,
    });
    expect(errorOf(inDutch, 0, 'referentie', 'A')).toBeNull();
    expect(problems.at(-1)!.message.fr).toBe('« Aantal (fr) » doit se situer entre 0 – 10.');
    expect(complete(draft, schema)).toBe(false);
  });

  it('leaves the records to the platform when its schema did not come', () => {
    expect(complete({ ...nothing, applicability: 'APPLICABLE' }, null)).toBe(true);
    expect(complete(nothing, null)).toBe(false);
  });

  it('sends no records unless it applies, and no empty values', () => {
    const draft = changed(
      changed({ ...nothing, applicability: 'APPLICABLE' }, 0, 'referentie', '2009/412'),
      0,
      'aard',
      '',
    );
    expect(inputOf(draft)).toEqual({
      applicability: 'APPLICABLE',
      records: [{ attributes: [{ code: 'referentie', value: '2009/412' }] }],
      remark: null,
    });
    expect(inputOf({ ...draft, applicability: 'NOT_APPLICABLE' }).records).toEqual([]);
  });

  it('keeps false and zero: they are answers', () => {
    expect(
      inputOf({ applicability: 'APPLICABLE', records: [{ beroep: false, aantal: 0 }], remark: '' }).records,
    ).toEqual([
      {
        attributes: [
          { code: 'beroep', value: false },
          { code: 'aantal', value: 0 },
        ],
      },
    ]);
  });

  it('drops the empty lines of an attribute that takes several values, and misses it when all are empty', () => {
    const draft = changed({ ...nothing, applicability: 'APPLICABLE' }, 0, 'referentie', [
      '2009/412',
      '',
      null,
    ]);
    expect(inputOf(draft).records).toEqual([{ attributes: [{ code: 'referentie', value: ['2009/412'] }] }]);
    expect(complete(changed(draft, 0, 'referentie', ['', null]), schema)).toBe(false);
  });

  it('takes the previous answer over as a whole', () => {
    expect(
      copied({
        applicability: 'APPLICABLE',
        records: [{ attributes: [{ code: 'referentie', value: '2009/412' }] }],
        remark: null,
      }),
    ).toEqual({ applicability: 'APPLICABLE', records: [{ referentie: '2009/412' }], remark: '' });
  });

  it('keeps unsaved work until it is dropped', () => {
    const draft = { ...nothing, remark: 'half' };
    keepDraft('i1', 3, draft);
    expect(keptDraft('i1')).toEqual({ version: 3, draft });
    dropDraft('i1');
    expect(keptDraft('i1')).toBeNull();
  });
});
