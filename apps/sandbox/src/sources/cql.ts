import { boxRing, meeting, type MultiPolygon, type Point, type Ring } from '../world/geometry.ts';
import { projectShape, type CrsCode } from '../world/lambert.ts';
import type { Feature } from '../world/types.ts';

/** Whether a feature passes the filter. */
export type Test = (feature: Feature) => boolean;
export class CqlProblem extends Error {}

type Token = { readonly kind: 'word' | 'text' | 'number' | 'mark'; readonly value: string };

function tokensOf(cql: string): Token[] {
  const tokens: Token[] = [];
  const pattern =
    /\s*(?:'((?:[^']|'')*)'|(-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)|([A-Za-z_"][\w."]*)|(<=|>=|<>|[(),;=<>]))/y;
  while (pattern.lastIndex < cql.trimEnd().length) {
    const match = pattern.exec(cql);
    if (!match) throw new CqlProblem(`Could not parse CQL filter list: ${cql.slice(0, 200)}`);
    const [, text, number, word, mark] = match;
    tokens.push(
      text !== undefined
        ? { kind: 'text', value: text.replace(/''/g, "'") }
        : number !== undefined
          ? { kind: 'number', value: number }
          : word !== undefined
            ? { kind: 'word', value: word.replace(/"/g, '') }
            : { kind: 'mark', value: mark! },
    );
  }
  return tokens;
}

/**
 * Reads the CQL that GeoServer reads, as far as anyone asks it of these layers: INTERSECTS, BBOX, comparisons,
 * IN, LIKE, IS NULL, NOT, AND, OR. Geometry counts in the layer's native system unless `SRID=…;` says otherwise.
 */
export function readCql(cql: string, nativeCrs: CrsCode): Test {
  const tokens = tokensOf(cql);
  let at = 0;
  const fail = (): never => {
    throw new CqlProblem(`Could not parse CQL filter list. Encountered "${tokens[at]?.value ?? '<EOF>'}"`);
  };
  const next = (): Token => tokens[at++] ?? fail();
  const isNext = (value: string): boolean => tokens[at]?.value.toUpperCase() === value;
  const eat = (value: string): void => void (isNext(value) ? at++ : fail());
  const number = (): number => (tokens[at]?.kind === 'number' ? Number(next().value) : fail());

  function list<T>(one: () => T): T[] {
    eat('(');
    const items = [one()];
    while (isNext(',')) {
      at++;
      items.push(one());
    }
    eat(')');
    return items;
  }
  const point = (): Point => [number(), number()];
  const ring = (): Ring => list(point);

  function geometry(): MultiPolygon {
    let crs = nativeCrs;
    if (isNext('SRID')) {
      at++;
      eat('=');
      crs = number() as CrsCode;
      eat(';');
    }
    const kind = next().value.toUpperCase();
    if (kind === 'POLYGON') return projectShape([list(ring)], crs, 31370);
    if (kind === 'MULTIPOLYGON')
      return projectShape(
        list(() => list(ring)),
        crs,
        31370,
      );
    if (kind === 'POINT') {
      const [[x, y]] = list(point) as [Point];
      return projectShape(
        [
          [
            [
              [x, y],
              [x + 1e-3, y],
              [x, y + 1e-3],
              [x, y],
            ],
          ],
        ],
        crs,
        31370,
      );
    }
    return fail();
  }

  function predicate(): Test {
    if (isNext('NOT')) {
      at++;
      const inner = predicate();
      return (feature) => !inner(feature);
    }
    if (isNext('(')) {
      at++;
      const inner = either();
      eat(')');
      return inner;
    }
    const name = next();
    if (name.kind !== 'word') return fail();
    switch (name.value.toUpperCase()) {
      case 'INTERSECTS': {
        eat('(');
        next();
        eat(',');
        const shape = geometry();
        eat(')');
        return meeting(shape);
      }
      case 'BBOX': {
        eat('(');
        next();
        const corners = [0, 1, 2, 3].map(() => (eat(','), number())) as [number, number, number, number];
        let crs = nativeCrs;
        if (isNext(',')) {
          at++;
          crs = Number(/\d+$/.exec(next().value)?.[0]) as CrsCode;
        }
        eat(')');
        const shape = projectShape(
          [[boxRing({ minX: corners[0], minY: corners[1], maxX: corners[2], maxY: corners[3] })]],
          crs,
          31370,
        );
        return meeting(shape);
      }
      default:
        return comparison(name.value);
    }
  }

  function comparison(attribute: string): Test {
    const valueOf = (feature: Feature): string | null => {
      const found = Object.entries(feature.attributes).find(
        ([name]) => name.toLowerCase() === attribute.toLowerCase(),
      );
      return found?.[1] === null || found === undefined ? null : String(found[1]);
    };
    const operator = next().value.toUpperCase();
    if (operator === 'IN') {
      const values = new Set(list(() => next().value));
      return (feature) => values.has(valueOf(feature) ?? '\0');
    }
    if (operator === 'IS') {
      const not = isNext('NOT');
      if (not) at++;
      eat('NULL');
      return (feature) => (valueOf(feature) === null) !== not;
    }
    const value = next().value;
    if (operator === 'LIKE' || operator === 'ILIKE') {
      const pattern = new RegExp(
        `^${value
          .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
          .replace(/%/g, '.*')
          .replace(/_/g, '.')}$`,
        operator === 'ILIKE' ? 'is' : 's',
      );
      return (feature) => pattern.test(valueOf(feature) ?? '');
    }
    if (operator === '=') return (feature) => valueOf(feature) === value;
    if (operator === '<>') return (feature) => valueOf(feature) !== null && valueOf(feature) !== value;
    return fail();
  }

  function both(): Test {
    let test = predicate();
    while (isNext('AND')) {
      at++;
      const [left, right] = [test, predicate()];
      test = (feature) => left(feature) && right(feature);
    }
    return test;
  }
  function either(): Test {
    let test = both();
    while (isNext('OR')) {
      at++;
      const [left, right] = [test, both()];
      test = (feature) => left(feature) || right(feature);
    }
    return test;
  }

  const test = either();
  if (at < tokens.length) fail();
  return test;
}
