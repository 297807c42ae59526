#!/usr/bin/env node
/**
 * The binary `mes-choix`.
 *
 * @module
 */
import { runLine } from './line.ts';

process.exitCode = await runLine(process.argv.slice(2), {
  environment: process.env,
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
});
