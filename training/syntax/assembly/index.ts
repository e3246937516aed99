// AssemblyScript: the reading's kernel with its gradients, for training only.
export * from '../../../src/reading/syntax/network/assembly/index';
export * from './backward';
