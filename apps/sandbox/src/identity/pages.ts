import { Html, html, page } from '../page/html.ts';
import { PEOPLE } from './cast.ts';

/** The sign-in page: choose somebody, or type a name and a password as anywhere else. */
export const signInPage = (action: string, wrong: boolean): string =>
  page(
    'Aanmelden',
    html`<h1>Aanmelden bij de Vlaamse overheid</h1>
      <p class="notice">Dit is een namaak van ACM/IDM voor de zandbak. Alle personen zijn verzonnen.</p>
      ${wrong ? html`<p class="bad" role="alert">De gebruikersnaam of het wachtwoord klopt niet. Kijk na wat u hebt ingevuld, of kies hieronder een persoon.</p>` : ''}
      <form class="card" method="post" action="${action}">
        <label for="username">Gebruikersnaam</label
        ><input
          class="wide"
          id="username"
          name="username"
          autocomplete="username"
          autocapitalize="none"
          required
        />
        <label for="password">Wachtwoord</label
        ><input
          class="wide"
          id="password"
          name="password"
          type="password"
          autocomplete="current-password"
          required
        />
        <p><button type="submit">Aanmelden</button></p>
      </form>
      <h2>Of kies een persoon</h2>
      ${PEOPLE.map(
        (person) =>
          html`<form method="post" action="${action}">
            <input type="hidden" name="choose" value="${person.username}" /><button
              class="choice"
              type="submit"
            >
              <b>${person.name}</b>${person.about}
            </button>
          </form>`,
      )}
      <form method="post" action="${action}">
        <input type="hidden" name="cancel" value="1" />
        <p><button class="second" type="submit">Annuleren</button></p>
      </form>`,
    { narrow: true, home: false },
  );

/** Signing out asks nothing more: the form sends itself; the button is there for who has no scripts. */
export const leavingPage = (form: string): string =>
  page(
    'Afmelden',
    html`<h1>U wordt afgemeld</h1>
      ${new Html(form)}
      <p><button type="submit" form="op.logoutForm" name="logout" value="yes">Afmelden</button></p>
      <script>
        const form = document.forms[0];
        const field = document.createElement('input');
        field.type = 'hidden';
        field.name = 'logout';
        field.value = 'yes';
        form.append(field);
        form.submit();
      </script>`,
    { narrow: true, home: false },
  );

export const farewellPage = (): string =>
  page(
    'Afgemeld',
    html`<h1>U bent afgemeld</h1>
      <p>U kunt dit venster sluiten.</p>`,
    { narrow: true, home: false },
  );

export const failurePage = (reason: string | undefined): string =>
  page(
    'Aanmelden lukt niet',
    html`<h1>Aanmelden lukt niet</h1>
      <p>Ga terug naar de toepassing en probeer opnieuw.</p>
      <p class="quiet">${reason ?? ''}</p>`,
    { narrow: true, home: false },
  );
