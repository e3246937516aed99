import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { makeArticle } from '../../src/article/article.ts';
import { answer } from '../../src/reading/answer/answer.ts';
import { read } from '../../src/reading/read.ts';
import { type Profile, partsOf } from './parts.ts';

/** What is to be measured: texts, each with the questions to put to it. */
export type Given = readonly { readonly text: string; readonly questions: readonly string[] }[];

/** Milliseconds, but for what is said to be a share. */
export interface Measured {
  /** Every question when it is asked for the first time. */
  readonly first: readonly number[];
  /** Every asking of the later rounds. */
  readonly later: readonly number[];
  /** Each question's fastest asking of the later rounds by the processor's time: what is left when nobody else uses the machine. */
  readonly fastest: readonly number[];
  /** Each run of the calibration loop, by the processor's time. */
  readonly calibration: readonly number[];
  /** For each part of answering its share of the time, 0 to 1; the last one lies across the others. */
  readonly parts: Readonly<Record<string, number>>;
}

/** Rounds before those that count, and those that do: a round puts each question once, so that none comes again before all others. */
const [WARM, ROUNDS] = [2, 8];

/** The processor's time that this process took so far. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** A fixed piece of work of some milliseconds, of the kinds that reading is made of: numbers in a row, and looking up words. */
function calibrate(): number {
  const began = spent();
  const numbers = Float32Array.from({ length: 4096 }, (_, i) => Math.sin(i));
  const words = new Map(Array.from(numbers, (_, i) => [`word${i}`, i]));
  let sum = 0;
  for (let round = 0; round < 40; round++) {
    for (let i = 0; i < numbers.length; i++) sum += numbers[i]! * numbers[(i * 7 + round) & 4095]!;
    for (let i = 0; i < 4096; i += 8) sum += words.get(`word${i}`)!;
  }
  if (!Number.isFinite(sum)) throw new Error('The calibration loop lost its sum.');
  return spent() - began;
}

async function measure(given: Given): Promise<Measured> {
  const asked = given.map(({ text, questions }, i) => {
    const reading = read(makeArticle({ id: `joined-${i}`, title: 'Joined', text }));
    return { reading, questions };
  });
  const calibration: number[] = [];
  const round = () => {
    const times: { readonly waited: number; readonly worked: number }[] = [];
    for (const { reading, questions } of asked) {
      calibration.push(calibrate());
      for (const question of questions) {
        const [began, before] = [performance.now(), spent()];
        answer(reading, question);
        times.push({ waited: performance.now() - began, worked: spent() - before });
      }
    }
    return times;
  };
  const first = round();
  for (let i = 0; i < WARM; i++) round();
  const rounds = Array.from({ length: ROUNDS }, round);
  const parts = partsOf(await profiled(round));
  return {
    first: first.map(({ waited }) => waited),
    later: rounds.flat().map(({ waited }) => waited),
    fastest: first.map((_, i) => Math.min(...rounds.map((times) => times[i]!.worked))),
    calibration,
    parts,
  };
}

async function profiled(work: () => void): Promise<Profile> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
  work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  return profile as Profile;
}

console.log(JSON.stringify(await measure(JSON.parse(readFileSync(0, 'utf8')))));
