import { useLingui } from '@lingui/react/macro';
import {
  currentCapacity,
  EmptyState,
  KeptBanner,
  Link,
  Stepper,
  useKeptQuery,
  useLive,
  useSession,
} from '@vip/ui';
import { useParams } from 'react-router';
import type { ControllerRegisterQuery } from '../../gql/graphql.ts';
import { OfficersOnly } from '../../pages/OfficersOnly.tsx';
import { Checked } from './Checked.tsx';
import { Checking } from './Checking.tsx';
import { REGISTER, REGISTER_CHANGED } from './documents.ts';
import { Mapping } from './Mapping.tsx';
import { Upload } from './Upload.tsx';
import { Versions } from './Versions.tsx';
import './register.css';

export type Register = NonNullable<ControllerRegisterQuery['municipalRegister']>;
export type Version = Register['versions'][number];
export type CodeLists = ControllerRegisterQuery['catalogue']['codeLists'];

export function RegisterScreen() {
  return (
    <OfficersOnly role="SOURCES">
      <RegisterPage />
    </OfficersOnly>
  );
}

const STEP_OF: Readonly<Record<Version['state'], number>> = {
  UPLOADED: 1,
  FAILED: 1,
  CHECKING: 2,
  CHECKED: 3,
  LOADED: 0,
  UNDONE: 0,
};

/** One register: a file comes in, is mapped, is checked row by row, and comes in force; older versions stay in sight. */
function RegisterPage() {
  const { t } = useLingui();
  const { id = '' } = useParams();
  const { data, fault, refresh } = useKeptQuery(REGISTER, { id }, { fetchPolicy: 'cache-and-network' });
  useLive(REGISTER_CHANGED, {
    variables: { id },
    eventId: ({ registerChanged }) => registerChanged.eventId,
    onCatchUp: refresh,
  });
  const mayChange = currentCapacity(useSession())?.roles.includes('CONTROLLER') ?? false;
  const register = data.municipalRegister;
  if (!register)
    return (
      <main id="inhoud" className="wrap page">
        <EmptyState title={t`Dit register bestaat niet, of het is niet van uw gemeente`}>
          <Link href="/sources">{t`Terug naar de gemeentelijke bronnen`}</Link>
        </EmptyState>
      </main>
    );
  const back = mayChange ? '/sources' : `/sources?municipality=${register.nisCode}`;
  return (
    <main id="inhoud" className="wrap page register">
      <title>{t`${register.name} | Vastgoedinformatie`}</title>
      <KeptBanner fault={fault} onRetry={refresh} />
      <p className="small">
        <Link href={back}>{t`Gemeentelijke bronnen`}</Link>
      </p>
      <h1>{register.name}</h1>
      <p className="sub">{register.items.map(({ label }) => label).join(', ')}</p>
      {mayChange && <NextFile register={register} codeLists={data.catalogue.codeLists} onDone={refresh} />}
      {!mayChange && register.versions.length === 0 && (
        <p className="sub">{t`Er werd nog geen bestand opgeladen.`}</p>
      )}
      {register.versions.length > 0 && <Versions register={register} />}
    </main>
  );
}

/** The next file on its way in: only for who may load it. */
function NextFile({
  register,
  codeLists,
  onDone,
}: {
  register: Register;
  codeLists: CodeLists;
  onDone: () => void;
}) {
  const { t } = useLingui();
  const newest = register.versions[0];
  const open = newest && newest.state !== 'LOADED' && newest.state !== 'UNDONE' ? newest : null;
  return (
    <>
      <Stepper
        current={open ? STEP_OF[open.state] : 0}
        steps={[
          { label: t`Bestand` },
          { label: t`Kolommen koppelen` },
          { label: t`Proef` },
          { label: t`In gebruik nemen` },
        ]}
      />
      {open && (open.state === 'UPLOADED' || open.state === 'FAILED') && (
        <Mapping key={open.id} register={register} version={open} codeLists={codeLists} />
      )}
      {open?.state === 'CHECKING' && <Checking version={open} />}
      {open?.state === 'CHECKED' && <Checked register={register} version={open} codeLists={codeLists} />}
      <Upload registerId={register.id} isFirst={register.versions.length === 0} onDone={onDone} />
    </>
  );
}
