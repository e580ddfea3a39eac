import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import {
  capacityIcon,
  chooseCapacity,
  Icon,
  LinkButton,
  Note,
  ParcelMap,
  signInHref,
  signOut,
  useApp,
  type Capacity,
} from '@vip/ui';
import { Navigate, useSearchParams } from 'react-router';
import { landingOf } from './landing.ts';
import { useRoleWords } from './roleWords.ts';
import './capacity.css';

const LAST = 'vip.capacity.last';

/** For whom do you work now? Nothing of one capacity shows in another. */
export function CapacityScreen() {
  const { t } = useLingui();
  const { session } = useApp();
  const [params] = useSearchParams();
  const [failed, setFailed] = useState(false);
  const words = useRoleWords();
  if (!session.signedIn || !session.person) {
    window.location.assign(signInHref('/requester/'));
    return null;
  }
  if (session.capacities.length === 0) return <Navigate to="/" replace />;

  const last = session.capacities.find(
    (capacity) => capacity.id === (session.capacity ?? localStorage.getItem(LAST)),
  );
  const others = session.capacities.filter((capacity) => capacity !== last);
  const take = (capacity: Capacity) => {
    localStorage.setItem(LAST, capacity.id);
    chooseCapacity(capacity.id, landingOf(capacity, params.get('return'))).catch(() => setFailed(true));
  };
  const row = (capacity: Capacity, isLast: boolean) => (
    <button
      key={capacity.id}
      type="button"
      className={isLast ? 'cap-row cap-row--last' : 'cap-row'}
      onClick={() => take(capacity)}
    >
      <span className="cap-row__m">
        <Icon name={capacityIcon(capacity)} size="lg" />
      </span>
      <span>
        <b>{capacity.organisation ? capacity.label : t`Mezelf`}</b>
        <span className="sub">{words(capacity)}</span>
      </span>
      <Icon name="arrow" />
    </button>
  );
  const firstName = session.person.name.split(' ')[0];

  return (
    <main id="inhoud" className="pick">
      <title>{t`Kies uw hoedanigheid | Vastgoedinformatie`}</title>
      <section className="pick__l" aria-labelledby="title">
        <div className="pick__in">
          <h1 id="title">
            <Trans>Dag {firstName}, namens wie werkt u nu?</Trans>
          </h1>
          <p className="lede">
            <Trans>U kunt later altijd wisselen zonder opnieuw aan te melden.</Trans>
          </p>
          {failed && <Note tone="error" title={t`Kiezen lukte niet.`}>{t`Probeer het opnieuw.`}</Note>}
          <div className="caps">
            {last && (
              <>
                <h2>
                  <Trans>Laatst gebruikt</Trans>
                </h2>
                {row(last, true)}
              </>
            )}
            {others.length > 0 && (
              <h2>{last ? <Trans>Andere hoedanigheden</Trans> : <Trans>Uw hoedanigheden</Trans>}</h2>
            )}
            {others.map((capacity) => row(capacity, false))}
          </div>
          <div className="who">
            <span>
              <Trans>Aangemeld als {session.person.name}</Trans>
            </span>
            <LinkButton onPress={() => void signOut()}>
              <Trans>Afmelden</Trans>
            </LinkButton>
          </div>
        </div>
      </section>
      <aside className="pick__r" aria-labelledby="why">
        <ParcelMap
          still
          label={t`Kaart van een straat in Gent`}
          chosen={[]}
          center={[103_330, 193_600]}
          zoom={12.2}
        />
        <div className="pick__why">
          <h2 id="why">
            <Trans>Waarom vragen wij dit?</Trans>
          </h2>
          <ul className="facts2">
            <li>
              <Icon name="lock" />
              <span>
                <Trans>U ziet alleen de dossiers van de gekozen organisatie. Niets loopt door elkaar.</Trans>
              </span>
            </li>
            <li>
              <Icon name="id" />
              <span>
                <Trans>Elke raadpleging wordt bewaard met uw naam, uw organisatie en de reden.</Trans>
              </span>
            </li>
            <li>
              <Icon name="invoice" />
              <span>
                <Trans>De factuur gaat naar de organisatie die u kiest.</Trans>
              </span>
            </li>
          </ul>
        </div>
      </aside>
    </main>
  );
}
