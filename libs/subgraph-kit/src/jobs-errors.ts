/** The job was given to another process meanwhile: this one's effect is rolled back and not reported. */
export class AlreadyTaken extends Error {
  override readonly name = 'AlreadyTaken';
  constructor(queue: string) {
    super(`A job of ${queue} was taken over by another process`);
  }
}
