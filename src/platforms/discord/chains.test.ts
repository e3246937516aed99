import { describe, expect, it } from 'vitest';
import { Chains } from './chains.ts';

describe('conversations outside threads', () => {
  const link = (id: string, user: string, ...above: string[]) => ({ id, channel: 'c', user, above });

  it('a chain of replies is one, whoever replies', () => {
    const chains = new Chains();
    expect(chains.rootOf(link('q1', 'ann'))).toBe('q1');
    // bob replies to the bot's answer a1, which replies to q1
    expect(chains.rootOf(link('q2', 'bob', 'a1', 'q1'))).toBe('q1');
    expect(chains.rootOf(link('q3', 'cy', 'a2', 'q2'))).toBe('q1');
  });

  it('who goes on without replying goes on with their own; others begin their own', () => {
    const chains = new Chains();
    chains.rootOf(link('q1', 'ann'));
    expect(chains.rootOf(link('q2', 'ann'))).toBe('q1');
    expect(chains.rootOf(link('q3', 'bob'))).toBe('q3');
    expect(chains.rootOf({ id: 'q4', channel: 'other', user: 'ann', above: [] })).toBe('q4');
    expect(chains.rootOf(link('q5', 'ann', 'a3', 'q3'))).toBe('q3');
    expect(chains.rootOf(link('q6', 'ann'))).toBe('q3');
  });

  it('after a restart a chain goes on from the highest message that Discord names', () => {
    const chains = new Chains();
    expect(chains.rootOf(link('q9', 'ann', 'a8', 'q8'))).toBe('q8');
    expect(chains.rootOf(link('q10', 'bob', 'a9', 'q9'))).toBe('q8');
  });

  it('a while later a question begins anew', async () => {
    const chains = new Chains({ goesOnMs: 1 });
    chains.rootOf(link('q1', 'ann'));
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(chains.rootOf(link('q2', 'ann'))).toBe('q2');
  });
});
