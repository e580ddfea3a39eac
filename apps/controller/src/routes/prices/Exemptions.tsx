import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { Badge, Button, useFormats } from '@vip/ui';
import { EndExemption } from './EndExemption.tsx';
import { NewExemption } from './NewExemption.tsx';
import type { Exempt } from './PricesScreen.tsx';
import { useBodyWords } from './useBodyWords.ts';

interface ExemptionsProps {
  readonly exemptions: readonly Exempt[];
  readonly version: number;
  readonly onDecided: () => void;
}

/** Who pays no municipal fee, from when to when, and why. */
export function Exemptions({ exemptions, version, onDecided }: ExemptionsProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const { body } = useBodyWords();
  const [ending, setEnding] = useState<Exempt | null>(null);
  return (
    <section aria-labelledby="exemptions" className="stack">
      <h2 id="exemptions">{t`Vrijgesteld van de gemeentelijke kosten`}</h2>
      <p className="sub">{t`De platformkosten blijven voor iedereen.`}</p>
      <ul className="prices__rows">
        {exemptions.map((exemption) => (
          <li key={exemption.id}>
            <b>{body(exemption)}</b>
            <span>
              {exemption.validTo
                ? t`van ${formats.date(exemption.validFrom)} tot en met ${formats.date(exemption.validTo)}`
                : t`vanaf ${formats.date(exemption.validFrom)}`}
            </span>
            {exemption.inForce && <Badge icon="ok" tone="ok">{t`Geldt nu`}</Badge>}
            <span className="sub prices__basis">{exemption.legalBasis}</span>
            {exemption.validTo === null && (
              <Button onPress={() => setEnding(exemption)}>
                {t`Beëindigen`}
                <span className="sr"> {body(exemption)}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <NewExemption version={version} onDecided={onDecided} />
      {ending && (
        <EndExemption
          exemption={ending}
          version={version}
          onClose={() => setEnding(null)}
          onDecided={onDecided}
        />
      )}
    </section>
  );
}
