import { join } from 'node:path';
import { root } from '../../../../root.ts';
import { keep } from '../../../language.ts';
import { readWeights } from '../../../syntax/network/weights.ts';
import { AnswerNetwork } from './network.ts';
import type { NetworkHead } from './rooms.ts';

export { inputOf } from './input.ts';
export type { AnswerNetwork, Scores } from './network.ts';

const file = join(root, 'data', 'language', 'answer-network.bin');

/**
 * The network with the weights that are shipped, read when the first question is ranked; or with those of another file.
 *
 * @throws Error where the file is not one of weights
 */
export function answerNetwork(path = file): AnswerNetwork {
  return keep(`answer-network:${path}`, () => new AnswerNetwork(readWeights<NetworkHead>(path)));
}
