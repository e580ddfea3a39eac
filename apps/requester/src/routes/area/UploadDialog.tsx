import { useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Dialog, FileDrop, Select, TextArea, type DrawnShape } from '@vip/ui';
import { MOST_TEXT, readShape, SYSTEMS, type System, type Trouble } from './readShape.ts';
import { fromPolygon } from './shape.ts';
import { DRAWN_AREA } from './useAreaCheck.ts';

export interface UploadDialogProps {
  readonly onClose: () => void;
  readonly onShape: (shape: DrawnShape) => void;
}

/** A polygon from a GeoJSON file or pasted text, in one of four systems; the register lays it in Lambert 72. */
export function UploadDialog({ onClose, onShape }: UploadDialogProps) {
  const { t } = useLingui();
  const client = useApolloClient();
  const troubles = useTroubles();
  const [text, setText] = useState('');
  const [file, setFile] = useState<string | null>(null);
  const [system, setSystem] = useState<System | 'auto'>('auto');
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const take = async () => {
    const read = readShape(text, system === 'auto' ? null : system);
    if (read.kind === 'trouble') return setTrouble(troubles[read.why]);
    setBusy(true);
    setTrouble(null);
    try {
      const crs = { type: 'name', properties: { name: read.system } };
      const { data } = await client.query({
        query: DRAWN_AREA,
        variables: { geometry: { ...read.polygon, crs } },
      });
      const area = data!.drawnArea;
      if (!area.geometry) return setTrouble(area.problems[0]?.message ?? troubles['no-polygon']);
      onShape(fromPolygon(area.geometry));
      onClose();
    } catch {
      setTrouble(t`Het register antwoordt niet. Probeer het over enkele minuten opnieuw.`);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Gebied opladen`}
      lead={t`Eén veelhoek in GeoJSON: kies een bestand, of plak de tekst.`}
      foot={
        <Button
          kind="primary"
          isPending={busy}
          disabledReason={text.trim() === '' ? t`Kies een bestand of plak GeoJSON.` : undefined}
          onPress={() => void take()}
        >
          <Trans>Op de kaart zetten</Trans>
        </Button>
      }
    >
      <FileDrop
        label={t`GeoJSON-bestand`}
        accept={['.geojson', '.json', 'application/geo+json', 'application/json']}
        files={file ? [{ id: file, name: file }] : []}
        onAdd={([chosen]) => {
          if (!chosen) return;
          setFile(chosen.name);
          setTrouble(null);
          if (chosen.size > MOST_TEXT) return setTrouble(troubles['too-long']);
          void chosen.text().then(setText);
        }}
        onRemove={() => {
          setFile(null);
          setText('');
        }}
      />
      <TextArea
        label={t`Of plak hier`}
        rows={6}
        maxLength={MOST_TEXT}
        value={text}
        onChange={(next) => {
          setText(next);
          setTrouble(null);
        }}
        error={trouble}
      />
      <Select
        label={t`Coördinatenstelsel`}
        value={system}
        onChange={(next) => setSystem(next)}
        options={[
          { value: 'auto', label: t`Zoals het bestand zegt` },
          ...SYSTEMS.map((value) => ({ value, label: NAMES[value] })),
        ]}
      />
    </Dialog>
  );
}

const NAMES: Record<System, string> = {
  'EPSG:31370': 'EPSG:31370, Lambert 72',
  'EPSG:3812': 'EPSG:3812, Lambert 2008',
  'EPSG:4258': 'EPSG:4258, ETRS89',
  'EPSG:4326': 'EPSG:4326, WGS 84',
};

function useTroubles(): Record<Trouble, string> {
  const { t } = useLingui();
  return {
    'too-long': t`Dit is groter dan één gebied kan zijn. Neem alleen de veelhoek over.`,
    'no-json': t`Dit is geen GeoJSON. Het begint met een accolade en heeft een "type".`,
    'no-polygon': t`Hierin staat geen veelhoek (Polygon).`,
    several: t`Hierin staan meerdere veelhoeken. Bestel ze als aparte gebieden.`,
    'unknown-system': t`Het bestand noemt een coördinatenstelsel dat wij niet kennen. Kies er hieronder een.`,
    'unclear-system': t`Uit de getallen blijkt niet in welk stelsel ze staan. Kies het hieronder.`,
  };
}
