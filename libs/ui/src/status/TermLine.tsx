import type { CSSProperties } from 'react';
import { useFormats, useUiTexts } from '../texts/UiProvider.tsx';
import { marks } from './termLine.ts';

export interface TermLineProps {
  /** All `YYYY-MM-DD`. */
  readonly received: string;
  readonly today: string;
  readonly promised: string | null;
  readonly legal: string;
  /** What the three days are, when they are not received, expected and the legal term. */
  readonly words?: { readonly received: string; readonly expected: string; readonly legal: string };
}

const LOOK = { start: '', now: ' term__m--now', promise: ' term__m--promise', end: '' } as const;
const vars = (values: Record<string, string>) => values as CSSProperties;
const place = (at: number) => (at <= 0 ? '10px' : at >= 100 ? 'calc(100% - 10px)' : `${at}%`);

/** Received, today (yellow), promised (solid) and the last day by law, on one axis. */
export function TermLine({ received, today, promised, legal, words }: TermLineProps) {
  const uiTexts = useUiTexts();
  const texts = { ...uiTexts, ...words };
  const formats = useFormats();
  const line = marks({ received, today, promised, legal });
  const now = line.find((mark) => mark.kind === 'now')!;
  const promise = line.find((mark) => mark.kind === 'promise');
  const day = formats.shortDay;
  const said = [
    `${texts.received} ${day(received)}`,
    `${texts.today} ${day(today)}`,
    promised && `${texts.expected} ${day(promised)}`,
    `${texts.legal} ${day(legal)}`,
  ];
  // A promise near an end would print over that end's date: its words then hang beside its mark, or the start's small words go.
  const together = promised === legal;
  const near = promise && promise.at < 30;
  const far = promise && !together && promise.at > 62;
  return (
    <div className="term" role="img" aria-label={said.filter(Boolean).join(', ')}>
      <div className="term__line">
        <i style={vars({ '--v': `${now.at}%` })} />
      </div>
      {line.map((mark) => (
        <span
          key={mark.kind}
          className={`term__m${LOOK[mark.kind]}`}
          style={vars({ '--x': place(mark.at) })}
        />
      ))}
      <span className="term__t term__t--start">
        <b>{day(received)}</b>
        {!near && texts.received}
      </span>
      {promise && promised && !together && (
        <span
          className={near ? 'term__t term__t--right' : far ? 'term__t term__t--left' : 'term__t'}
          style={vars({ '--x': place(promise.at) })}
        >
          <b>{day(promised)}</b>
          {texts.expected}
        </span>
      )}
      <span className="term__t term__t--end">
        <b>{day(legal)}</b>
        {together ? `${texts.expected}, ${texts.legal}` : !far && texts.legal}
      </span>
    </div>
  );
}
