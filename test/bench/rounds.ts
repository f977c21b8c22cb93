import type {Measure, World} from './measure.ts';
import {Samples, type Sample} from './samples.ts';

/**
 * Takes a measure's samples, one contender after the other in each round, so that whatever slows the machine down for
 * a while slows all of them down.
 */
export async function takeSamples(
  {open, contenders, warmUps}: Measure,
  world: World,
  rounds: number,
): Promise<Samples> {
  const taken: Map<string, Sample>[] = [];
  const session = await open(world);
  try {
    for (let i = 0; i < warmUps + rounds; i++) {
      const round = new Map<string, Sample>();
      for (const contender of contenders) round.set(contender, await session.sample(contender));
      if (i >= warmUps) taken.push(round);
    }
  } finally {
    await session.close();
  }
  return new Samples(taken);
}
