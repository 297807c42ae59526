/**
 * All rounds of all tools at both speeds, one after the other.
 *
 * @module
 */
import { type Bench, orderOf, patiently } from '../bench.ts';
import type { Sample, Samples } from '../sample.ts';
import { groundOf, NO_GROUND, sampleOf } from '../visits.ts';
import type { Speed } from '../visit.ts';

const SPEEDS: readonly Speed[] = ['x4', 'x1'];

/** The samples, by speed and tool. */
export async function visitRounds(bench: Bench): Promise<Samples> {
  const samples: Record<Speed, Record<string, Sample[]>> = { x1: {}, x4: {} };
  const total = bench.runs * SPEEDS.length * bench.tools.length;
  const begun = performance.now();
  let done = 0;
  for (let round = 0; round < bench.runs; round += 1) {
    for (const speed of SPEEDS) {
      let ground = NO_GROUND;
      const [alone, ...tools] = bench.tools;
      if (alone) ground = await patiently(bench, () => groundOf(bench, alone, speed));
      done += 1;
      for (const tool of orderOf(tools, round)) {
        const sample = await patiently(bench, () => sampleOf(bench, tool, speed, ground));
        (samples[speed][tool.id] ??= []).push(sample);
        done += 1;
        const left = Math.round((((performance.now() - begun) / done) * (total - done)) / 1000);
        bench.say(
          `round ${round + 1} of ${bench.runs}, ${speed}, ${tool.name}: banner at ${Math.round(sample.banner ?? 0)} ms (${done}/${total}, ${left} s left)`,
        );
      }
    }
  }
  return samples;
}
