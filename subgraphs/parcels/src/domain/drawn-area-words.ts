import { unreachable, type Language } from '@vip/domain-kit';
import type { DrawnAreaProblem } from './drawn-area.ts';

type Text = Readonly<Record<Language, string>>;
const LOCALES: Text = { nl: 'nl-BE', en: 'en-GB', fr: 'fr-BE', de: 'de-BE' };
const squareMetres = (m2: number, language: Language): string =>
  `${new Intl.NumberFormat(LOCALES[language]).format(m2)} m²`;
const several = (names: readonly string[], language: Language): string =>
  new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(names);

/** What is wrong with a drawn area and what to do, in the caller's language. */
export function tellDrawnArea(problem: DrawnAreaProblem, language: Language): string {
  return textOf(problem, language)[language];
}

function textOf(problem: DrawnAreaProblem, language: Language): Text {
  switch (problem.code) {
    case 'AREA_NO_POLYGON':
      return {
        nl: 'Geef één veelhoek. Meer dan één gebied bestelt u als aparte gebieden.',
        en: 'Give one polygon. Order more than one area as separate areas.',
        fr: 'Donnez un seul polygone. Commandez plusieurs zones séparément.',
        de: 'Geben Sie ein einziges Polygon an. Bestellen Sie mehrere Gebiete getrennt.',
      };
    case 'AREA_UNREADABLE':
      return {
        nl: 'De coördinaten zijn niet leesbaar: elk punt heeft twee getallen, en het laatste punt is gelijk aan het eerste.',
        en: 'The coordinates cannot be read: every point has two numbers, and the last point equals the first.',
        fr: 'Les coordonnées sont illisibles : chaque point a deux nombres, et le dernier point est égal au premier.',
        de: 'Die Koordinaten sind nicht lesbar: Jeder Punkt hat zwei Zahlen, und der letzte Punkt gleicht dem ersten.',
      };
    case 'AREA_WRONG_CRS':
      return {
        nl: `De coördinaten liggen niet in het opgegeven stelsel (${problem.found}). Kies EPSG:31370, 3812, 4258 of 4326.`,
        en: `The coordinates do not lie in the system that is given (${problem.found}). Choose EPSG:31370, 3812, 4258 or 4326.`,
        fr: `Les coordonnées ne se trouvent pas dans le système indiqué (${problem.found}). Choisissez EPSG:31370, 3812, 4258 ou 4326.`,
        de: `Die Koordinaten liegen nicht im angegebenen System (${problem.found}). Wählen Sie EPSG:31370, 3812, 4258 oder 4326.`,
      };
    case 'AREA_NOT_SIMPLE':
      return {
        nl: 'De rand van het gebied kruist of raakt zichzelf. Verplaats de punten zodat de rand dat niet doet.',
        en: 'The edge of the area crosses or touches itself. Move the points so that it does not.',
        fr: 'Le bord de la zone se croise ou se touche. Déplacez les points pour l’éviter.',
        de: 'Der Rand des Gebiets kreuzt oder berührt sich selbst. Verschieben Sie die Punkte.',
      };
    case 'AREA_TOO_MANY_POINTS':
      return {
        nl: `Teken het gebied met hoogstens ${problem.most} punten.`,
        en: `Draw the area with at most ${problem.most} points.`,
        fr: `Dessinez la zone avec ${problem.most} points au maximum.`,
        de: `Zeichnen Sie das Gebiet mit höchstens ${problem.most} Punkten.`,
      };
    case 'AREA_TOO_SMALL': {
      const m2 = squareMetres(problem.smallestM2, language);
      return {
        nl: `Het gebied is te klein. Teken minstens ${m2}.`,
        en: `The area is too small. Draw at least ${m2}.`,
        fr: `La zone est trop petite. Dessinez au moins ${m2}.`,
        de: `Das Gebiet ist zu klein. Zeichnen Sie mindestens ${m2}.`,
      };
    }
    case 'AREA_TOO_LARGE': {
      const m2 = squareMetres(problem.largestM2, language);
      return {
        nl: `Het gebied is te groot. Splits het in gebieden van hoogstens ${m2}.`,
        en: `The area is too large. Split it into areas of at most ${m2}.`,
        fr: `La zone est trop grande. Scindez-la en zones de ${m2} au maximum.`,
        de: `Das Gebiet ist zu groß. Teilen Sie es in Gebiete von höchstens ${m2}.`,
      };
    }
    case 'AREA_OUTSIDE_FLANDERS':
      return {
        nl: 'Het gebied ligt niet helemaal in een gemeente van het Vlaamse Gewest. Teken het binnen één Vlaamse gemeente.',
        en: 'The area does not lie wholly in a municipality of the Flemish Region. Draw it within one Flemish municipality.',
        fr: 'La zone ne se trouve pas entièrement dans une commune de la Région flamande. Dessinez-la dans une seule commune flamande.',
        de: 'Das Gebiet liegt nicht ganz in einer Gemeinde der Flämischen Region. Zeichnen Sie es in einer einzigen flämischen Gemeinde.',
      };
    case 'AREA_IN_SEVERAL_MUNICIPALITIES': {
      const names = several(problem.names, language);
      return {
        nl: `Het gebied ligt in ${names}. Splits het: teken per gemeente een gebied.`,
        en: `The area lies in ${names}. Split it: draw one area for each municipality.`,
        fr: `La zone s’étend sur ${names}. Scindez-la : dessinez une zone par commune.`,
        de: `Das Gebiet liegt in ${names}. Teilen Sie es: Zeichnen Sie je Gemeinde ein Gebiet.`,
      };
    }
    case 'AREA_COVERS_PARCELS': {
      const names = several(problem.capakeys.slice(0, 5), language);
      return {
        nl: `Een groot deel van het gebied ligt op kadastrale percelen. Bestel die percelen in de plaats: ${names}.`,
        en: `A large part of the area lies on cadastral parcels. Order these parcels instead: ${names}.`,
        fr: `Une grande partie de la zone se trouve sur des parcelles cadastrales. Commandez plutôt ces parcelles : ${names}.`,
        de: `Ein großer Teil des Gebiets liegt auf Katasterparzellen. Bestellen Sie stattdessen diese Parzellen: ${names}.`,
      };
    }
    default:
      return unreachable(problem);
  }
}
