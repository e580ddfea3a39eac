import { Due, Progress, STATUSES, StatusBadge, Strip, TermLine, type StatusKind } from '../../src/index.ts';
import { Part, Section } from './Section.tsx';

const NAMES: Record<StatusKind, string> = {
  request: 'Aanvraag',
  dossier: 'Dossier',
  item: 'Inlichting',
  outcome: 'Antwoord van een bron',
  applicability: 'Toepassing',
  exception: 'Waarom na te kijken',
  correction: 'Correctie',
  invoice: 'Factuur',
  payment: 'Betaling',
  settlement: 'Afrekening',
  dispute: 'Betwisting van een afrekening',
  feedback: 'Terugmelding',
  source: 'Bron',
};

export function Statuses() {
  return (
    <Section id="k3" title="Status">
      <div className="cols">
        {(Object.keys(STATUSES) as StatusKind[]).map((kind) => (
          <Part key={kind} title={NAMES[kind]}>
            <div className="badges">
              {Object.keys(STATUSES[kind]).map((status) => (
                <StatusBadge key={status} kind={kind} status={status} />
              ))}
            </div>
          </Part>
        ))}
        <Part title="Klein en zonder vlak">
          <div className="badges">
            <StatusBadge kind="dossier" status="VALIDATED" small />
            <StatusBadge kind="dossier" status="WITH_MUNICIPALITY" bare />
          </div>
        </Part>
        <Part title="Termijn">
          <div className="row" style={{ fontSize: 'var(--text-16)' }}>
            <Due deadline="2026-05-19" daysLeft={12} />
            <Due deadline="2026-05-13" daysLeft={1} />
            <Due deadline="2026-05-08" daysLeft={-2} />
          </div>
        </Part>
        <Part title="Voortgang per rubriek: klaar, bezig, bron faalde, leeg">
          <Strip
            label="Voortgang per rubriek"
            sections={[
              { code: 'a', label: 'Identificatie', answered: 9, total: 9 },
              { code: 'b', label: 'Vergunningen', answered: 10, total: 17 },
              { code: 'c', label: 'Grond- en pandenbeleid', answered: 10, total: 15, failed: true },
              { code: 'd', label: 'Heffingen', answered: 0, total: 10 },
            ]}
          />
        </Part>
        <Part title="Balken">
          <div className="stack">
            <Progress label="Vergunningen" answered={13} total={17} />
            <Progress label="Versturen" answered={40} total={100} tone="busy" />
            <Progress label="Ingevuld" answered={70} total={100} tone="ink" />
          </div>
        </Part>
        <Part title="Termijnlijn: ontvangen, vandaag, beloofd, laatste dag">
          <TermLine received="2026-05-07" today="2026-05-12" promised="2026-05-19" legal="2026-06-06" />
        </Part>
        <Part title="Termijnlijn: beloofd voor morgen">
          <TermLine received="2026-05-07" today="2026-05-12" promised="2026-05-13" legal="2026-06-06" />
        </Part>
        <Part title="Termijnlijn: laat">
          <TermLine received="2026-05-07" today="2026-06-02" promised="2026-06-04" legal="2026-06-06" />
        </Part>
      </div>
    </Section>
  );
}
