// Plain JavaScript: eslint loads its rules by itself.

/** Official test numbers, and nothing else. */
const ALLOWED = new Set(['85073003328', '17073003384']);

const SHAPE = /(?<!\d)(\d{2})\.?(\d{2})\.?(\d{2})-?(\d{3})\.?(\d{2})(?!\d)/g;

/** Whether these eleven digits are a national register number of somebody, born in either century. */
function isNationalNumber(digits) {
  const month = Number(digits.slice(2, 4)) % 20; // bis numbers add 20 or 40
  const day = Number(digits.slice(4, 6));
  if (month > 12 || day > 31) return false;
  const serial = digits.slice(0, 9);
  const check = Number(digits.slice(9));
  return [serial, `2${serial}`].some((number) => 97 - (Number(number) % 97) === check);
}

export const noNationalNumber = {
  meta: {
    type: 'problem',
    docs: { description: 'No valid national register number in source: it may be a real person’s.' },
    messages: {
      found:
        'This is a valid national register number. Use the test number 85073003328, or one that a generator flags as test.',
    },
    schema: [],
  },
  create(context) {
    const check = (node, text) => {
      for (const match of text.matchAll(SHAPE)) {
        const digits = match.slice(1).join('');
        if (!ALLOWED.has(digits) && isNationalNumber(digits)) context.report({ node, messageId: 'found' });
      }
    };
    return {
      Literal: (node) => check(node, String(node.raw ?? '').replaceAll('_', '')),
      TemplateElement: (node) => check(node, node.value.raw),
      JSXText: (node) => check(node, node.value),
    };
  },
};
