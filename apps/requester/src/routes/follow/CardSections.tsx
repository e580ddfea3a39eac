import { useEffect, useRef, useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { Icon, Strip } from '@vip/ui';

/** How long a change stays marked. */
const FRESH_MS = 4_000;

interface SectionOf {
  readonly code: string;
  readonly shortLabel: string;
  readonly progress: { readonly answered: number; readonly total: number };
  readonly items: readonly { readonly status: string }[];
}

/** How far each section is, in one strip and, while it is on its way, a line each; what moves is marked for a moment. */
export function CardSections({ sections, listed }: { sections: readonly SectionOf[]; listed: boolean }) {
  const { t } = useLingui();
  const fresh = useFresh(Object.fromEntries(sections.map(({ code, progress }) => [code, progress.answered])));
  return (
    <>
      <Strip
        label={t`Voortgang per rubriek`}
        sections={sections.map((section) => ({
          ...section,
          label: section.shortLabel,
          ...section.progress,
          failed: section.items.some((item) => item.status === 'SOURCE_UNAVAILABLE'),
        }))}
      />
      {listed && (
        <ul className="secs" style={{ gridTemplateRows: `repeat(${Math.ceil(sections.length / 3)}, auto)` }}>
          {sections.map((section) => (
            <SectionLine key={section.code} section={section} fresh={fresh.has(section.code)} />
          ))}
        </ul>
      )}
    </>
  );
}

function SectionLine({ section, fresh }: { section: SectionOf; fresh: boolean }) {
  const { answered, total } = section.progress;
  const done = answered === total;
  const failed = section.items.some((item) => item.status === 'SOURCE_UNAVAILABLE');
  const state = [done && 'is-done', failed && 'is-failed', fresh && 'fresh'].filter(Boolean).join(' ');
  return (
    <li className={state || undefined}>
      <Icon name={failed ? 'unplug' : done ? 'check' : 'half'} />
      <span>{section.shortLabel}</span>
      <span className="n">
        {answered}/{total}
      </span>
    </li>
  );
}

/** Which counts moved just now; for a few seconds. */
function useFresh(counts: Readonly<Record<string, number>>): ReadonlySet<string> {
  const before = useRef(counts);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const now = JSON.stringify(counts);
  useEffect(() => {
    const next = JSON.parse(now) as Record<string, number>;
    const moved = Object.keys(next).filter(
      (code) => before.current[code] !== undefined && before.current[code] !== next[code],
    );
    before.current = next;
    if (moved.length === 0) return;
    setFresh(new Set(moved));
    const timer = setTimeout(() => setFresh(new Set()), FRESH_MS);
    return () => clearTimeout(timer);
  }, [now]);
  return fresh;
}
