import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { SourceFailure } from '../failure.ts';

/** An element: attributes with `@`, text as `#text`, children by local name, always as lists. */
export interface XmlNode {
  readonly [name: string]: XmlNode[] | string;
}

const parser = new XMLParser({
  removeNSPrefix: true,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
  alwaysCreateTextNode: true,
  processEntities: true,
  htmlEntities: true, // numeric references too: `&#38;` is how some services write an ampersand
  isArray: (_name, _path, _leaf, isAttribute) => !isAttribute,
});

/**
 * @throws SourceFailure `unreadable` when it is cut off, not well-formed, or brings a document type: entities
 * that grow or reach for files are no part of any source's answer.
 */
export function readXml(text: string): XmlNode {
  if (/<!DOCTYPE/i.test(text)) throw new SourceFailure('unreadable', 'XML with a document type');
  if (XMLValidator.validate(text) !== true)
    throw new SourceFailure('unreadable', 'XML that was cut off or is none');
  return parser.parse(text) as XmlNode;
}

export const children = (node: XmlNode | undefined, name: string): readonly XmlNode[] => {
  const found = node?.[name];
  return Array.isArray(found) ? found : [];
};

/** The first element on a path of local names. */
export const at = (node: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined =>
  path.reduce<XmlNode | undefined>((here, name) => children(here, name)[0], node);

export function textOf(node: XmlNode | undefined): string | null {
  const text = node?.['#text'];
  const value = Array.isArray(text)
    ? text.map((part) => (typeof part === 'string' ? part : (textOf(part) ?? ''))).join('')
    : text;
  return value === undefined || String(value).trim() === '' ? null : String(value).trim();
}

/** The text of the first element on a path; null when it is not there or empty. */
export const textAt = (node: XmlNode | undefined, ...path: readonly string[]): string | null =>
  textOf(at(node, ...path));

export const attribute = (node: XmlNode | undefined, name: string): string | null => {
  const value = node?.[`@${name}`];
  return typeof value === 'string' ? value : null;
};

/** Every element of this local name, however deep. */
export function descendants(node: XmlNode, name: string): readonly XmlNode[] {
  return Object.entries(node).flatMap(([key, value]) =>
    Array.isArray(value)
      ? value.flatMap((child) =>
          typeof child === 'object' ? [...(key === name ? [child] : []), ...descendants(child, name)] : [],
        )
      : [],
  );
}
