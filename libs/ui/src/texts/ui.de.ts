import type { UiTexts } from './uiTexts.ts';

const days = (count: number) => (count === 1 ? '1 Tag' : `${count} Tage`);

export const texts: UiTexts = {
  close: 'Schließen',
  clear: 'Suchfeld leeren',
  optional: 'freiwillig',
  toContent: 'Zum Inhalt',
  mainMenu: 'Hauptmenü',
  menu: 'Menü',
  chooseLanguage: 'Sprache wählen',
  language: 'Sprache',
  notifications: (unread) => (unread === 0 ? 'Mitteilungen' : `Mitteilungen, ${unread} ungelesen`),
  switchCapacity: 'Eigenschaft wechseln',
  signedInAs: (name) => `Angemeldet als ${name}`,
  signIn: 'Anmelden',
  signOut: 'Abmelden',
  highContrast: 'Hoher Kontrast',
  footer: 'Fußzeile',
  contact: 'Kontakt',
  privacy: 'Datenschutz',
  accessibility: 'Erklärung zur Barrierefreiheit',
  terms: 'Nutzungsbedingungen',
  live: (time) => `Live, aktualisiert um ${time}`,
  connecting: 'Verbindung wird aufgebaut',
  notConnected: (time) => `Nicht verbunden seit ${time}`,
  offline: (waiting) =>
    waiting === 0
      ? 'Keine Verbindung. Sie sehen die zuletzt empfangenen Daten; wir holen auf, sobald die Verbindung zurück ist.'
      : `Keine Verbindung. Sie können weiterarbeiten: ${waiting === 1 ? '1 Änderung wird' : `${waiting} Änderungen werden`} aufbewahrt und später gesendet.`,
  errorSummary: (count) =>
    count === 1 ? '1 Feld braucht Ihre Aufmerksamkeit.' : `${count} Felder brauchen Ihre Aufmerksamkeit.`,
  remove: (name) => `${name} entfernen`,
  dropHere: 'Ziehen Sie eine Datei hierher oder',
  chooseFile: 'wählen Sie eine Datei',
  uploading: (name) => `${name} wird gesendet`,
  noResults: 'Nichts gefunden',
  dateShape: 'TT/MM/JJJJ',
  dateWrong: 'Schreiben Sie das Datum als TT/MM/JJJJ, zum Beispiel 19/05/2026.',
  loading: 'Wird geladen',
  steps: 'Schritte',
  sections: 'Rubriken',
  section: 'Rubrik',
  keys: 'Tasten',
  useKeys: 'Tastenkürzel verwenden',
  received: 'erhalten',
  today: 'heute',
  expected: 'erwartet',
  legal: 'gesetzliche Frist',
  toasts: 'Nachrichten',
  undo: 'Rückgängig machen',
  savedViews: 'Gespeicherte Ansichten',
  saveView: 'Diese Ansicht speichern',
  viewName: 'Name der Ansicht',
  shareView: 'Mit meinen Kollegen teilen',
  sharedView: 'Geteilt:',
  keep: 'Speichern',
  selectRow: (name) => `${name} auswählen`,
  selectAll: 'Alle auswählen',
  evidence: 'Nachweis dieser Antwort',
  validity: (until: string, expired: number, n: number) =>
    n === 1
      ? expired === 0
        ? `Gültig bis ${until}`
        : `Abgelaufen: war gültig bis ${until}`
      : expired === 0
        ? `Gültig mindestens bis ${until}`
        : `${expired} von ${n} abgelaufen, das erste nach dem ${until}`,
  publicDomain: 'öffentlicher Bereich',
  map: {
    zoomIn: 'Vergrößern',
    zoomOut: 'Verkleinern',
    all: 'Alles zeigen',
    lambert: 'Lambert 72',
    help: 'Die Pfeiltasten verschieben die Karte, Plus und Minus zoomen, Enter wählt die Parzelle in der Mitte.',
    drawHelp:
      'Die Pfeiltasten verschieben die Karte, Plus und Minus zoomen, Enter setzt einen Eckpunkt in die Mitte, die Rücktaste löscht den letzten.',
    cornerAdded: (number) => `Eckpunkt ${number} gesetzt`,
    cornerGone: 'Der letzte Eckpunkt ist gelöscht',
    picked: (key) => `Parzelle ${key} auf der Karte gewählt`,
    nothingHere: 'In der Mitte der Karte liegt keine Parzelle.',
    legend: 'Legende',
    chosen: 'Gewählt',
    suggested: 'Grenzt an Ihre Auswahl',
    loading: 'Die Karte wird geladen',
    noTiles: 'Die Hintergrundkarte antwortet nicht. Suche und Liste funktionieren.',
  },
  error: {
    title: 'Das hat nicht geklappt',
    body: 'Bei uns ist etwas schiefgelaufen. Was Sie eingegeben haben, ist gespeichert.',
    again: 'Erneut versuchen',
    incident: (id) => `Nennen Sie die Nummer ${id}, wenn Sie uns kontaktieren.`,
    notFoundTitle: 'Diese Seite gibt es nicht',
    notFoundBody: 'Der Link stimmt nicht, oder Sie haben in dieser Eigenschaft keinen Zugang.',
    home: 'Zum Anfang',
  },
  trust: {
    dispute: 'Antwort bestreiten',
    what: 'Was stimmt nicht?',
    kinds: {
      WRONG: 'Die Angabe ist falsch',
      OUTDATED: 'Die Angabe ist veraltet',
      BOUNDARY_SHIFT: 'Die Grenze hat sich verschoben',
      NOT_COVERED: 'Die Quelle deckt diese Parzelle nicht ab',
      OTHER: 'Etwas anderes',
    },
    explain: 'Erläuterung für den Verwalter der Quelle',
    files: 'Nachweis, z. B. ein Plan oder Foto',
    send: 'Meldung senden',
    cancel: 'Abbrechen',
    sent: (name: string) => `An ${name} gemeldet. Sie erfahren, was die Quelle damit macht.`,
    noText: 'Schreiben Sie, was nicht stimmt.',
    noAnswer: 'Es kam keine Antwort. Ihr Text steht noch hier; versuchen Sie es erneut.',
    noFile:
      'Diese Datei ist nicht angekommen. Verwenden Sie eine PDF-Datei oder ein Bild von höchstens 20 MB.',
    thread: (name: string) => `Meldung an ${name}`,
    answer: 'Antwort der Quelle:',
    status: 'Zustand der Quellen',
    down: (names: readonly string[]) =>
      names.length === 1
        ? `${names[0]} antwortet zurzeit nicht.`
        : `${names.length} Quellen antworten zurzeit nicht: ${names.join(', ')}.`,
    downHelp: 'Wir versuchen es weiter; Antworten erscheinen von selbst.',
    waitingTitle: 'Diese Akte wartet auf eine Quelle, die nicht antwortet.',
    again: (when: string) => `Wir fragen am ${when} erneut.`,
    noAgain: 'Wir fragen nicht mehr von selbst: Die Gemeinde kann es ausfüllen oder erneut fragen lassen.',
    items: (count: number) => (count === 1 ? `1 Auskunft` : `${count} Auskünfte`),
  },
  contradiction: {
    title: 'Die Quellen widersprechen sich',
    help: 'Die Plattform wählt nicht. Vergleichen Sie, was jede Quelle sagt, und übernehmen Sie die richtige Antwort, oder lassen Sie stehen, was da steht.',
    nothing: 'Diese Quelle sagt: nichts trifft zu.',
    stands: 'Diese Antwort steht jetzt im Dossier',
    take: 'Diese Antwort übernehmen',
  },
  due: {
    days: (count) => `noch ${days(count)}`,
    today: 'heute',
    tomorrow: 'morgen',
    late: (count) => `${days(count)} zu spät`,
  },
};
