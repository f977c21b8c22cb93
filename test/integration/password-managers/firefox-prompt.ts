import type {Login} from './manager.ts';

/**
 * What is done with Firefox's prompt for passwords, in its own window. It has these names in
 * `browser/base/content/browser.js` and `toolkit/components/passwordmgr/LoginManagerPrompter.sys.mjs`.
 */
declare const PopupNotifications: {
  readonly panel: HTMLElement & {readonly state: string; hidePopup(): void};
  getNotification(id: 'password'): {readonly anchorElement: HTMLElement};
};

declare const Services: {
  readonly obs: Record<
    'addObserver' | 'removeObserver',
    (observer: {observe(): void}, topic: string) => void
  >;
};

/** Waits until the prompt is open. */
export async function untilPrompted(): Promise<void> {
  const {panel} = PopupNotifications;
  if (panel.state === 'open') return;
  await new Promise((resolve) => panel.addEventListener('popupshown', resolve, {once: true}));
}

/** What the open prompt would save. */
export function promptedLogin(): Login {
  const [username, password] = ['username', 'password'].map(
    (name) => document.getElementById(`password-notification-${name}`) as HTMLInputElement,
  );
  return {username: username?.value ?? '', password: password?.value ?? ''};
}

/** Says yes, and waits until it is saved. */
export async function acceptPrompt(): Promise<void> {
  const topic = 'passwordmgr-storage-changed';
  const saved = new Promise<void>((resolve) => {
    const observer = {
      observe() {
        Services.obs.removeObserver(observer, topic);
        resolve();
      },
    };
    Services.obs.addObserver(observer, topic);
  });
  const prompt = document.getElementById('password-notification') as HTMLElement & {
    readonly button: HTMLElement;
  };
  prompt.button.click();
  await saved;
}

/** Puts the prompt away. */
export async function dismissPrompt(): Promise<void> {
  const {panel} = PopupNotifications;
  const hidden = new Promise((resolve) =>
    panel.addEventListener('popuphidden', resolve, {once: true}),
  );
  panel.hidePopup();
  await hidden;
}

/** Presses the key in the address bar, which is there as long as something can be saved. */
export function pressKey(): void {
  PopupNotifications.getNotification('password').anchorElement.click();
}
