import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { connect, FIRST_SCREEN, hear } from './screen';

@Component({
  selector: 'app-screen',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <p id="note">{{ screen().note }}</p>
    @if (screen().shown) {
      <resource-library
        id="library"
        class="guidance"
        lang="en"
        data-place="start"
        style="display: block"
        loading="eager"
        [src]="screen().src"
        [pageSize]="screen().pageSize"
        [withoutHeading]="screen().withoutHeading"
        [sort]="screen().sort"
        [feed]="screen().feed"
        [query]="screen().query"
        (feed-load)="hear($event.type, $event.feed.title, $event.problems.length)"
        (feed-error)="hear($event.type, $event.error.code, $event.stale)"
        (query-change)="hear($event.type, $event.query.text, $event.total)"
        (item-open)="hear($event.type, $event.item.title, $event.url)"
      >
        <a href="/guidance">Guidance</a>
        <p slot="empty">Nothing of that name</p>
      </resource-library>
    }
    @if (screen().campaigns) {
      <awareness-banner
        dismissible
        now="2027-02-09"
        [feed]="screen().campaigns"
        (banner-dismiss)="hear($event.type, $event.campaigns.length)"
      />
    }
    @for (src of screen().lists; track src) {
      <safeguarding-news [src]="src" loading="eager" />
    }
  `,
})
export class App {
  readonly screen = signal(FIRST_SCREEN);
  readonly hear = hear;

  constructor() {
    connect((patch) => this.screen.update((last) => ({ ...last, ...patch })));
  }
}
