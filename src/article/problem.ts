/** Something wrong with an article file: says which file, which line and how to mend it. */
export class ArticleProblem extends Error {
  override readonly name = 'ArticleProblem';
  readonly file: string;
  /** Line in the file, from 1. */
  readonly line: number;
  readonly fix: string;

  constructor(file: string, line: number, what: string, fix: string) {
    super(`${file}:${line}: ${what}. ${fix}`);
    this.file = file;
    this.line = line;
    this.fix = fix;
  }
}
