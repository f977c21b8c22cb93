import type {Journey} from '../journey.ts';
import {inChromium} from '../utterance.ts';

const inGerman = "document.querySelector('capture-sign-in').locale = 'de-DE'";
const openDialog = "document.querySelector('dialog').showModal()";

export const changes: readonly Journey[] = [
  {
    name: 'Another language while the form is open',
    async act(visitor) {
      await visitor.open({
        title: 'Language',
        languages: ['de'],
        body: `<button onclick="${inGerman}">Deutsch</button>
          <capture-sign-in SETTINGS></capture-sign-in>`,
      });
      await visitor.press('Tab', 'main content', 'Deutsch push button.');
      await visitor.press('Tab', 'form Sign in', 'Email address entry required.', 'Focus mode');
      await visitor.press('shift+Tab', 'leaving form.', 'Deutsch push button.', 'Browse mode');
      await visitor.press('space');
      await visitor.press('Tab', 'form Anmelden', 'E-Mail-Adresse entry required.', 'Focus mode');
      await visitor.press('Tab', 'Passwort password text.');
      await visitor.press('Tab', 'Passwort anzeigen toggle button not pressed.', 'Browse mode');
      await visitor.press('Tab', 'Anmelden push button.');
    },
  },
  {
    name: 'In a dialog',
    async act(visitor) {
      await visitor.open({
        title: 'Dialog',
        body: `<button onclick="${openDialog}">Open</button>
          <dialog aria-label="Members"><capture-sign-in SETTINGS></capture-sign-in></dialog>`,
      });
      await visitor.press('Tab', 'main content', 'Open push button.');
      // Firefox's dialogs say nothing to Orca when they open, whatever is in them.
      await visitor.press(
        'space',
        inChromium('Members dialog'),
        inChromium('form Sign in'),
        inChromium('Email address entry required.'),
        inChromium('Focus mode'),
      );
      await visitor.press('Escape', 'main content', 'Open push button.', inChromium('Browse mode'));
    },
  },
];
