import { useLingui } from '@lingui/react/macro';
import { LinkButton, useAddress } from '@vip/ui';
import type { SideNotes_DossierFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';

export const NOTES = graphql(`
  fragment SideNotes_dossier on Dossier {
    id
    note
    returnReason
    requester {
      id
      name
    }
    corrections {
      id
      itemLabel
      reason
    }
    sections {
      code
      items {
        id
        code
        label
        remark
        filledBy {
          id
          name
        }
      }
    }
  }
`);

export interface WrittenNote {
  readonly id: string;
  readonly kind: 'requester' | 'controller' | 'correction' | 'remark';
  readonly text: string;
  /** What it is about; null for the whole dossier. */
  readonly about: string | null;
  readonly by: string | null;
  /** Where it can be read in its place. */
  readonly place: { readonly section: string; readonly item: string } | null;
}

/** Everything that people wrote in a dossier: what its requester and its controller say first, then the remarks in the order of its items. */
export function notesOf(dossier: SideNotes_DossierFragment): readonly WrittenNote[] {
  const whole = { about: null, by: null, place: null };
  return [
    ...(dossier.note
      ? [{ ...whole, id: 'note', kind: 'requester' as const, text: dossier.note, by: dossier.requester.name }]
      : []),
    ...(dossier.returnReason
      ? [{ ...whole, id: 'return', kind: 'controller' as const, text: dossier.returnReason }]
      : []),
    ...dossier.corrections.map(({ id, itemLabel, reason }) => ({
      ...whole,
      id,
      kind: 'correction' as const,
      text: reason,
      about: itemLabel,
    })),
    ...dossier.sections.flatMap(({ code: section, items }) =>
      items.flatMap(({ id, code, label, remark, filledBy }) =>
        remark
          ? [
              {
                id,
                kind: 'remark' as const,
                text: remark,
                about: label,
                by: filledBy?.name ?? null,
                place: { section, item: code },
              },
            ]
          : [],
      ),
    ),
  ];
}

/** Who wrote what; a remark leads to its item. */
export function SideNotes({ notes }: { notes: readonly WrittenNote[] }) {
  const { t } = useLingui();
  const [, change] = useAddress();
  const kinds = {
    requester: t`Nota van de aanvrager`,
    controller: t`Teruggestuurd door de controleur`,
    correction: t`Correctie gevraagd`,
    remark: t`Opmerking`,
  };
  return (
    <div className="pane" tabIndex={0} role="region" aria-label={t`Notities`}>
      <div className="here">
        {notes.length === 0 && <p className="sub small">{t`Nog niemand schreef iets bij dit dossier.`}</p>}
        <ul className="before">
          {notes.map(({ id, kind, text, about, by, place }) => (
            <li key={id}>
              <span className="sub small">{[kinds[kind], by].filter(Boolean).join(', ')}</span>
              {about && (
                <p>
                  {place ? (
                    <LinkButton
                      onPress={() => change({ section: place.section, item: place.item, show: 'all' })}
                    >
                      {about}
                    </LinkButton>
                  ) : (
                    about
                  )}
                </p>
              )}
              <p>{text}</p>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
