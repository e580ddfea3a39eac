import { useLingui } from '@lingui/react/macro';
import { Button, Note, Progress, useFormats } from '@vip/ui';
import type { Version } from './RegisterScreen.tsx';
import { useVersionAct } from './useVersionAct.ts';

/** How far the dry run is, as it goes. */
export function Checking({ version }: { version: Version }) {
  const { t } = useLingui();
  const formats = useFormats();
  const { act, busy, refusal } = useVersionAct(version);
  const { rowsRead, rowsTotal, rowsAccepted, rowsRefused } = version;
  return (
    <section aria-labelledby="checking" className="stack">
      <h2 id="checking">{t`De proef loopt`}</h2>
      <Progress answered={rowsRead} total={rowsTotal} label={t`Nagekeken rijen`} tone="busy" />
      <p role="status">
        {t`${formats.number(rowsRead)} van ${formats.number(rowsTotal)} rijen nagekeken: ${formats.number(rowsAccepted)} goed, ${formats.number(rowsRefused)} geweigerd.`}
      </p>
      <p className="sub small">{t`U mag dit scherm sluiten; de proef gaat door.`}</p>
      {refusal && <Note tone="error">{refusal}</Note>}
      <div>
        <Button isPending={busy} onPress={() => void act('stop')}>{t`Proef stoppen`}</Button>
      </div>
    </section>
  );
}
