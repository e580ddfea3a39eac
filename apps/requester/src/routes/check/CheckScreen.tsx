import { useEffect, useEffectEvent, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, FileDrop, Note, TextField } from '@vip/ui';
import { useLocation } from 'react-router';
import { readFingerprint } from './digest.ts';
import { useCheck } from './useCheck.ts';
import { Verdict } from './Verdict.tsx';
import './check.css';

/**
 * Whether a document is what the platform delivered, and whether it still stands: for everybody who holds one, without
 * signing in. The code on a PDF brings its fingerprint behind the hash of the address.
 */
export function CheckScreen() {
  const { t } = useLingui();
  const scanned = readFingerprint(useLocation().hash.slice(1));
  const { outcome, trouble, busy, checkFile, checkFingerprint } = useCheck();
  const [file, setFile] = useState<string | null>(null);
  const [text, setText] = useState(scanned ?? '');
  const [mistake, setMistake] = useState<string | null>(null);

  const checkScanned = useEffectEvent((fingerprint: string) => void checkFingerprint(fingerprint));
  useEffect(() => {
    if (scanned) checkScanned(scanned);
  }, [scanned]);

  const checkText = () => {
    const fingerprint = readFingerprint(text);
    if (!fingerprint)
      return setMistake(
        t`Een vingerafdruk telt 64 tekens: cijfers en de letters a tot f. Neem hem volledig over.`,
      );
    setFile(null);
    void checkFingerprint(fingerprint);
  };

  return (
    <main id="inhoud" className="wrap page doccheck">
      <title>{t`Document controleren | Vastgoedinformatie`}</title>
      <h1>
        <Trans>Een document controleren</Trans>
      </h1>
      <p className="prose">
        <Trans>
          Kreeg u een vastgoeddossier van iemand anders? Hier ziet u of het echt is en of het nog geldt.
          Aanmelden hoeft niet.
        </Trans>
      </p>
      <FileDrop
        label={t`Het bestand`}
        hint={t`De PDF, of het JSON- of JSON-LD-bestand, zoals u het kreeg. Het verlaat uw toestel niet: alleen de vingerafdruk ervan wordt vergeleken.`}
        accept={['.pdf', '.json', '.jsonld', 'application/pdf', 'application/json', 'application/ld+json']}
        files={file ? [{ id: file, name: file }] : []}
        onAdd={([chosen]) => {
          if (!chosen) return;
          setFile(chosen.name);
          void checkFile(chosen);
        }}
        onRemove={() => setFile(null)}
      />
      <form
        className="doccheck__print"
        onSubmit={(event) => {
          event.preventDefault();
          checkText();
        }}
      >
        <TextField
          label={t`Of de vingerafdruk, van papier`}
          hint={t`64 tekens, bovenaan elke bladzijde van de PDF.`}
          value={text}
          onChange={(next) => {
            setText(next);
            setMistake(null);
          }}
          error={mistake}
          maxLength={200}
          spellCheck="false"
          autoComplete="off"
        />
        <Button type="submit" kind="primary" isPending={busy}>
          <Trans>Controleren</Trans>
        </Button>
      </form>
      {trouble && <Note tone="error">{trouble}</Note>}
      {outcome && <Verdict {...outcome} />}
    </main>
  );
}
