import { useEffect, useRef } from 'react';
import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { dayOf, Link, Note, Skeleton, StatusBadge, Timeline, useFormats } from '@vip/ui';
import { graphql } from '../../gql/index.ts';

const EARLIER = graphql(`
  query SupplierEarlier($capakey: ID!, $code: String!) {
    dossiers(first: 20, filter: { capakey: $capakey }, orderBy: CREATED_DESC) {
      nodes {
        id
        number
        status
        createdAt
        validatedAt
        item(code: $code) {
          id
          summary
          remark
        }
      }
    }
  }
`);

const HAPPENED = graphql(`
  query SupplierHappened($id: ID!) {
    dossier(id: $id) {
      id
      timeline(first: 50) {
        nodes {
          id
          at
          actor
          text
        }
      }
    }
  }
`);

interface Here {
  readonly id: string;
  readonly capakey?: string | null;
  readonly version: number;
}

/** The item that is open. */
interface Asked {
  readonly code: string;
  readonly sectionCode: string;
}

/** What earlier dossiers of this parcel answered to the open item, and what happened to this one. */
export function SideHistory({ dossier, item }: { dossier: Here; item: Asked | null }) {
  const { t } = useLingui();
  return (
    <div className="pane" tabIndex={0} role="region" aria-label={t`Vroeger`}>
      <div className="here">
        <h2>{t`Vorige dossiers`}</h2>
        {dossier.capakey && item ? (
          <Earlier id={dossier.id} capakey={dossier.capakey} asked={item} />
        ) : (
          <p className="sub small">{t`Een getekend gebied heeft geen vorige dossiers.`}</p>
        )}
      </div>
      <div className="here">
        <h2>{t`Verloop`}</h2>
        <Happened id={dossier.id} version={dossier.version} />
      </div>
    </div>
  );
}

function Earlier({ id, capakey, asked }: { id: string; capakey: string; asked: Asked }) {
  const { t } = useLingui();
  const formats = useFormats();
  const { data, error } = useQuery(EARLIER, { variables: { capakey, code: asked.code } });
  if (error) return <Note tone="warn">{t`De vorige dossiers konden niet gelezen worden.`}</Note>;
  if (!data) return <Skeleton rows={2} />;
  const others = data.dossiers.nodes.filter((one) => one.id !== id);
  if (others.length === 0)
    return <p className="sub small">{t`Dit is het eerste dossier van dit perceel.`}</p>;
  return (
    <ul className="before">
      {others.map(({ id: other, number, status, createdAt, validatedAt, item }) => (
        <li key={other}>
          <Link href={`/dossiers/${other}?section=${asked.sectionCode}&item=${asked.code}&show=all`}>
            {number}
          </Link>{' '}
          <span className="sub small">{formats.date(validatedAt ?? createdAt)}</span>{' '}
          <StatusBadge kind="dossier" status={status} small />
          {item && <p>{item.summary}</p>}
          {item?.remark && <p className="sub small">{item.remark}</p>}
        </li>
      ))}
    </ul>
  );
}

/** It follows the dossier: every change of its version may be an event. */
function Happened({ id, version }: { id: string; version: number }) {
  const { t } = useLingui();
  const formats = useFormats();
  const { data, error, refetch } = useQuery(HAPPENED, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const asked = useRef(version);
  useEffect(() => {
    if (asked.current !== version) void refetch();
    asked.current = version;
  }, [version, refetch]);
  if (error && !data) return <Note tone="warn">{t`Het verloop kon niet gelezen worden.`}</Note>;
  if (!data) return <Skeleton rows={3} />;
  const entries = (data.dossier?.timeline.nodes ?? []).toSorted((a, b) => b.at.localeCompare(a.at));
  const days = [...new Set(entries.map(({ at }) => dayOf(new Date(at))))];
  return (
    <Timeline
      days={days.map((day) => ({
        day: formats.date(day),
        events: entries
          .filter(({ at }) => dayOf(new Date(at)) === day)
          .map((entry) => ({
            id: entry.id,
            when: formats.time(entry.at),
            iso: entry.at,
            text: (
              <>
                {entry.text}
                <span className="timeline__place cap">{entry.actor}</span>
              </>
            ),
          })),
      }))}
    />
  );
}
