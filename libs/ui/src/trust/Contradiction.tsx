import { useState } from 'react';
import { Button } from '../controls/Button.tsx';
import { Facts } from '../layout/lists.tsx';
import { Note } from '../layout/Note.tsx';
import { StatusBadge } from '../status/Badge.tsx';
import type { StatusOf } from '../status/statuses.ts';
import { useFormats, useUiTexts } from '../texts/UiProvider.tsx';

export interface Side {
  readonly evidence: {
    readonly id: string;
    readonly outcome: StatusOf<'outcome'>;
    readonly askedAt: string;
    readonly answeredAt?: string | null;
    readonly source: { readonly code: string; readonly name: string };
  };
  readonly records: readonly {
    readonly attributes: readonly {
      readonly code: string;
      readonly label: string;
      readonly display: string;
    }[];
  }[];
}

export interface ContradictionProps {
  readonly sides: readonly Side[];
  /** Attributes on which the sources differ: these stand out. */
  readonly attributeCodes: readonly string[];
  /** Source whose answer stands in the dossier now. */
  readonly stands: string | null;
  /** Takes the answer of one source over; without it nobody here may choose. Answers with a refusal, or null. */
  readonly onTake?: ((evidenceId: string) => Promise<string | null>) | undefined;
}

/** What sources that contradict each other say, side by side, and the choice of an officer. Nothing is settled by itself. */
export function Contradiction({ sides, attributeCodes, stands, onTake }: ContradictionProps) {
  const { contradiction: texts } = useUiTexts();
  const formats = useFormats();
  const [busy, setBusy] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const differs = new Set(attributeCodes);
  const take = async (id: string) => {
    setBusy(id);
    setRefusal(await onTake!(id));
    setBusy(null);
  };
  return (
    <section className="contra" aria-label={texts.title}>
      <Note tone="warn" icon="swap" title={texts.title}>
        {texts.help}
      </Note>
      <div className="sides">
        {sides.map(({ evidence, records }) => (
          <div key={evidence.id} className="side">
            <p className="side__h">
              <b>{evidence.source.name}</b> <StatusBadge kind="outcome" status={evidence.outcome} small />
              <span className="sub">{formats.dateTime(evidence.answeredAt ?? evidence.askedAt)}</span>
            </p>
            {records.length === 0 && <p>{texts.nothing}</p>}
            {records.map(({ attributes }, at) => (
              <Facts
                key={at}
                facts={attributes.map(({ code, label, display }) => [
                  label,
                  differs.has(code) ? <mark key={code}>{display}</mark> : display,
                ])}
              />
            ))}
            <p className="side__f">
              {stands === evidence.source.code && <span className="sub">{texts.stands}</span>}
              {onTake && stands !== evidence.source.code && (
                <Button
                  isPending={busy === evidence.id}
                  aria-label={`${texts.take}: ${evidence.source.name}`}
                  onPress={() => void take(evidence.id)}
                >
                  {texts.take}
                </Button>
              )}
            </p>
          </div>
        ))}
      </div>
      {refusal && <Note tone="error">{refusal}</Note>}
    </section>
  );
}
