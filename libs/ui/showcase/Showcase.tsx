import { useState } from 'react';
import { AppFooter, AppHeader, CapacityMenu, OfflineBanner } from '../src/index.ts';
import { Basics } from './sections/Basics.tsx';
import { Controls } from './sections/Controls.tsx';
import { Messages } from './sections/Messages.tsx';
import { Overlays } from './sections/Overlays.tsx';
import { Places } from './sections/Places.tsx';
import { Statuses } from './sections/Statuses.tsx';
import { Tables } from './sections/Tables.tsx';

const CAPACITIES = [
  {
    id: 'a',
    label: 'Notariskantoor Peeters & Claes',
    description: 'Medewerker, KBO 0428.315.871',
    icon: 'scale',
  },
  { id: 'b', label: 'Mezelf', description: 'Als burger', icon: 'user' },
] as const;

/** Every building block in every state, to look at, to test with axe and to point at when a screen differs. */
export function Showcase() {
  const [capacity, setCapacity] = useState('a');
  const [contrast, setContrast] = useState(false);
  return (
    <>
      <AppHeader
        product="Vastgoedinformatie"
        home="#"
        nav={[
          { href: '#k1', label: 'Nieuwe aanvraag', current: false },
          { href: '#k2', label: 'Aanvragen', current: true },
          { href: '#k3', label: 'Facturen', current: false },
          { href: '#k4', label: 'Hulp', current: false },
        ]}
        onLanguage={(language) => window.location.assign(`?taal=${language}`)}
        unread={3}
        inboxHref="#k5"
        account={
          <CapacityMenu
            person="Sofie Claes"
            current={capacity}
            capacities={CAPACITIES}
            onSwitch={setCapacity}
            onSignOut={() => {}}
            highContrast={contrast}
            onHighContrast={(on) => {
              document.documentElement.dataset['contrast'] = on ? 'more' : 'normal';
              setContrast(on);
            }}
            extra={[{ id: 'prefs', label: 'Voorkeuren', icon: 'settings' }]}
          />
        }
      />
      <OfflineBanner offline={false} />
      <main id="inhoud" className="wrap page kit">
        <h1>Bouwstenen</h1>
        <p className="lede">
          Geel wijst aan, blauw doet, groen is klaar. Elke status heeft een vorm en een woord. Eén schuine
          lijn, overal dezelfde.
        </p>
        <Basics />
        <Controls />
        <Statuses />
        <Places />
        <Messages />
        <Overlays />
        <Tables />
      </main>
      <AppFooter contactHref="#" privacyHref="#" accessibilityHref="#" termsHref="#" />
    </>
  );
}
