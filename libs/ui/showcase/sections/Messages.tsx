import {
  Button,
  EmptyState,
  ErrorSummary,
  Facts,
  Icon,
  Note,
  Price,
  Skeleton,
  Timeline,
  toast,
} from '../../src/index.ts';
import { Part, Section } from './Section.tsx';

export function Messages() {
  return (
    <Section id="k5" title="Boodschappen">
      <div className="cols">
        <div className="stack">
          <Note tone="info" title="Voorlopig.">
            De gegevens van Gent volgen na de controle.
          </Note>
          <Note tone="warn" icon="unplug" title="De EPC-databank antwoordt niet.">
            Wij proberen opnieuw om 11:15.
          </Note>
          <ErrorSummary
            mistakes={[
              { fieldId: 'capakey', message: 'CaPaKey: kies een perceel uit de lijst' },
              { fieldId: 'mail', message: 'E-mail voor de factuur: vul een adres in' },
            ]}
          />
          <Note tone="ok" title="Aanvraag ontvangen.">
            Ontvangstbewijs AV-00118204.
          </Note>
          <Note tone="here" title="Dit perceel bestaat niet meer.">
            Gesplitst in 215D en 215E.
          </Note>
          <Note icon="bell">U krijgt een bericht bij elk gevalideerd dossier.</Note>
        </div>
        <div className="stack">
          <div className="row">
            <Button
              onPress={() =>
                toast({
                  text: 'Dossier gevalideerd',
                  onUndo: () => toast({ text: 'Validatie ongedaan gemaakt', icon: 'undo' }),
                })
              }
            >
              Toon een bericht
            </Button>
          </div>
          <EmptyState framed title="Niets te doen" action={<Button>Niet toegewezen bekijken</Button>}>
            Alles wat aan u is toegewezen, is klaar. Er wachten 37 dossiers zonder behandelaar.
          </EmptyState>
          <Skeleton label="Dossiers worden geladen" />
        </div>
      </div>
      <div className="cols">
        <Part title="Prijs">
          <Price
            title="Samenvatting"
            lines={[
              { label: 'Holsbeek, 1 groep van 2 percelen', amount: '€ 60,00' },
              { label: 'Platform, 2 × € 36,50', amount: '€ 73,00' },
            ]}
            sums={[
              { label: 'Zonder btw', amount: '€ 133,00' },
              { label: 'Btw 21 %', amount: '€ 27,93' },
            ]}
            total={{ label: 'Te betalen', amount: '€ 160,93' }}
            saved={
              <>
                <Icon name="ok" />
                <span>Door de groep betaalt u € 72,60 minder.</span>
              </>
            }
          />
        </Part>
        <div className="stack">
          <Timeline
            days={[
              {
                day: 'Vandaag, 12 mei',
                events: [
                  { id: '1', when: '10:42', text: 'Gent vulde Erfdienstbaarheden volledig in', tone: 'now' },
                  {
                    id: '2',
                    when: '10:15',
                    text: 'EPC-databank antwoordt niet, nieuwe poging om 11:15',
                    tone: 'warn',
                  },
                ],
              },
              {
                day: 'Donderdag 7 mei',
                events: [{ id: '3', when: '10:14', text: 'Aanvraag ontvangen', tone: 'ok' }],
              },
            ]}
          />
          <Facts
            facts={[
              ['Bron', 'Informatieplicht overstromingsgevoelige gebieden, VMM'],
              ['Kaartversie', '01/01/2026'],
              ['Bevraagd', '07/05/2026 om 10:14'],
            ]}
          />
        </div>
      </div>
    </Section>
  );
}
