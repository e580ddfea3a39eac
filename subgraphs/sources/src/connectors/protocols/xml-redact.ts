/** XML without the elements of these names, whatever their prefix, and without all that is in them. */
export const withoutElements = (body: Buffer, names: readonly string[]): Buffer =>
  Buffer.from(
    names.reduce(
      (text, name) =>
        text
          .replace(new RegExp(`<((?:[\\w.-]+:)?)${name}(?:\\s[^>]*)?/>`, 'g'), '')
          .replace(new RegExp(`<((?:[\\w.-]+:)?)${name}(?:\\s[^>]*)?>[\\s\\S]*?</\\1${name}\\s*>`, 'g'), ''),
      body.toString('utf8'),
    ),
  );
