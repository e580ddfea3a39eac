import type { CSSProperties } from 'react';

const share = (answered: number, total: number) => (total === 0 ? 100 : (answered / total) * 100);
const vars = (values: Record<string, string | number>) => values as CSSProperties;

export interface ProgressBarProps {
  readonly answered: number;
  readonly total: number;
  readonly label: string;
  readonly tone?: 'busy' | 'ink';
}

/** A bar that moves to its new value. */
export function Progress({ answered, total, label, tone }: ProgressBarProps) {
  return (
    <span
      className={tone ? `bar bar--${tone}` : 'bar'}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={answered}
    >
      <i style={vars({ '--v': `${share(answered, total)}%` })} />
    </span>
  );
}

export interface StripSection {
  readonly code: string;
  readonly label: string;
  readonly answered: number;
  readonly total: number;
  /** A source of this section does not answer. */
  readonly failed?: boolean;
}

/** One slanted segment per section, as wide as its number of questions; the list beside it says the same in words. */
export function Strip({ sections, label }: { sections: readonly StripSection[]; label: string }) {
  const said = sections.map((section) => `${section.label} ${section.answered}/${section.total}`).join(', ');
  return (
    <div className="strip" role="img" aria-label={`${label}: ${said}`}>
      {sections.map((section) => (
        <i
          key={section.code}
          className={section.failed ? 'is-failed' : undefined}
          style={vars({ '--n': section.total, '--v': `${share(section.answered, section.total)}%` })}
        />
      ))}
    </div>
  );
}
