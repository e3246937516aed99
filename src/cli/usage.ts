/** A call of the command line that cannot be understood or an input that cannot be read: exit code 2. */
export class UsageProblem extends Error {
  override readonly name = 'UsageProblem';
}

export const usage = `on-the-record: answers questions about a news article strictly from the article's own words

  on-the-record                             a chat in the terminal about the shipped article
  on-the-record run "/timeline"             one command or message, as a platform would deliver it
  on-the-record ask [QUESTION]              an answer; without QUESTION, one question a line from standard input
  on-the-record verify [TEXT]               whether the article says these words; without TEXT, one a line
  on-the-record read                        the whole reading of an article
  on-the-record syntax                      tokens, tags and dependencies, one sentence a line from standard input
  on-the-record serve                       connect to Slack and Discord, wherever tokens are set
  on-the-record manifest slack|discord      what to give to the platform when you create the app
  on-the-record register [--dry-run]        tell Discord the commands and Slack the manifest; with --dry-run, only show what would change
  on-the-record doctor                      check tokens, permissions and reachability, and say how to mend them

  --article FILE|URL|ID   another article than the shipped one
  --json                  JSON on standard output (logs go to standard error)
  --batch                 JSON lines in, JSON lines out (read, ask, verify, syntax)
  --explain               show the way to the result (read, ask)
  --tree                  draw the tree (syntax)
  --help, --version`;
