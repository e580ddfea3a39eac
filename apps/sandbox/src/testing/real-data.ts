import { existsSync, readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../../../../../shared/real-data/', import.meta.url);

/** Whether the recorded answers of the real services are beside the project; tests that need them say "skipped" when not. */
export const hasRealData = existsSync(FOLDER);
/** Recorded files of one kind, by the start of their name. */
export const realFiles = (folder: string, start: RegExp): readonly string[] =>
  readdirSync(new URL(`${folder}/`, FOLDER))
    .filter((name) => start.test(name))
    .map((name) => `${folder}/${name}`);
export const realText = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');
export const realJson = (name: string): unknown => JSON.parse(realText(name));

/**
 * The shape of a JSON value: path to kind of value. Lists count as one of their elements.
 * @returns lines such as `features[].properties.CAPAKEY string`, sorted.
 */
export function shapeOf(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.length === 0 ? [] : shapeOf(value[0], `${path}[]`);
  if (typeof value !== 'object' || value === null)
    return [`${path} ${value === null ? 'null' : typeof value}`];
  return Object.entries(value)
    .flatMap(([name, inner]) => shapeOf(inner, path === '' ? name : `${path}.${name}`))
    .sort();
}

/** Every path of elements in an XML text, prefixes left out, once each. */
export function elementPaths(xml: string): ReadonlySet<string> {
  const paths = new Set<string>();
  const open: string[] = [];
  for (const [, closing, name, self] of xml.matchAll(
    /<(\/?)(?:[\w-]+:)?([A-Za-z_][\w.-]*)(?:\s[^<>]*?)?(\/?)>/g,
  )) {
    if (closing === '/') open.pop();
    else {
      open.push(name!);
      paths.add(open.join('/'));
      if (self === '/') open.pop();
    }
  }
  return paths;
}
