import { Trans } from '@lingui/react/macro';
import { Icon } from '@vip/ui';

/** Who pays how: a citizen at once, an organisation on account. Null while nobody is signed in: then both are told. */
export function PayWays({ online }: { online: boolean | null }) {
  return (
    <section className="block" aria-labelledby="pay">
      <h2 id="pay">
        <Trans>Betalen</Trans>
      </h2>
      {online !== true && (
        <div className="payway">
          <Icon name="invoice" />
          <span>
            <b>
              <Trans>Op maandrekening</Trans>
            </b>
            <span className="sub">
              <Trans>
                Voor notarissen, makelaars en overheden: één factuur, met gestructureerde mededeling.
              </Trans>
            </span>
          </span>
        </div>
      )}
      {online !== false && (
        <div className="payway">
          <Icon name="card" />
          <span>
            <b>
              <Trans>Nu online betalen</Trans>
            </b>
            <span className="sub">
              <Trans>Voor burgers: Bancontact of kaart. Wij starten zodra de betaling binnen is.</Trans>
            </span>
          </span>
        </div>
      )}
    </section>
  );
}
