import { useLingui } from '@lingui/react/macro';
import { Badge, Button, Note, toast, useFormats } from '@vip/ui';
import type { Register, Version } from './RegisterScreen.tsx';
import { useVersionAct } from './useVersionAct.ts';

/** Every file that was uploaded, newest first: who, when, which file, and how many rows. */
export function Versions({ register }: { register: Register }) {
  const { t } = useLingui();
  return (
    <section aria-labelledby="versions" className="stack">
      <h2 id="versions">{t`Versies`}</h2>
      <ul className="versions">
        {register.versions.map((version) => (
          <Line
            key={version.id}
            version={version}
            hasEarlier={register.versions.some(({ id, state }) => id !== version.id && state === 'LOADED')}
          />
        ))}
      </ul>
    </section>
  );
}

function Line({ version, hasEarlier }: { version: Version; hasEarlier: boolean }) {
  const { t } = useLingui();
  const formats = useFormats();
  const { act, busy, refusal } = useVersionAct(version);
  const states = {
    UPLOADED: t`opgeladen`,
    CHECKING: t`wordt nagekeken`,
    CHECKED: t`nagekeken`,
    FAILED: t`niet leesbaar`,
    LOADED: version.inForce ? t`in gebruik` : t`vervangen`,
    UNDONE: t`teruggenomen`,
  };
  const undo = async () => {
    if (await act('undo'))
      toast({
        text: hasEarlier ? t`De vorige versie antwoordt weer` : t`Het register antwoordt niet meer`,
        icon: 'check',
      });
  };
  return (
    <li>
      <b>{t`Versie ${version.number}`}</b>
      <Badge
        icon={version.inForce ? 'check' : version.state === 'FAILED' ? 'ban' : 'archive'}
        tone={version.inForce ? 'ok' : version.state === 'FAILED' ? 'bad' : 'plain'}
      >
        {states[version.state]}
      </Badge>
      <span className="grow small">
        {version.fileName}, {t`${formats.number(version.rowsTotal)} rijen`}
        {version.loadedAt && version.loadedBy
          ? `, ${t`in gebruik sinds ${formats.date(version.loadedAt)} door ${version.loadedBy}`}`
          : `, ${t`opgeladen op ${formats.date(version.uploadedAt)} door ${version.uploadedBy}`}`}
        {version.validAsOf && `, ${t`juist op ${formats.date(version.validAsOf)}`}`}
        {version.complete && `, ${t`volledig`}`}
        {version.rowsRefused > 0 && `, ${t`${formats.number(version.rowsRefused)} geweigerd`}`}
        <span className="sub small digest">sha-256 {version.digest}</span>
      </span>
      {version.availableActions.includes('UNDO') && (
        <Button kind="quiet" isPending={busy} onPress={() => void undo()}>{t`Terugnemen`}</Button>
      )}
      {refusal && <Note tone="error">{refusal}</Note>}
    </li>
  );
}
