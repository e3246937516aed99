// AssemblyScript: what the reading calls. Built by `npm run kernel`; the binary is committed beside the weights.
export { beside, mixture, products } from './attention';
export { product } from './product';
export { neighbours, recur } from './recurrence';
export { shares } from './shares';
export { packWhole, round, wholeProduct } from './whole';
export { addRow, bend, pair, widen } from './rows';
