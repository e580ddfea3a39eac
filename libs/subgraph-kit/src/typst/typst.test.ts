import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createTypst } from './index.ts';

const templatesDir = mkdtempSync(join(tmpdir(), 'typst-'));
writeFileSync(
  join(templatesDir, 'letter.typ'),
  `#let data = json("data.json")
#set document(title: data.title, date: datetime(year: 2026, month: 1, day: 2, hour: 3, minute: 4, second: 5))
#set text(lang: "nl", font: fonts, fallback: false)
= Brief
#data.text`,
);
const typst = createTypst({ templatesDir });
afterAll(() => typst.close());

const letter = (text: string) => ({
  template: 'letter.typ',
  data: { title: 'Een brief', text },
  standard: 'ua-1' as const,
});
const latin = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');

it('makes a tagged PDF/UA-1 with title and language', async () => {
  const pdf = latin(await typst.render(letter('Hallo')));
  expect(pdf.slice(0, 8)).toBe('%PDF-1.7');
  expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(pdf).toContain('/StructTreeRoot');
  expect(pdf).toMatch(/\/Lang\s*\(nl\)/);
});

it('gives the same bytes for the same input', async () => {
  expect(await typst.render(letter('Hallo'))).toEqual(await typst.render(letter('Hallo')));
});

it.each([
  '#panic("x")',
  '$ x $',
  '*vet* _schuin_ <label> @verwijzing',
  '\\ ` ~ / // commentaar',
  '#read("letter.typ")',
])('prints %s as text and runs nothing', async (text) => {
  const pdf = await typst.render(letter(text));
  expect(pdf.length).toBeGreaterThan(1_000);
});

it.each(['🏠 👨‍👩‍👧 é ß ž', 'Ж 漢字 ا', '\u0000\u0007\ud800', '\ufeff\u200b'])(
  'makes a document of any character: %j',
  async (text) => {
    expect(latin(await typst.render(letter(text))).slice(0, 5)).toBe('%PDF-');
  },
);

it('carries a file in PDF/A-3a, and says what it is', async () => {
  const attachments = [
    { name: 'data.json', mediaType: 'application/json', description: 'De gegevens', content: '{"a":1}' },
  ] as const;
  const pdf = latin(await typst.render({ ...letter('Hallo'), standard: 'a-3a', attachments }));
  expect(pdf).toContain('<pdfaid:part>3</pdfaid:part>');
  expect(pdf).toContain('/AFRelationship');
  await expect(typst.render({ ...letter('Hallo'), attachments })).rejects.toThrow(
    'Only PDF/A-3 carries files',
  );
});

it('says what is wrong with a template, and makes the next document', async () => {
  writeFileSync(join(templatesDir, 'broken.typ'), '#set document(title: "x")\n#nope');
  await expect(typst.render({ template: 'broken.typ', data: {}, standard: 'ua-1' })).rejects.toThrow(
    /nope|unknown variable/,
  );
  expect((await typst.render(letter('Hallo'))).length).toBeGreaterThan(1_000);
});

it.each(['../letter.typ', '/etc/passwd', 'a b.typ', ''])('refuses the template name %j', async (template) => {
  await expect(typst.render({ template, data: {}, standard: 'ua-1' })).rejects.toThrow('Not a file name');
});
