import { describe, expect, it } from 'vitest';
import {
  changed,
  complete,
  copied,
  draftOf,
  dropDraft,
  inputOf,
  keepDraft,
  keptDraft,
  missing,
} from './form.ts';

const attributes = [
  { code: 'referentie', required: true },
  { code: 'aard', required: false },
];
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
    expect(missing({ ...nothing, applicability: 'APPLICABLE' }, attributes)).toEqual({
      choice: false,
      remark: false,
      fields: [{ record: 0, code: 'referentie' }],
    });
    expect(complete({ ...nothing, applicability: 'NOT_APPLICABLE' }, attributes)).toBe(true);
    expect(complete({ ...nothing, applicability: 'UNKNOWN' }, attributes)).toBe(false);
    expect(
      complete({ ...nothing, applicability: 'UNKNOWN', remark: 'Niet terug te vinden' }, attributes),
    ).toBe(true);
    expect(complete(nothing, attributes)).toBe(false);
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
    expect(complete(changed(draft, 0, 'referentie', ['', null]), attributes)).toBe(false);
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
