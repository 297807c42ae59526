/**
 * The last step of `npm run build`: makes of `dist/` the package that others install. Declarations
 * are kept as far as they are reached, and what editors know of the elements is written down.
 *
 * @module
 */
import { mkdir } from 'node:fs/promises';
import { keepReached } from './declarations.ts';
import { writeEditorFiles } from './editors.ts';
import { describeElements } from './elements.ts';

await keepReached('dist/npm', 'index.d.ts');
await mkdir('dist/elements', { recursive: true });
await writeEditorFiles(describeElements(), 'dist/elements');
