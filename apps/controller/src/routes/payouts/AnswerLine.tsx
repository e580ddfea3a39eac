import { useLingui } from '@lingui/react/macro';
import { NumberField, RadioGroup, TextArea } from '@vip/ui';
import { EMPTY, problemOf, type Draft } from './answers.ts';

interface AnswerLineProps {
  readonly line: {
    readonly id: string;
    readonly dossierNumber: string;
    readonly amount: { readonly cents: number };
  };
  readonly draft: Draft | undefined;
  /** Whether it was tried to send: then what is missing is said. */
  readonly asked: boolean;
  readonly onChange: (draft: Draft) => void;
}

/** Upheld, with what the line should have been; or rejected, with why. */
export function AnswerLine({ line, draft = EMPTY, asked, onChange }: AnswerLineProps) {
  const { t } = useLingui();
  const problem = asked ? problemOf(line, draft) : null;
  return (
    <div className="aline">
      <RadioGroup
        look="plain"
        label={t`Antwoord voor ${line.dossierNumber}`}
        hideLabel
        value={draft.outcome}
        onChange={(outcome) => onChange({ ...draft, outcome })}
        choices={[
          { value: 'UPHELD', label: t`Toekennen` },
          { value: 'REJECTED', label: t`Afwijzen` },
        ]}
      />
      {draft.outcome === 'UPHELD' && (
        <NumberField
          label={t`Juist bedrag zonder btw`}
          hint={t`Het verschil komt als correctie in de afrekening van deze maand.`}
          unit="€"
          value={draft.euro}
          onChange={(euro) => onChange({ ...draft, euro })}
          minValue={Math.min(0, line.amount.cents / 100)}
          maxValue={10_000}
          formatOptions={{ minimumFractionDigits: 2, maximumFractionDigits: 2 }}
          error={problem === 'amount' ? t`Vul een ander bedrag in dan dat van de lijn.` : undefined}
        />
      )}
      {draft.outcome && (
        <TextArea
          label={draft.outcome === 'REJECTED' ? t`Motivering voor de gemeente` : t`Toelichting`}
          optional={draft.outcome === 'UPHELD'}
          value={draft.motivation}
          onChange={(motivation) => onChange({ ...draft, motivation })}
          maxLength={2_000}
          rows={2}
          error={problem === 'motivation' ? t`Schrijf minstens 10 tekens.` : undefined}
        />
      )}
    </div>
  );
}
