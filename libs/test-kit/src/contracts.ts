import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { parse } from 'yaml';

const OPENAPI = new URL('../../../docs/sources/openapi/', import.meta.url);
const XSD = new URL('../../../docs/sources/xsd/', import.meta.url);

/** A description of an interface, as far as it is read here. */
export interface Contract {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly description: string };
  readonly paths: Readonly<Record<string, unknown>>;
}

/** The contract that municipalities meet, not a register that we ask everywhere: `system.test.ts` holds both sides to it. */
export const MUNICIPAL_CONTRACT = 'GEMEENTE_SYSTEEM';

/** The registers whose interface is our own description in `docs/sources/openapi`. */
export const describedSources = (): readonly string[] =>
  readdirSync(OPENAPI)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.replace('.yaml', ''))
    .filter((code) => code !== MUNICIPAL_CONTRACT);

export const contractOf = (code: string): Contract =>
  parse(readFileSync(new URL(`${code}.yaml`, OPENAPI), 'utf8')) as Contract;

/** What in an answer differs from what its source's description promises under `schema`; nothing when it conforms. */
export function answerProblems(code: string, schema = 'Answer'): (answer: unknown) => readonly string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(contractOf(code), 'contract');
  const validate = ajv.getSchema(`contract#/components/schemas/${schema}`);
  if (!validate) throw new RangeError(`${code}.yaml describes no ${schema}`);
  return (answer) =>
    validate(answer)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

/** As `answerProblems`, of XML against a schema in `docs/sources/xsd`. */
export function xmlProblems(file: string): (answer: string) => readonly string[] {
  const schema = readFileSync(new URL(file, XSD), 'utf8');
  return (answer) => {
    const validator = XsdValidator.fromDoc(XmlDocument.fromString(schema));
    const document = XmlDocument.fromString(answer);
    try {
      validator.validate(document);
      return [];
    } catch (error) {
      return [String(error)];
    } finally {
      document.dispose();
      validator.dispose();
    }
  };
}
