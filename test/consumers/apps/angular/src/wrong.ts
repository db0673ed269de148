import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import 'safeguarding-widgets';

/**
 * Each line that says so is refused, and no other. With
 * CUSTOM_ELEMENTS_SCHEMA Angular checks no names and values, but events and references.
 */
@Component({
  selector: 'app-all',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <resource-library
      #library
      (feed-load)="hear($event.wrong)"
      (query-change)="hear($event.query.wrong)"
    />
    <button (click)="library.wrong()">Again</button>
  `,
})
export class All {
  hear(_value: unknown): void {}
}
