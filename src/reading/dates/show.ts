import { monthNames } from './words.ts';

const partNames: Readonly<Record<string, string>> = { TMO: 'morning', TAF: 'afternoon', TEV: 'evening', TNI: 'night' };
const seasonNames: Readonly<Record<string, string>> = { SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' };

/** A TIMEX3 date value in words: "November 2017", "an afternoon in 2018", "the 1990s". The value itself where it has no words. */
export function showValue(value: string): string {
  const clock = /^(.+)T(\d{2}:\d{2})/.exec(value);
  if (clock) return `${clock[2]} on ${showValue(clock[1]!)}`;
  const part = /T(?:MO|AF|EV|NI)$/.exec(value)?.[0];
  const date = part ? value.slice(0, -3) : value;
  const name = part ? partNames[part] : undefined;
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (day) return `${name ? `the ${name} of ` : ''}${Number(day[3])} ${monthName(day[2]!)} ${day[1]}`;
  const article = name && /^[aeiou]/.test(name) ? 'an' : 'a';
  const unknownDay = /^(\d{4})-(\d{2}|XX)-XX$/.exec(date);
  if (unknownDay) {
    const within = unknownDay[2] === 'XX' ? unknownDay[1]! : `${monthName(unknownDay[2]!)} ${unknownDay[1]}`;
    return `${name ? `${article} ${name}` : 'a day'} in ${within}`;
  }
  const month = /^(\d{4})-(\d{2})$/.exec(date);
  if (month) return `${monthName(month[2]!)} ${month[1]}`;
  const season = /^(\d{4})-(SP|SU|FA|WI)$/.exec(date);
  if (season) return `${seasonNames[season[2]!]} ${season[1]}`;
  const quarter = /^(\d{4})-Q([1-4])$/.exec(date);
  if (quarter) return `quarter ${quarter[2]} of ${quarter[1]}`;
  const week = /^(\d{4})-W(\d{2})$/.exec(date);
  if (week) return `week ${Number(week[2])} of ${week[1]}`;
  if (/^\d{3}$/.test(date)) return `the ${date}0s`;
  return date;
}

function monthName(month: string): string {
  return monthNames[Number(month) - 1] ?? month;
}

/** The last step of a long inference; the steps before it stand in the note on when the article was written. */
export function lastStep(because: string): string {
  const at = because.lastIndexOf(', so ');
  return because.startsWith('“') && because.indexOf(', so ') === at ? because : because.slice(at + 1).trimStart();
}
