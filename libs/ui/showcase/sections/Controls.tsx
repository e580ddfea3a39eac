import { useState } from 'react';
import {
  Button,
  ButtonLink,
  Checkbox,
  Chip,
  ComboBoxSearch,
  DateField,
  FileDrop,
  Link,
  LinkButton,
  findAmong,
  NumberField,
  Picker,
  RadioGroup,
  Segmented,
  Select,
  Switch,
  TabLinks,
  Tabs,
  TextArea,
  TextField,
  type DroppedFile,
  type PickerChoice,
} from '../../src/index.ts';
import { Part, Section } from './Section.tsx';

const FILES: DroppedFile[] = [
  { id: '1', name: 'akte-1982.pdf', size: '1,2 MB', href: '#k2' },
  { id: '2', name: 'plan.pdf', size: '8,4 MB', progress: 0.4 },
];

const STREETS = findAmong([
  { id: '1', label: 'Korte Meer', detail: '9000 Gent' },
  { id: '2', label: 'Rietkaai', detail: '9000 Gent' },
]);

export function Controls() {
  const [street, setStreet] = useState<PickerChoice | null>(null);
  const [text, setText] = useState('');
  const [day, setDay] = useState<string | null>('2026-05-19');
  const [purpose, setPurpose] = useState<string | null>('SALE');
  const [pay, setPay] = useState<string | null>('account');
  const [applies, setApplies] = useState<string | null>('1');
  const [files, setFiles] = useState(FILES);
  const [tab, setTab] = useState('all');
  return (
    <Section id="k2" title="Knoppen en velden">
      <div className="states">
        <span className="cap">Hoofdactie</span>
        <Button kind="primary">Indienen</Button>
        <Button kind="primary" className="is-hover">
          Hover
        </Button>
        <Button kind="primary" className="is-focus">
          Focus
        </Button>
        <Button kind="primary" className="is-pressed">
          Ingedrukt
        </Button>
        <Button kind="primary" isPending>
          Bezig
        </Button>
        <Button kind="primary" disabledReason="Kies eerst een perceel" hideReason>
          Kan nog niet
        </Button>
        <span className="cap">Gewoon</span>
        <Button>Toewijzen</Button>
        <Button className="is-hover">Hover</Button>
        <Button className="is-focus">Focus</Button>
        <Button className="is-pressed">Ingedrukt</Button>
        <Button isPending>Bezig</Button>
        <Button disabledReason="Er zijn nog 4 inlichtingen open" hideReason>
          Kan nog niet
        </Button>
        <span className="cap">Rustig, gevaar</span>
        <Button kind="quiet">Annuleren</Button>
        <Button kind="danger">Weigeren</Button>
        <Button kind="icon" icon="close" aria-label="Sluiten" />
        <Button hint="V">Valideren</Button>
        <ButtonLink href="#k3" icon="download">
          PDF
        </ButtonLink>
        <LinkButton icon="locate">Mijn locatie</LinkButton>
      </div>
      <div className="row">
        <Button kind="primary" disabledReason="Nog 4 inlichtingen open: vul ze eerst in.">
          Indienen voor controle
        </Button>
      </div>
      <div className="cols">
        <div className="stack">
          <TextField
            label="Uw referentie"
            optional
            hint="Staat op uw factuur en in uw lijst"
            defaultValue="2026/0412 Wouters-Baert"
          />
          <TextField
            label="CaPaKey"
            defaultValue="24043B215D"
            error="Dit lijkt op sectie B, nummer 215D in Holsbeek. Bedoelt u 24043B0215/00D000?"
          />
          <TextField
            label="E-mail voor dit dossier"
            type="email"
            defaultValue="sofie.claes@peeters-claes.example"
            ok="Dit adres kennen wij"
          />
          <NumberField label="Oppervlakte van het lot" unit="m²" defaultValue={1234.5} />
          <DateField label="Datum van de vergunning" value={day} onChange={setDay} />
          <DateField
            label="Vervaldatum"
            value={null}
            onChange={() => {}}
            error="Vul de vervaldatum in, bijvoorbeeld 30/09/2021."
          />
          <Select
            label="Doel"
            value={purpose}
            onChange={setPurpose}
            options={[
              { value: 'SALE', label: 'Verkoop' },
              { value: 'GIFT', label: 'Schenking' },
              { value: 'DIVISION', label: 'Verdeling', description: 'Uit onverdeeldheid treden' },
            ]}
          />
          <TextArea
            label="Wat klopt er niet?"
            hint="Beschrijf kort wat u anders weet."
            defaultValue="De drukkerij lag op het perceel ernaast."
          />
        </div>
        <div className="stack">
          <RadioGroup
            label="Betaalwijze"
            value={pay}
            onChange={setPay}
            choices={[
              {
                value: 'account',
                label: 'Op maandrekening',
                description: 'Eén factuur begin juni, via Peppol',
              },
              { value: 'online', label: 'Nu online betalen', description: 'Bancontact of kaart' },
            ]}
          />
          <div>
            <div className="field__label">Is dit van toepassing?</div>
            <Segmented
              label="Is dit van toepassing?"
              value={applies}
              onChange={setApplies}
              segments={[
                { value: '1', label: 'Van toepassing', hint: '1' },
                { value: '2', label: 'Niet', hint: '2' },
                { value: '3', label: 'Niet gekend', hint: '3' },
              ]}
            />
          </div>
          <div>
            <Checkbox defaultSelected>Overstroming, pluviaal</Checkbox>
            <Checkbox isIndeterminate>Alle kaartlagen</Checkbox>
            <Checkbox isDisabled>Rooilijn, niet beschikbaar</Checkbox>
            <Switch defaultSelected>Hoog contrast</Switch>
            <Switch>Sneltoetsen gebruiken</Switch>
          </div>
          <Picker
            label="Straat"
            hint="Typ een deel van de naam."
            value={street}
            onChange={setStreet}
            find={STREETS}
          />
          <Picker
            label="Huisnummer"
            value={null}
            onChange={() => {}}
            find={STREETS}
            missing={street ? null : 'Kies eerst een straat.'}
          />
          <ComboBoxSearch
            label="Adres of CaPaKey"
            text={text}
            onTextChange={setText}
            searched={text.length > 2}
            onPick={setText}
            groups={[
              {
                id: 'a',
                label: 'Adressen',
                hits: [
                  {
                    id: 'Kerkweg 18, 3220 Holsbeek',
                    label: 'Kerkweg 18, 3220 Holsbeek',
                    detail: '24043B0215/00D000',
                  },
                ],
              },
              {
                id: 'p',
                label: 'Percelen',
                hits: [{ id: '24043B0215/00D000', label: '24043B0215/00D000', detail: 'Holsbeek, 1.211 m²' }],
              },
            ]}
            action={
              <Button kind="primary" large icon="search">
                <span className="t">Zoeken</span>
              </Button>
            }
          />
          <FileDrop
            label="Bijlagen"
            files={files}
            onAdd={() => {}}
            onRemove={(id) => setFiles(files.filter((file) => file.id !== id))}
          />
          <div className="row">
            <Chip label="Status" value="Bij de gemeente" onClear={() => {}} />
            <Chip label="Periode">{() => <DateField label="Vanaf" value={day} onChange={setDay} />}</Chip>
            <Chip label="Van mij" />
          </div>
          <p>
            Een gewone <Link href="#k3">link in de tekst</Link>.
          </p>
        </div>
      </div>
      <div className="cols">
        <Part title="Tabbladen">
          <Tabs
            label="Meldingen"
            value={tab}
            onChange={setTab}
            tabs={[
              { id: 'all', label: 'Alles' },
              { id: 'act', label: 'Actie nodig', count: 1 },
              { id: 'dossiers', label: 'Dossiers' },
            ]}
          >
            {(id) => <p style={{ padding: 'var(--s3) 0' }}>Paneel {id}</p>}
          </Tabs>
        </Part>
        <Part title="Bewaarde beelden: elk een adres">
          <TabLinks
            label="Werklijst"
            current="mine"
            tabs={[
              { id: 'mine', label: 'Van mij', count: 12, href: '#k2' },
              { id: 'late', label: 'Te laat', count: 2, tone: 'error', href: '#k2' },
              { id: 'soon', label: 'Bijna', count: 5, tone: 'warn', href: '#k2' },
            ]}
          />
        </Part>
      </div>
    </Section>
  );
}
