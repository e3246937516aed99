/** Builds the kernel that the reading loads from its AssemblyScript source. */
import { writeFileSync } from 'node:fs';
import { kernelFile } from '../../src/reading/syntax/network/kernel.ts';
import { compileKernel } from './engine.ts';

const binary = compileKernel('src/reading/syntax/network/assembly/index.ts');
writeFileSync(kernelFile(), binary);
console.log(`${kernelFile()}: ${binary.length} bytes`);
