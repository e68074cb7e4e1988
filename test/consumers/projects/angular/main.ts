// Angular's own packages are linked when they start.
import '@angular/compiler';
import {
  Component,
  CUSTOM_ELEMENTS_SCHEMA,
  provideZonelessChangeDetection,
  signal,
} from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import 'danvan/widgets/news-list/define';
import 'danvan/widgets/visitor-stats/define';

@Component({
  selector: 'app-portal',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <danvan-visitor-stats layout="list" [statistics]="statistics"></danvan-visitor-stats>
    <danvan-news-list
      search
      limit="5"
      [articles]="news"
      (danvan-news-list-filter)="heard.set($event.type)"
    >
      <a href="/tin">Tin tức</a>
    </danvan-news-list>
    <output>{{ heard() }}</output>
  `,
})
class Portal {
  readonly heard = signal('');
  readonly statistics = { today: 1204, total: 5_100_909 };
  readonly news = [
    { id: '1', title: 'Tổ dân vận khéo bản Nà Lốc', url: 'https://danvan.example.gov.vn/1' },
  ];
}

void bootstrapApplication(Portal, { providers: [provideZonelessChangeDetection()] });
