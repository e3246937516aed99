import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, dayNumber, dayOf, easterSunday, isDay, isoDay, isoWeek, nthWeekday, weekdayOf } from './calendar.ts';
import { dayOfHoliday } from './holidays.ts';

const day = (iso: string): Day => {
  const [year, month, of] = iso.split('-').map(Number);
  return { year: year!, month: month!, day: of! };
};

describe('the calendar', () => {
  it('counts days both ways as Date does in UTC', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (number) => {
        const date = new Date(number * 86_400_000);
        const it = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        expect(dayOf(number)).toEqual(it);
        expect(dayNumber(it)).toBe(number);
        expect(weekdayOf(it)).toBe(date.getUTCDay() || 7);
      }),
    );
  });

  it.each([
    ['2016-02-29', true],
    ['2015-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2019-04-31', false],
    ['2019-12-31', true],
    ['2019-13-01', false],
    ['2019-00-10', false],
    ['2019-01-00', false],
  ])('%s is a day: %s', (iso, is) => {
    expect(isDay(day(iso))).toBe(is);
  });

  // ISO 8601: week 1 is the one with the year's first Thursday
  it.each([
    ['2018-12-31', '2019-W01'],
    ['2021-01-01', '2020-W53'],
    ['2016-01-03', '2015-W53'],
    ['2016-01-04', '2016-W01'],
    ['2019-05-15', '2019-W20'],
  ])('%s lies in %s', (iso, week) => {
    expect(isoWeek(day(iso))).toBe(week);
  });

  it.each([
    [2016, '2016-03-27'],
    [2018, '2018-04-01'],
    [2019, '2019-04-21'],
    [2038, '2038-04-25'],
  ])('Easter of %i is %s', (year, iso) => {
    expect(isoDay(easterSunday(year))).toBe(iso);
  });

  it('the last Monday of May, the fourth Thursday of November', () => {
    expect(isoDay(nthWeekday(2021, 5, 1, 'last'))).toBe('2021-05-31');
    expect(isoDay(nthWeekday(2021, 11, 4, 4))).toBe('2021-11-25');
    expect(isoDay(nthWeekday(2020, 12, 4, 'last'))).toBe('2020-12-31');
  });

  it.each([
    ['Thanksgiving', 1999, '1999-11-25'],
    ['Election Day', 1998, '1998-11-03'],
    ['Good Friday', 2019, '2019-04-19'],
    ['Valentine’s Day', 2019, '2019-02-14'],
    ['Remembrance Sunday', 2018, '2018-11-11'],
  ])('%s of %i is %s', (name, year, iso) => {
    expect(isoDay(dayOfHoliday(name, year))).toBe(iso);
  });
});
