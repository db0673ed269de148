import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import 'safeguarding-widgets/define/resource-library';

@Component({
  selector: 'app-guidance',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <resource-library
      src="/feeds/library.json"
      [pageSize]="5"
      (query-change)="found.set($event.total)"
    >
      <a href="/guidance">Guidance</a>
    </resource-library>
    @if (found() !== undefined) {
      <p>{{ found() }} found</p>
    }
  `,
})
export class Guidance {
  readonly found = signal<number | undefined>(undefined);
}
