import { useState } from 'react';
import type { FragmentType } from '@apollo/client';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { dayOf, Link, LinkButton, Note, Timeline, useFormats, usePart } from '@vip/ui';
import { graphql } from '../../gql/index.ts';

export const HAPPENED = graphql(`
  fragment Happened_request on Request {
    id
    submittedAt
    dossiers {
      id
      address
      capakey
      number
      timeline(first: 30) {
        nodes {
          id
          kind
          at
          actor
          text
        }
      }
    }
  }
`);

const TONE: Readonly<Record<string, 'ok' | 'warn'>> = {
  'dossier.created': 'ok',
  'dossier.validated': 'ok',
  'request.submitted': 'ok',
  'dossier.refused': 'warn',
  'dossier.returned': 'warn',
  'correction.requested': 'warn',
};

/** Three dossiers leave a hundred lines in their first minute: what is newest is read, the rest is there for who asks. */
const NEWEST = 8;

/** What happened to the dossiers of this request, newest first, day by day. */
export function Happened(props: { request: FragmentType<typeof HAPPENED> }) {
  const { t } = useLingui();
  const formats = useFormats();
  const request = usePart(HAPPENED, props.request);
  const several = request.dossiers.length > 1;
  const entries = request.dossiers
    .flatMap((dossier) =>
      dossier.timeline.nodes.map((entry) => ({
        ...entry,
        place: dossier.address ?? dossier.capakey ?? dossier.number,
      })),
    )
    .sort((a, b) => b.at.localeCompare(a.at));
  const [all, setAll] = useState(false);
  const told = all ? entries : entries.slice(0, NEWEST);
  const older = entries.length - told.length;
  const days = [...new Set(told.map((entry) => dayOf(new Date(entry.at))))];
  const today = dayOf(new Date());

  return (
    <aside className="side" aria-labelledby="happened">
      <h2 id="happened">
        <Trans>Wat er gebeurde</Trans>
      </h2>
      {entries.length === 0 && (
        <p className="sub">
          <Trans>Nog niets. Wat er gebeurt, verschijnt hier vanzelf.</Trans>
        </p>
      )}
      <Timeline
        days={days.map((day) => ({
          day: day === today ? t`Vandaag, ${formats.shortDay(day)}` : upper(formats.longDay(day)),
          events: told
            .filter((entry) => dayOf(new Date(entry.at)) === day)
            .map((entry) => ({
              id: entry.id,
              when: formats.time(entry.at),
              iso: entry.at,
              tone: entry === entries[0] ? ('now' as const) : TONE[entry.kind],
              text: several ? (
                <>
                  {entry.text}
                  <span className="timeline__place cap">{entry.place}</span>
                </>
              ) : (
                entry.text
              ),
            })),
        }))}
      />
      {older > 0 && (
        <LinkButton icon="down" onPress={() => setAll(true)}>
          <Plural value={older} one="Nog # gebeurtenis tonen" other="Nog # gebeurtenissen tonen" />
        </LinkButton>
      )}
      <Note icon="bell">
        <Trans>U krijgt een bericht bij elk gevalideerd dossier.</Trans>
        <br />
        <Link href="/inbox">
          <Trans>Meldingen aanpassen</Trans>
        </Link>
      </Note>
    </aside>
  );
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
