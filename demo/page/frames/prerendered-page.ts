import {fetchSandboxStatus} from '../sandbox-client.ts';

const button = document.querySelector<HTMLButtonElement>('#load');

/** Makes the form of the server the element's own. */
async function loadScript(): Promise<void> {
  if (button) button.disabled = true;
  const element = document.querySelector('#form > *');
  if (element?.localName === 'capture-new-password') {
    const {accessToken} = await fetchSandboxStatus();
    Object.assign(element, {accessToken});
  }
  await import('../../../src/hydrate.ts');
  await import('../../../src/index.ts');
  if (button) button.textContent = 'The script is loaded';
}

button?.addEventListener('click', () => void loadScript(), {once: true});
