/** Runs a task in which each timeout of `from` milliseconds takes `to` milliseconds. */
export async function shortenTimeout(from: number, to: number, task: () => Promise<unknown>) {
  const {setTimeout} = window;
  window.setTimeout = ((run: () => void, ms: number) =>
    setTimeout(run, ms === from ? to : ms)) as typeof setTimeout;
  try {
    await task();
  } finally {
    window.setTimeout = setTimeout;
  }
}
