import { useState } from 'react';
import {
  Button,
  Dialog,
  Evidence,
  Facts,
  KeyHints,
  KeysDialog,
  Menu,
  Select,
  StatusBadge,
  TextArea,
} from '../../src/index.ts';
import { Section } from './Section.tsx';

const HINTS = [
  { keys: ['J', 'K'], does: 'Volgende, vorige' },
  { keys: ['Enter'], does: 'Openen' },
  { keys: ['U'], does: 'Terug naar de lijst' },
  { keys: ['/'], does: 'Zoeken' },
  { keys: ['?'], does: 'Deze hulp' },
];

export function Overlays() {
  const [refuse, setRefuse] = useState(false);
  const [keys, setKeys] = useState(false);
  const [reason, setReason] = useState<string | null>('UNREASONABLE');
  return (
    <Section id="k6" title="Dialoog, menu, bewijs, toetsen">
      <div className="row">
        <Button kind="danger" onPress={() => setRefuse(true)}>
          Dossier weigeren
        </Button>
        <Button onPress={() => setKeys(true)}>Toetsen tonen</Button>
        <Menu
          label="Meer acties"
          trigger="Meer acties"
          entries={[
            { id: 'assign', label: 'Toewijzen', icon: 'user' },
            { id: 'print', label: 'Afdrukken', icon: 'print' },
          ]}
          onAction={() => {}}
        />
        <Evidence source="VEKA, EPC-databank">
          <Facts
            facts={[
              ['Uitkomst', <StatusBadge key="s" kind="outcome" status="FAILED" small />],
              ['Bron', 'EPC via MAGDA, VEKA'],
              ['Pogingen', '4, laatste om 10:58'],
              ['Volgende', '11:15'],
            ]}
          />
        </Evidence>
      </div>
      <KeyHints hints={HINTS} />
      <KeysDialog hints={HINTS} isOpen={keys} onClose={() => setKeys(false)} />
      <Dialog
        isOpen={refuse}
        onClose={() => setRefuse(false)}
        role="alertdialog"
        title="Dossier VIP-00014240 weigeren"
        lead="De aanvrager krijgt uw motivering meteen. Weigeren is definitief."
        foot={
          <>
            <Button kind="danger" onPress={() => setRefuse(false)}>
              Dossier weigeren
            </Button>
            <Button kind="quiet" onPress={() => setRefuse(false)}>
              Annuleren
            </Button>
          </>
        }
      >
        <div className="stack">
          <Select
            label="Reden"
            value={reason}
            onChange={setReason}
            options={[{ value: 'UNREASONABLE', label: 'Onredelijke aanvraag' }]}
          />
          <TextArea label="Motivering" error="Schrijf waarom u weigert. De aanvrager leest deze tekst." />
        </div>
      </Dialog>
    </Section>
  );
}
