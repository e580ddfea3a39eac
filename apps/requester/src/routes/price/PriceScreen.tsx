import { useEffect, useMemo, useState } from 'react';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import {
  Button,
  ButtonLink,
  currentCapacity,
  EmptyState,
  ErrorSummary,
  LinkButton,
  Note,
  signInHref,
  Skeleton,
  Stepper,
  useSession,
} from '@vip/ui';
import { useNavigate, useSearchParams } from 'react-router';
import {
  addParcels,
  fromAddress,
  isEmpty,
  pricedPlaces,
  removePlace,
  toAddress,
  toOrder,
} from '../../cart/cart.ts';
import { changeCart, clearCart, useCart } from '../../cart/useCart.ts';
import { useOwnDossiers } from '../../cart/useOwnDossiers.ts';
import { thereOf, useParcels } from '../../parcels/useParcels.ts';
import { cardsOf } from './cards.ts';
import { GroupCard } from './GroupCard.tsx';
import { mistakesOf } from './mistakes.ts';
import { goToPayment } from './payment.ts';
import { PayWays } from './PayWays.tsx';
import { QUOTE } from './quote.ts';
import { shownPlaces } from './shownPlaces.ts';
import { RequestForm, type Mistakes } from './RequestForm.tsx';
import { OwnDossiers } from './OwnDossiers.tsx';
import { submit, type Refused } from './submit.ts';
import { Summary } from './Summary.tsx';
import { useTotal } from './useTotal.ts';
import './price.css';

/** The price line by line, before signing in; what we need to know; handing in. */
export function PriceScreen() {
  const { t } = useLingui();
  const client = useApolloClient();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const cart = useCart();
  const session = useSession();
  const capacity = currentCapacity(session);
  const [pressed, setPressed] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const [lost, setLost] = useState(false);

  // A link to this screen brings its parcels along.
  const linked = params.get('p');
  useEffect(() => {
    if (linked) changeCart((before) => (isEmpty(before) ? addParcels(before, fromAddress(linked)) : before));
  }, [linked]);

  const { owned, known, failed } = useOwnDossiers(cart);
  const order = useMemo(() => toOrder(cart, new Set(owned.keys())), [cart, owned]);
  const loaded = useParcels(cart.parcels.map((parcel) => parcel.capakey));
  const parcels = useMemo(() => thereOf(loaded), [loaded]);
  const onCards = useMemo(() => shownPlaces(parcels, cart.areas), [parcels, cart.areas]);
  const ordered = parcels.filter((parcel) => order.parcels.some(({ capakey }) => capakey === parcel.capakey));
  const places = pricedPlaces(order);
  const asked = useQuery(QUOTE, {
    variables: { input: { parcels: [...places] } },
    // No price, and so no button, before we know what need not be paid.
    skip: places.length === 0 || !known,
  });
  const quote = places.length === 0 || !known ? undefined : (asked.data ?? asked.previousData)?.quote;

  const withAll = useTotal(order.parcels.length === cart.parcels.length ? null : cart);
  const saved = quote && withAll !== null ? Math.max(0, withAll - quote.total.cents) : 0;

  const back = `/?p=${toAddress(cart.parcels.map((parcel) => parcel.capakey))}`;
  const mistakes: Mistakes = pressed
    ? Object.fromEntries(Object.entries(mistakesOf(cart.form)).map(([field, text]) => [field, t(text)]))
    : {};
  const fromServer: Mistakes = Object.fromEntries(
    (refusal?.fields ?? []).map(({ path, message }) => [path.at(-1) ?? '', message] as const),
  );
  const shown: Mistakes = { ...fromServer, ...mistakes };

  const hand = async () => {
    setPressed(true);
    setRefusal(null);
    setLost(false);
    if (Object.keys(mistakesOf(cart.form)).length > 0) return;
    if (!session.signedIn)
      return window.location.assign(
        signInHref(`/requester/price?p=${toAddress(cart.parcels.map((parcel) => parcel.capakey))}`),
      );
    setBusy(true);
    try {
      const outcome = await submit(client, order, (draft) => changeCart((before) => ({ ...before, draft })));
      if (!outcome.ok) return setRefusal(outcome);
      clearCart();
      // The receipt comes first, so that "back" from the payment page shows it; paying again can be started from there.
      await navigate(`/requests/${outcome.id}/submitted`, { replace: true });
      if (outcome.awaitsPayment) await goToPayment(client, outcome.id).catch(() => null);
    } catch {
      setLost(true);
    } finally {
      setBusy(false);
    }
  };

  if (isEmpty(cart) && !linked)
    return (
      <main id="inhoud" className="wrap page">
        <EmptyState
          title={t`U koos nog geen perceel`}
          action={<ButtonLink href="/">{t`Perceel zoeken`}</ButtonLink>}
        >
          <Trans>Zoek eerst een perceel; daarna ziet u hier de prijs.</Trans>
        </EmptyState>
      </main>
    );

  return (
    <main id="inhoud" className="wrap page price-screen">
      <title>{t`Prijs en gegevens | Vastgoedinformatie`}</title>
      <Stepper
        steps={[{ label: t`Percelen`, href: back }, { label: t`Prijs en gegevens` }, { label: t`Ingediend` }]}
        current={1}
      />
      <h1>
        <Trans>Prijs en gegevens</Trans>
      </h1>
      <div className="quote">
        <div>
          <ErrorSummary
            mistakes={Object.entries(shown).map(([field, message]) => ({
              fieldId: `field-${field}`,
              message,
            }))}
          />
          <section className="block" aria-labelledby="parcels-price">
            <h2 id="parcels-price" className="sr">
              <Trans>Percelen en prijs</Trans>
            </h2>
            {!quote && places.length > 0 && !asked.error && <Skeleton rows={2} />}
            {asked.error && (
              <Note
                tone="error"
                title={t`De prijs kan nu niet worden berekend.`}
              >{t`Probeer het over enkele minuten opnieuw.`}</Note>
            )}
            {quote?.problems.map((problem) => (
              <Note key={problem.capakey} tone="warn" title={problem.capakey}>
                {problem.message}
                <br />
                <LinkButton
                  aria-label={t`${problem.capakey} weglaten`}
                  onPress={() => changeCart((before) => removePlace(before, problem.capakey))}
                >
                  <Trans>Perceel weglaten</Trans>
                </LinkButton>
              </Note>
            ))}
            {quote &&
              cardsOf(quote.groups).map((card) => (
                <GroupCard key={card.groups[0]!.capakeys.join()} card={card} quote={quote} places={onCards} />
              ))}
            <OwnDossiers cart={cart} owned={owned} failed={failed} parcels={parcels} />
          </section>
          {places.length > 0 && (
            <>
              <RequestForm cart={order} parcels={loaded} mistakes={shown} />
              <PayWays online={capacity?.roles.includes('CITIZEN') ?? null} />
            </>
          )}
        </div>
        <aside>
          {quote && (
            <Summary
              quote={quote}
              parcels={[...ordered, ...cart.areas]}
              reused={cart.parcels.length - order.parcels.length}
              saved={saved}
            >
              <Button
                kind="primary"
                large
                block
                isPending={busy}
                onPress={() => void hand()}
                disabledReason={
                  quote.problems.length > 0 ? t`Laat eerst de percelen zonder prijs weg.` : undefined
                }
              >
                {!session.signedIn ? (
                  <Trans>Aanmelden en indienen</Trans>
                ) : capacity?.roles.includes('CITIZEN') ? (
                  <Trans>Indienen en betalen</Trans>
                ) : (
                  <Trans>Indienen op rekening</Trans>
                )}
              </Button>
              {!session.signedIn && (
                <p className="small">
                  <Trans>
                    U meldt zich aan met itsme, eID of een andere digitale sleutel. Uw percelen en gegevens
                    blijven bewaard.
                  </Trans>
                </p>
              )}
              <p className="small">
                <Trans>
                  U kunt na het indienen niet annuleren. Een correctie van een dossier kost u nooit iets.
                </Trans>
              </p>
              {refusal && (
                <Note tone="error" title={t`Niet ingediend.`}>
                  {refusal.message}
                </Note>
              )}
              {lost && (
                <Note tone="error" title={t`Er kwam geen antwoord.`}>
                  <Trans>
                    Wij weten niet of uw aanvraag is aangekomen. Druk gerust opnieuw: u krijgt nooit twee
                    aanvragen.
                  </Trans>
                </Note>
              )}
            </Summary>
          )}
          {places.length === 0 && (
            <Note tone="ok" title={t`U hoeft niets aan te vragen.`}>
              <Trans>Voor al uw percelen gebruikt u een dossier dat u al hebt.</Trans>
            </Note>
          )}
        </aside>
      </div>
    </main>
  );
}
