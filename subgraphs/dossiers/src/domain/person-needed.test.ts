import { describe, expect, it } from 'vitest';
import { ITEM_EXCEPTIONS } from './exception.ts';
import { PERSON_REASONS, whyPersonNeeded, type JudgedDossier, type JudgedItem } from './person-needed.ts';
import { undecided, type ValidationPolicy } from './validation-policy.ts';

const dossier = (changes: Partial<JudgedDossier> = {}): JudgedDossier => ({
  purpose: 'SALE',
  rightToVerify: false,
  note: null,
  returned: false,
  handedOver: false,
  failing: [],
  drawn: 0.5,
  ...changes,
});
const item = (changes: Partial<JudgedItem> = {}): JudgedItem => ({
  code: 'BOS',
  sectionCode: 'NATUUR',
  mandatory: true,
  status: 'FILLED_BY_PLATFORM',
  exception: null,
  ...changes,
});
const policy = (changes: Partial<ValidationPolicy> = {}): ValidationPolicy => ({
  ...undecided('2026-05-19'),
  active: true,
  ...changes,
});
const why = (
  of: Partial<JudgedDossier>,
  items: readonly JudgedItem[] = [item()],
  under: Partial<ValidationPolicy> = {},
) => whyPersonNeeded(dossier(of), items, policy(under));

describe('a dossier needs a person', () => {
  it('not when every answer came by itself and nothing is the matter', () => {
    expect(why({}, [item(), item({ code: 'P_SCORE' })])).toEqual([]);
  });

  it.each(ITEM_EXCEPTIONS)('for an item that the review calls %s, and names it', (exception) => {
    expect(why({}, [item(), item({ code: 'P_SCORE', exception, status: 'PENDING' })])).toEqual([
      { reason: exception, itemCodes: ['P_SCORE'] },
    ]);
  });

  it('not for an optional item that nobody has to fill in; but a mandatory one, or one whose source is still asked', () => {
    const open = (changes: Partial<JudgedItem>) => item({ exception: 'OPEN', status: 'TO_FILL', ...changes });
    expect(why({}, [open({ mandatory: false })])).toEqual([]);
    expect(why({}, [open({})])).toHaveLength(1);
    expect(why({}, [open({ mandatory: false, status: 'PENDING' })])).toHaveLength(1);
  });

  it('for a source that failed, also where another source answered', () => {
    expect(why({ failing: ['BOS'] })).toEqual([{ reason: 'FAILED', itemCodes: ['BOS'] }]);
  });

  it('for an item or a section that its municipality keeps, however it was answered', () => {
    expect(why({}, [item()], { keptItems: ['BOS'] })).toEqual([{ reason: 'KEPT', itemCodes: ['BOS'] }]);
    expect(why({}, [item()], { keptSections: ['NATUUR'] })).toEqual([{ reason: 'KEPT', itemCodes: ['BOS'] }]);
    expect(why({}, [item()], { keptItems: ['P_SCORE'], keptSections: ['MILIEU'] })).toEqual([]);
  });

  it.each([
    [{ rightToVerify: true }, 'RIGHT'],
    [{ note: 'Er loopt een geschil over de garage.' }, 'NOTE'],
    [{ returned: true }, 'RETURNED'],
    [{ handedOver: true }, 'HANDED_OVER'],
  ] as const)('for what is known of the whole: %o is %s', (of, reason) => {
    expect(why(of)).toEqual([{ reason, itemCodes: [] }]);
  });

  it('not for an empty note', () => {
    expect(why({ note: '  ' })).toEqual([]);
  });

  it('for a purpose that is left out', () => {
    expect(why({ purpose: 'GIFT' }, [item()], { excludedPurposes: ['GIFT'] })).toEqual([
      { reason: 'PURPOSE', itemCodes: [] },
    ]);
    expect(why({ purpose: 'SALE' }, [item()], { excludedPurposes: ['GIFT'] })).toEqual([]);
  });

  it('once a controller began to check it', () => {
    expect(why({}, [item({ status: 'CHECKED' })])).toEqual([{ reason: 'IN_HAND', itemCodes: [] }]);
  });

  it('when it is drawn for the sample, of which none and all are shares too', () => {
    const sampled = (drawn: number, samplePercent: number) => why({ drawn }, [item()], { samplePercent });
    expect(sampled(0.049, 5)).toEqual([{ reason: 'SAMPLE', itemCodes: [] }]);
    expect(sampled(0.05, 5)).toEqual([]);
    expect(sampled(0, 0)).toEqual([]);
    expect(sampled(0.999_999, 100)).toHaveLength(1);
  });

  it('for all of its reasons, in the order in which they are told', () => {
    const reasons = why(
      { rightToVerify: true, note: 'x', returned: true, handedOver: true, drawn: 0 },
      ITEM_EXCEPTIONS.map((exception) => item({ exception, status: 'PENDING' })).concat(
        item({ status: 'CHECKED' }),
      ),
      { excludedPurposes: ['SALE'], keptItems: ['BOS'] },
    );
    expect(reasons.map(({ reason }) => reason)).toEqual(
      PERSON_REASONS.filter((reason) => reason !== 'NOT_RENDERED'),
    );
  });
});
