import {Component, CUSTOM_ELEMENTS_SCHEMA, signal} from '@angular/core';
import type {CaptureErrorEvent, CaptureSubmitEvent, CaptureSuccessEvent} from 'capture-forms';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  templateUrl: './app.html',
})
export class App {
  readonly clientId = signal('12345abcde12345abcde12345abcde12');
  readonly locale = signal('en-US');
  readonly isShown = signal(true);
  readonly clicks = signal(0);
  readonly events = signal<readonly string[]>([]);

  logEvent(event: CaptureSubmitEvent | CaptureSuccessEvent | CaptureErrorEvent) {
    this.events.update((previous) => [
      ...previous,
      `${event.type} ${JSON.stringify(event.detail)}`,
    ]);
  }
}
