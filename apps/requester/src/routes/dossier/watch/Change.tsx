import type { ReactNode } from 'react';
import type { FragmentType } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Icon, useFormats, usePart, type IconName } from '@vip/ui';
import type { WatchedChangeState } from '../../../gql/graphql.ts';
import { graphql } from '../../../gql/index.ts';
import { differences, type Line, type Mark } from './differences.ts';

export const CHANGE = graphql(`
  fragment Change_change on WatchedChange {
    id
    state
    foundAt
    deliveredBy
    beforeSummary
    afterSummary
    item {
      id
      code
      label
    }
    source {
      code
      name
    }
    before {
      id
      attributes {
        code
        label
        display
      }
    }
    after {
      id
      attributes {
        code
        label
        display
      }
    }
  }
`);

const ICONS: Record<Mark, IconName | null> = { same: null, changed: 'swap', gone: 'minus', new: 'plus' };

/** One difference: what it is about, what was delivered and what the source says now; attribute by attribute for who wants to know. */
export function Change(props: {
  change: FragmentType<typeof CHANGE>;
  municipality: string;
  children?: ReactNode;
}) {
  const formats = useFormats();
  const change = usePart(CHANGE, props.change);
  const { item, source, state } = change;
  const records = differences(change.before, change.after);
  return (
    <article className="change" aria-labelledby={`change-${change.id}`}>
      <h3 id={`change-${change.id}`}>
        {item.label} {state !== 'OPEN' && <StateBadge state={state} />}
      </h3>
      <p className="change__line">
        <span className="sr">
          <Trans>Geleverd:</Trans>{' '}
        </span>
        <del>{change.beforeSummary}</del> <Icon name="arrow" />
        <span className="sr">
          <Trans>Nu:</Trans>{' '}
        </span>
        <ins>{change.afterSummary}</ins>
      </p>
      <p className="small sub">
        <Trans>
          Volgens {source.name}, gevonden op {formats.dateTime(change.foundAt)}.
        </Trans>{' '}
        {change.deliveredBy === 'MUNICIPALITY' && (
          <Trans>Wat u kreeg, was het antwoord van {props.municipality} zelf.</Trans>
        )}
      </p>
      {records.length > 0 && (
        <details>
          <summary>
            <Trans>Bekijk de gegevens</Trans>
          </summary>
          {records.map((lines, at) => (
            <Lines key={at} lines={lines} />
          ))}
        </details>
      )}
      {props.children}
    </article>
  );
}

function Lines({ lines }: { lines: readonly Line[] }) {
  const { t } = useLingui();
  const words: Record<Mark, string> = {
    same: t`ongewijzigd`,
    changed: t`gewijzigd`,
    gone: t`vervallen`,
    new: t`nieuw`,
  };
  return (
    <table className="table change__table">
      <thead>
        <tr>
          <th scope="col">
            <Trans>Gegeven</Trans>
          </th>
          <th scope="col">
            <Trans>Geleverd</Trans>
          </th>
          <th scope="col">
            <Trans>Nu</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ code, label, before, after, mark }) => {
          const icon = ICONS[mark];
          return (
            <tr key={code} data-mark={mark}>
              <th scope="row">
                {icon && <Icon name={icon} />}
                {label}
                {mark !== 'same' && <small>{words[mark]}</small>}
              </th>
              <td>{mark === 'same' ? before : before !== null && <del>{before}</del>}</td>
              <td>{mark === 'same' ? after : after !== null && <ins>{after}</ins>}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function StateBadge({ state }: { state: Exclude<WatchedChangeState, 'OPEN'> }) {
  const { t } = useLingui();
  const looks = {
    PROPOSED: { icon: 'hall', words: t`Bij de gemeente` },
    DELIVERED: { icon: 'checks', words: t`Bijgewerkt` },
    CLOSED: { icon: 'undo', words: t`Weer zoals geleverd` },
    DECLINED: { icon: 'ban', words: t`Niet overgenomen` },
  } as const satisfies Record<typeof state, { icon: IconName; words: string }>;
  return (
    <Badge icon={looks[state].icon} small>
      {looks[state].words}
    </Badge>
  );
}
