/** Something is set up so that it cannot work. The message says what is wrong, where, and the step that mends it. */
export class SetupProblem extends Error {
  override readonly name: string = 'SetupProblem';
}
