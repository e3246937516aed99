// AssemblyScript: what the reading calls. Built by `npm run kernel`; the binary is committed beside the weights.
export { packAll, product } from './product';
export { neighbours, recur } from './recurrence';
