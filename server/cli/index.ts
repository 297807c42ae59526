#!/usr/bin/env node
/**
 * The binary `mes-choix`.
 *
 * Everything else is imported once the runtime is known to have what it needs: on an older one that
 * import itself would fail, with a stack trace.
 *
 * @module
 */
import { runtimeFault } from './runtime.ts';

// Who reads the output may leave before its end (`| head`): what is under way is still finished.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const fault = runtimeFault(process.versions.node);
if (fault === null) {
  const { runLine } = await import('./line.ts');
  const { createProgress } = await import('./progress.ts');
  const { createAsk } = await import('./asking.ts');
  process.exitCode = await runLine(process.argv.slice(2), {
    environment: process.env,
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
    progress: createProgress(process.stderr),
    ask: createAsk(process.stdin, process.stderr),
  });
} else {
  process.stderr.write(`mes-choix: ${fault}\n`);
  process.exitCode = 2;
}
