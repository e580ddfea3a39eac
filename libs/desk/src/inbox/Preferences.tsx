import type { ResultOf } from '@graphql-typed-document-node/core';
import { useApolloClient, useSuspenseQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, currentCapacity, toast, useSession } from '@vip/ui';
import { graphql } from '../gql/index.ts';
import { KINDS } from './kinds.ts';

const PREFERENCES = graphql(`
  query Preferences {
    notificationPreferences {
      kind
      inApp
      email
      isMailed
    }
  }
`);

const SET_PREFERENCE = graphql(`
  mutation SetPreference($input: NotificationPreferenceInput!) {
    setNotificationPreference(input: $input) {
      __typename
      ... on SetPreferenceSuccess {
        preferences {
          kind
          inApp
          email
          isMailed
        }
      }
      ... on Refusal {
        message
      }
    }
  }
`);

type Preference = Pick<
  ResultOf<typeof PREFERENCES>['notificationPreferences'][number],
  'kind' | 'inApp' | 'email' | 'isMailed'
>;

/** Which messages come where, for the capacity in use. */
export function Preferences() {
  const { t } = useLingui();
  const client = useApolloClient();
  const { data } = useSuspenseQuery(PREFERENCES);
  const capacity = currentCapacity(useSession());

  const set = async (next: Preference) => {
    const show = (preferences: readonly Preference[]) =>
      client.writeQuery({
        query: PREFERENCES,
        data: {
          __typename: 'Query',
          notificationPreferences: preferences.map(({ kind, inApp, email, isMailed }) => ({
            __typename: 'NotificationPreference' as const,
            kind,
            inApp,
            email,
            isMailed,
          })),
        },
      });
    const before = data.notificationPreferences;
    show(before.map((one) => (one.kind === next.kind ? next : one)));
    try {
      const answer = (
        await client.mutate({
          mutation: SET_PREFERENCE,
          variables: { input: { kind: next.kind, inApp: next.inApp, email: next.email } },
        })
      ).data!.setNotificationPreference;
      if (answer.__typename === 'SetPreferenceSuccess') return show(answer.preferences);
      show(before);
      toast({ text: answer.message, icon: 'warn' });
    } catch {
      show(before);
      toast({ text: t`Uw keuze is niet bewaard. Probeer het opnieuw.`, icon: 'warn' });
    }
  };

  return (
    <aside className="prefs" aria-labelledby="prefs-title">
      <h2 id="prefs-title">
        <Trans>Waar wilt u dit lezen?</Trans>
      </h2>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Bericht</Trans>
            </th>
            <th scope="col">
              <Trans>Hier</Trans>
            </th>
            <th scope="col">
              <Trans>E-mail</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {data.notificationPreferences.map((preference) => {
            const name = t(KINDS[preference.kind].name);
            return (
              <tr key={preference.kind}>
                <th scope="row">{name}</th>
                <td>
                  <Checkbox
                    aria-label={t`${name}, hier`}
                    isSelected={preference.inApp}
                    onChange={(inApp) => void set({ ...preference, inApp })}
                  />
                </td>
                <td>
                  {preference.isMailed && (
                    <Checkbox
                      aria-label={t`${name}, e-mail`}
                      isSelected={preference.email}
                      onChange={(email) => void set({ ...preference, email })}
                    />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {capacity && (
        <p className="small sub" style={{ marginTop: 'var(--s3)' }}>
          {capacity.organisation ? (
            <Trans>
              Wat u hier leest, kiest u zelf. E-mail gaat naar het adres van {capacity.label}: die keuze geldt
              voor iedereen daar.
            </Trans>
          ) : (
            <Trans>Deze keuze geldt voor {capacity.label}.</Trans>
          )}
        </p>
      )}
    </aside>
  );
}
