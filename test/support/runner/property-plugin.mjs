const seed = Number(process.env.SEED) || Math.trunc(Math.random() * 2 ** 31);

/**
 * Gives the properties of a run their seed, another one each time unless SEED says one, and tells at the end how often
 * they held.
 *
 * - `property-seed` gives the seed;
 * - `property-held` counts, `{name, runs, ms}`.
 */
export function propertyPlugin() {
  const held = [];
  return {
    name: 'properties',
    executeCommand({command, payload, session}) {
      if (command === 'property-seed') return seed;
      if (command !== 'property-held') return undefined;
      return held.push({browser: session.browser.name, ...payload});
    },
    serverStop() {
      if (!held.length) return;
      console.log(
        `\nProperties on random input, seed ${seed} (SEED=${seed} npm test: the same again)`,
      );
      for (const {browser, name, runs, ms} of held) {
        console.log(`  ${browser}: ${runs} runs in ${(ms / 1000).toFixed(1)} s: ${name}`);
      }
      const total = held.reduce((sum, {runs}) => sum + runs, 0);
      console.log(`  ${total} runs in all`);
    },
  };
}
