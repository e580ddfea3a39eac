import { expect, it } from 'vitest';
import { masked, readNationalNumber } from './national-number.ts';

// Official test numbers, of somebody born in 1985 and of somebody born in 2017.
it.each(['85073003328', '85.07.30-033.28', ' 85 07 30 033 28 '])('reads %s', (text) => {
  expect(readNationalNumber(text)).toBe('85073003328');
});

it('reads the number of somebody born from 2000 on', () => {
  expect(readNationalNumber('17.07.30-033.84')).toBe('17073003384');
});

it.each(['85073003329', '8507300332', '', 'jan', '85073003328x'])('takes "%s" for none', (text) => {
  expect(readNationalNumber(text)).toBeNull();
});

it('shows enough to recognise a month of birth, and not a person', () => {
  expect(masked('85073003328')).toBe('85.07.**-***.**');
});
