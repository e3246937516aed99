import { describe, expect, it } from 'vitest';
import { dateValues } from '../../../test/read-dates.ts';

describe('a date that hangs on another', () => {
  it.each<[string, [string, string | null][]]>([
    [
      'They met in 1983. In the summer of that year they married, and in May of the next year they split.',
      [
        ['1983', '1983'],
        ['the summer of that year', '1983-SU'],
        ['May of the next year', '1984-05'],
      ],
    ],
    [
      'He moved in 1990. The following year he was elected.',
      [
        ['1990', '1990'],
        ['The following year', '1991'],
      ],
    ],
    [
      'In 2001 he left; two years later he came back.',
      [
        ['2001', '2001'],
        ['two years later', '2003'],
      ],
    ],
    [
      'It began in May 2016. Two years earlier nobody knew it.',
      [
        ['May 2016', '2016-05'],
        ['Two years earlier', '2014'],
      ],
    ],
    [
      'They met on 31 December 2003. The next day they signed.',
      [
        ['31 December 2003', '2003-12-31'],
        ['The next day', '2004-01-01'],
      ],
    ],
    [
      'They met on 28 February 2004. That evening it rained. The following day it snowed.',
      [
        ['28 February 2004', '2004-02-28'],
        ['That evening', '2004-02-28TEV'],
        ['The following day', '2004-02-29'],
      ],
    ],
    [
      'It ran on 3 May. The following Monday it closed.',
      [
        ['3 May', '2019-05-03'],
        ['The following Monday', '2019-05-06'],
      ],
    ],
    [
      'Doors opened at 9am, and at noon on Monday the bell rang.',
      [
        ['9am', '2019-05-13T09:00'],
        ['noon on Monday', '2019-05-13T12:00'],
      ],
    ],
    ['The following year he left.', [['The following year', null]]],
  ])('%s', (text, expected) => {
    expect(dateValues(text)).toEqual(expected);
  });
});
