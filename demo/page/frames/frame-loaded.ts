/** Waits until the page around the frame listens to this one, which it does when the frame has loaded. */
export async function frameLoaded(): Promise<void> {
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => addEventListener('load', resolve, {once: true}));
  }
  // The page around the frame gets its own event in the same task.
  await new Promise((resolve) => setTimeout(resolve));
}
