/** Why a file cannot be imported at all, in one line that says what to do. Nothing was changed. */
export class ImportProblem extends Error {
  override readonly name = 'ImportProblem';
}
