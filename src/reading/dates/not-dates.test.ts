import { expect, it } from 'vitest';
import { makeArticle } from '../../article/article.ts';
import { analyseText } from '../syntax/analyse.ts';
import { findDates } from './dates.ts';

/** Sentences in which nothing is a date, a time, a duration or a set, with the word that fooled somebody. */
const sentences = `Theresa May spoke first.
May Chen and April Jones won the doubles.
They may have to march to the town hall.
You may march if you must.
The march went past the palace.
June Whitfield and August Wilson were honoured.
Jan Smuts avenue is closed.
The Sunday Times reported it.
The Mail on Sunday's rival, the Sunday Telegraph, did not.
He reads the Sunday Mirror.
Black Friday's Child is a novel by nobody.
She came second in the race.
A second opinion was sought.
The second half was worse.
He finished third and she was fourth.
The first minister resigned.
The minute details were left out.
She took the minutes of the meeting.
The Boeing 737 and the Airbus A320 were late.
A Peugeot 2008 was found in the river.
Flat 1984 is on the top floor.
He scored 21 points and 10 rebounds.
The score was 3-2 to the visitors.
City won 2-0 at home.
They beat them 21-19 in the final.
The fund holds 2,018 shares.
Some 1,990 people came.
It costs £1,997 in the shop.
The road is 2,012 metres long.
Turnout rose by 1990 votes.
The firm cut 2010 jobs.
There were 2015 people in the hall.
Ring 0161 496 0000 for help.
The code is 20180.
Article 50 was triggered.
Section 21 notices were banned.
Rule 10 was applied.
Platform 9 is closed.
He lives at 10 Downing Street.
The bus is number 43.
Route 66 is long.
Chapter 11 protects the firm.
Channel 4 showed it.
Radio 1 played it.
The A34 was blocked.
Junction 18 of the M60 is shut.
Version 2.1 of the program is out.
He weighs 12 stone.
The temperature was 38.5 degrees.
Spring Street and Summer Lane meet there.
He fell in the fall of the wall.
The springs of the bed broke.
Autumn Phillips was there.
The bill had a fall in support.
A decade counter was soldered in.
The Daybreak group and Week Ending are programmes.
Year Zero is a record.
The Hour is a play by nobody.
Midnight Oil sang.
The mayor and the Mayflower.
Sat nav systems failed.
The sun came out and the wed couple smiled.
Mon ami, he said.
The dec was painted and the nov unclear.
A marching band marched.
The Second Sex is a book.
Saturday Night Fever's heirs did not sue.
She spoke on "This Week With Nora Quill" again.
The season ticket cost more than the overnight train.
Easter Island and Christmas Island are far apart.
VOA Today and USA Today carried it.
The leaders of tomorrow are at school.
The engine has a 24-volt battery and a 16-valve head.
The jacket costs $2,016 in Lane 3.
Three quarters of the members and half of the board agreed.
The quarter-final was lost in the second round.
She lives in the French Quarter with a period piano.
The 5.30 is a train and the 747 is an aeroplane.
Mark 3:16 and Psalm 23 were read.
The ratio is 10:45 by volume.
He fell for the second time and waited for a moment.
March on, said Captain May to Private June.
He is a member of the Wednesday Club.
The current is strong in the present company.
Call 020 7946 0018 or visit room 1945b.
The minutes of the last meeting were read.`.split('\n');

it('is a file of more than sixty', () => {
  expect(sentences.length).toBeGreaterThanOrEqual(60);
});

it.each(sentences)('%s', (text) => {
  const article = makeArticle({ id: 'a', title: 'A', text, published: '2019-05-15' });
  expect(findDates(article, analyseText(article)).dates.map((d) => d.text)).toEqual([]);
});
