/** Who owns it does not know it (yet): the job is tried again later. */
export class NotThere extends Error {
  override readonly name = 'NotThere';
}
