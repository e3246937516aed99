import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NameWeights, nameWeights, weightsFile } from './weights.ts';

const about = JSON.parse(readFileSync(weightsFile().replace(/bin$/, 'json'), 'utf8'));

describe('the weights of the classifier of names', () => {
  it('are the recorded ones, and small', () => {
    const bytes = readFileSync(weightsFile());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(about.sha256);
    expect(bytes.length).toBe(about.bytes);
    expect(bytes.length).toBeLessThan(300_000);
  });

  it('know words and features, and nothing of what they were not taught', () => {
    const weights = nameWeights();
    const [smith, istanbul] = [weights.word('smith')!, weights.word('istanbul')!];
    expect(smith.person).toBeGreaterThan(smith.place);
    expect(istanbul.place).toBeGreaterThan(istanbul.person);
    expect(weights.word('zzquillzz')).toBeNull();
    const [person = 0, , place = 0] = weights.weights('first is a given name')!;
    expect(person).toBeGreaterThan(place);
    expect(weights.weights('no such feature')).toBeNull();
  });

  it('of another file are refused', () => {
    expect(() => new NameWeights(Buffer.from('something else'))).toThrow(/training\/README/);
  });
});
