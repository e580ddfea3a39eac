import { expect, it } from 'vitest';
import { readXml, textAt } from './xml.ts';

it('reads the characters that services write as entities and as numbers', () => {
  expect(textAt(readXml('<a>Peeters &#38; Claes &amp; co &#233;&#xE9; &lt;b&gt;</a>'), 'a')).toBe(
    'Peeters & Claes & co éé <b>',
  );
});

it.each(['<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', '<a><b></a>', ''])('refuses %s', (text) => {
  expect(() => readXml(text)).toThrow('unreadable');
});
