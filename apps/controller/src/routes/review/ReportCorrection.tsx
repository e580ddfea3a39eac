import { useMemo, useState } from 'react';
import type { FragmentType } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useAct } from '@vip/desk/acts/useAct.ts';
import {
  Button,
  Dialog,
  findAmong,
  Note,
  Picker,
  TextArea,
  toast,
  usePart,
  type PickerChoice,
} from '@vip/ui';
import { graphql } from '../../gql/index.ts';

export const CORRECTABLE = graphql(`
  fragment ReportCorrection_dossier on Dossier {
    id
    version
    availableActions
  }
`);

const REPORT = graphql(`
  mutation ControllerReportCorrection($input: RequestCorrectionInput!) {
    reportCorrection(input: $input) {
      __typename
      ... on RequestCorrectionSuccess {
        dossier {
          ...Review_head
        }
        correction {
          id
          status
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

/** The municipality takes back what it delivered: which answer is not right, and why. */
export function ReportCorrection(props: {
  dossier: FragmentType<typeof CORRECTABLE>;
  /** What can be corrected. */
  sections: readonly {
    readonly label: string;
    readonly items: readonly { readonly code: string; readonly label: string }[];
  }[];
}) {
  const dossier = usePart(CORRECTABLE, props.dossier);
  const { t } = useLingui();
  const client = useApolloClient();
  const { act, busy, refusal } = useAct();
  const [open, setOpen] = useState(false);
  const [item, setItem] = useState<PickerChoice | null>(null);
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<{ item?: string; reason?: string }>({});
  const find = useMemo(
    () =>
      findAmong(
        props.sections.flatMap((section) =>
          section.items.map(({ code, label }) => ({ id: code, label, detail: section.label })),
        ),
      ),
    [props.sections],
  );
  if (!dossier.availableActions.includes('REPORT_CORRECTION')) return null;
  const send = async () => {
    const problems = {
      ...(item ? {} : { item: t`Kies het antwoord dat niet klopt.` }),
      ...(reason.trim() === '' ? { reason: t`Schrijf wat er niet klopt: de aanvrager leest het.` } : {}),
    };
    setWrong(problems);
    if (!item || Object.keys(problems).length > 0) return;
    const input = {
      dossierId: dossier.id,
      itemCode: item.id,
      reason: reason.trim(),
      expectedVersion: dossier.version,
    };
    const done = await act(
      async () => (await client.mutate({ mutation: REPORT, variables: { input } })).data?.reportCorrection,
      'RequestCorrectionSuccess',
    );
    if (!done) return;
    toast({ text: t`Het dossier is weer bij de leverancier, als volgende versie`, icon: 'back' });
    setOpen(false);
  };
  return (
    <div className="row corr">
      <Button icon="back" onPress={() => setOpen(true)}>{t`Zelf een correctie melden`}</Button>
      {open && (
        <Dialog
          isOpen
          onClose={() => setOpen(false)}
          title={t`Zelf een correctie melden`}
          lead={t`Het dossier komt terug bij de leverancier als volgende versie. Wat geleverd is, blijft staan tot u opnieuw valideert. De aanvrager krijgt bericht en betaalt niets.`}
          foot={
            <>
              <Button
                kind="primary"
                isPending={busy}
                onPress={() => void send()}
              >{t`Correctie melden`}</Button>
              <Button onPress={() => setOpen(false)}>{t`Annuleren`}</Button>
            </>
          }
        >
          <Picker
            label={t`Welk antwoord klopt niet?`}
            value={item}
            onChange={setItem}
            find={find}
            error={wrong.item}
            autoFocus
          />
          <TextArea
            label={t`Wat klopt er niet?`}
            value={reason}
            onChange={setReason}
            rows={3}
            error={wrong.reason}
          />
          {refusal && <Note tone="error">{refusal}</Note>}
        </Dialog>
      )}
    </div>
  );
}
