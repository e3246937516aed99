/** A place in a reply that the article does not bear out. The reply is not sent. */
export interface Violation {
  /** Which block, from 0. */
  readonly block: number;
  readonly rule:
    | 'own-words'
    | 'exact-words'
    | 'name'
    | 'speaker'
    | 'attribution'
    | 'standing'
    | 'date'
    | 'count'
    | 'paragraph'
    | 'asked'
    | 'reason'
    | 'footer'
    | 'difference'
    | 'action';
  /** The text that failed. */
  readonly text: string;
  readonly because: string;
}
