import { clockRules } from './clock.ts';
import { countedRules } from './counted.ts';
import { dayRules } from './days.ts';
import { durationRules } from './durations.ts';
import { monthRules } from './months.ts';
import { previousRules } from './previous.ts';
import { quarterRules } from './quarters.ts';
import { setRules } from './sets.ts';
import { weekdayRules } from './weekdays.ts';
import { yearRules } from './years.ts';

/** All rules. Where two overlap, the one that starts earlier wins, then the longer one, then the earlier rule here. */
export const rules = [
  ...dayRules,
  ...monthRules,
  ...yearRules,
  ...quarterRules,
  ...clockRules,
  ...weekdayRules,
  ...countedRules,
  ...previousRules,
  ...durationRules,
  ...setRules,
];
