import { absoluteRules } from './absolute.ts';
import { durationRules } from './durations.ts';
import { relativeRules } from './relative.ts';

/** All rules. Where two overlap, the one that starts earlier wins, then the longer one, then the earlier rule here. */
export const rules = [...absoluteRules, ...relativeRules, ...durationRules];
