import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../article/article.ts';
import { read } from '../read.ts';
import { verify } from './verify.ts';

const of = (text: string, claim: string) => verify(read(makeArticle({ id: 'role', title: 'Role', text })), claim);
const club = 'The treasurer, Peter Lunn, resigned in May. The chairman, Mary Dorn, stayed.';

describe('an office that the article does not give', () => {
  it.each([
    [club, 'The chairman, Peter Lunn, resigned in May'],
    [club, 'Former treasurer Peter Lunn resigned in May'],
    ['The treasurer, Uto Zwek, resigned in May.', 'The chairman, Uto Zwek, resigned in May'],
    ['Treasurer Zwek resigned in May after a row.', 'Club secretary Zwek resigned in May'],
    ['The former treasurer, Peter Lunn, was fined in May.', 'The treasurer, Peter Lunn, was fined in May'],
    ['Deputy mayor Peter Lunn was fined in May.', 'Mayor Peter Lunn was fined in May'],
  ])('%s: %s', (text, claim) => {
    expect(of(text, claim).warnings).not.toEqual([]);
  });

  it.each([
    [club, 'The chair, Mary Dorn, stayed'],
    [club, 'The treasurer, Mr Peter Lunn, resigned in May'],
    [club, 'Peter Lunn resigned in May'],
    ['The former treasurer, Peter Lunn, was fined in May.', 'Peter Lunn was fined in May'],
  ])('but: %s: %s', (text, claim) => {
    expect(of(text, claim).warnings).toEqual([]);
  });
});
