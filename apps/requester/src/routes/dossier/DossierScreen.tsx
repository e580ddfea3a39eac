import { useTransition } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import {
  Icon,
  Note,
  Progress,
  Rail,
  Segmented,
  useFormats,
  useLive,
  KeptBanner,
  useKeptQuery,
} from '@vip/ui';
import { Link, useParams, useSearchParams } from 'react-router';
import { DossierWaiting } from '@vip/desk/sources/DossierWaiting.tsx';
import { NotFound } from '../pages/NotFound.tsx';
import { SignInFirst } from '../pages/SignInFirst.tsx';
import { Answer } from './Answer.tsx';
import { DOSSIER, DOSSIER_CHANGED } from './document.ts';
import { Head } from './Head.tsx';
import { applicableIn, shownAs, tellingOf, type Dossier, type Section } from './reading.ts';
import { SideMap } from './SideMap.tsx';
import { WatchBlock } from './watch/WatchBlock.tsx';
import './dossier.css';

/** The dossier one can read: what stands out, then section by section, every answer with its source. */
export function DossierScreen() {
  return (
    <SignInFirst>
      <Read />
    </SignInFirst>
  );
}

function Read() {
  const { t } = useLingui();
  const id = useParams()['id']!;
  const { data, fault, refresh } = useKeptQuery(DOSSIER, { id });
  const dossier = data.dossier;
  useLive(DOSSIER_CHANGED, {
    variables: { ids: [dossier?.id ?? id] },
    active: dossier !== null && dossier !== undefined,
    eventId: (event) => event.dossierChanged.eventId,
    onCatchUp: refresh,
  });
  if (!dossier) return <NotFound />;
  return (
    <main id="inhoud" className="wrap page dossier">
      <title>{t`${dossier.address ?? dossier.number} | Vastgoedinformatie`}</title>
      <KeptBanner fault={fault} onRetry={refresh} />
      <Head dossier={dossier} />
      {dossier.erasedAt ? (
        <Erased at={dossier.erasedAt} />
      ) : (
        <>
          <DossierWaiting id={dossier.id} version={dossier.version} />
          <WatchBlock dossier={dossier} />
          <Brief dossier={dossier} />
          <Sections dossier={dossier} />
        </>
      )}
    </main>
  );
}

/** What is left to say once the content is kept no longer. */
function Erased({ at }: { at: string }) {
  const { t } = useLingui();
  const formats = useFormats();
  return (
    <Note tone="info" title={t`De inhoud van dit dossier is gewist op ${formats.date(at)}.`}>
      <Trans>
        De bewaartermijn na de eerste validatie is voorbij. Vraag een nieuw dossier aan als u de huidige
        toestand wilt kennen.
      </Trans>
    </Note>
  );
}

/** A long word with slashes may break after each of them. */
const breakable = (label: string): string => label.replaceAll('/', '/\u200b');

function Brief({ dossier }: { dossier: Dossier }) {
  const telling = tellingOf(dossier.sections);
  if (telling.length === 0) return null;
  return (
    <section className="brief" aria-labelledby="brief">
      <h2 id="brief">
        {dossier.capakey ? (
          <Trans>Dit valt op bij dit perceel</Trans>
        ) : (
          <Trans>Dit valt op bij dit gebied</Trans>
        )}
      </h2>
      <ul className="brief__list">
        {telling.map(({ item, section, icon }) => (
          <li key={item.code}>
            <Link to={`?section=${section}#answer-${item.code}`}>
              <Icon name={icon} />
              <b>{item.label}</b>
              <span>{item.summary}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sections({ dossier }: { dossier: Dossier }) {
  const { t } = useLingui();
  const [params, setParams] = useSearchParams();
  const [, startTransition] = useTransition();
  const section = dossier.sections.find(({ code }) => code === params.get('section')) ?? dossier.sections[0];
  const all = params.get('show') === 'all';
  const href = (code: string) => `?section=${code}${all ? '&show=all' : ''}`;
  if (!section) return null;
  return (
    <div className="doc">
      <div className="railbox">
        <Rail
          label={t`Rubrieken`}
          head={t`Rubrieken, met wat van toepassing is`}
          current={section.code}
          onPick={(code) => startTransition(() => setParams(new URLSearchParams(href(code).slice(1))))}
          items={dossier.sections.map((one) => ({
            id: one.code,
            label: one.shortLabel,
            href: href(one.code),
            count: t`${applicableIn(one)} van ${one.items.length || one.progress.total}`,
          }))}
        />
      </div>
      <section aria-labelledby="section-title">
        <div className="secthead">
          <h2 id="section-title">{breakable(section.label)}</h2>
          <Segmented
            label={t`Toon`}
            value={all ? 'all' : 'applicable'}
            onChange={(show) =>
              setParams((before) => {
                before.set('section', section.code);
                if (show === 'all') before.set('show', 'all');
                else before.delete('show');
                return before;
              })
            }
            segments={[
              { value: 'applicable', label: t`Van toepassing` },
              { value: 'all', label: t`Alles` },
            ]}
          />
        </div>
        <Answers dossier={dossier} section={section} all={all} />
      </section>
      <SideMap dossier={dossier} />
    </div>
  );
}

function Answers({ dossier, section, all }: { dossier: Dossier; section: Section; all: boolean }) {
  const { t } = useLingui();
  const not = section.items.filter((item) => shownAs(item) === 'not-applicable');
  const waiting = section.items.filter((item) => shownAs(item) === 'waiting');
  const full = section.items.filter((item) => all || ['answer', 'failed'].includes(shownAs(item)));
  return (
    <>
      {section.hiddenUntilValidation && dossier.status !== 'REFUSED' && (
        <Note
          tone="plain"
          icon="hall"
          className="secnote"
          title={t`${dossier.municipality.name} vult deze rubriek aan.`}
        >
          <Trans>
            {section.progress.answered} van de {section.progress.total} zijn beantwoord. U leest ze zodra het
            dossier gevalideerd is.
          </Trans>
          <Progress label={section.label} {...section.progress} />
        </Note>
      )}
      {full.map((item) => (
        <Answer key={item.id} dossier={dossier} item={item} />
      ))}
      {!all && waiting.length > 0 && (
        <>
          <h3 className="nots__head">
            {dossier.validatedAt === null ? (
              <Trans>Nog niet beantwoord</Trans>
            ) : (
              <Trans>Niet beantwoord</Trans>
            )}
          </h3>
          <ul className="nots">
            {waiting.map((item) => (
              <li key={item.id} id={`answer-${item.code}`}>
                <Icon name="clock" />
                {item.label}
              </li>
            ))}
          </ul>
        </>
      )}
      {!all && not.length > 0 && (
        <>
          <h3 className="nots__head">
            <Trans>Nagekeken en niet van toepassing</Trans>
          </h3>
          <ul className="nots">
            {not.map((item) => (
              <li key={item.id} id={`answer-${item.code}`}>
                <Icon name="none" />
                {item.label}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
