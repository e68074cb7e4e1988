import type { TemplateResult } from 'lit';
import type { AdminApi } from './api.js';
import type { Tag } from './copy-tag.js';
import type { Draft, Field } from './form/field.js';

/** A column of a section's list. */
export interface Column {
  readonly title: string;
  readonly cell: (record: Draft) => string | undefined;
  /** What it holds, where that is no plain text: an id to copy, a number, or a word or two that stay on one line. */
  readonly holds?: 'id' | 'number' | 'state';
}

/** What a section of the page shows and does: a list of records, each with its form. */
export interface Section {
  readonly title: string;
  /** What one record is called: `cuộc bình chọn`. */
  readonly one: string;
  readonly columns: readonly Column[];
  /** Id of a record in its address. */
  idOf(record: Draft): string;
  /** What a record is called. */
  nameOf(record: Draft): string;
  list(api: AdminApi, site: string): Promise<readonly Draft[]>;
  fields(api: AdminApi, site: string): Promise<readonly Field[]>;
  /** A record as its form holds it, and back. */
  toDraft?(record: Draft): Draft;
  fromDraft?(draft: Draft): Draft;
  readonly blank: Draft;
  save(api: AdminApi, site: string, id: string, record: Draft): Promise<void>;
  remove?(api: AdminApi, site: string, id: string): Promise<void>;
  /** What is lost with a record. */
  readonly removal?: string;
  /** The link that puts a record into a page, or the whole list of a site. */
  tagOf?(record: Draft): Tag;
  siteTag?(site: string): Tag;
  /** Further buttons of a record. */
  acts?(record: Draft, tools: SectionTools): TemplateResult;
  /** What stands above the list. */
  above?(tools: SectionTools): TemplateResult;
}

/** What a section's own parts work with. */
export interface SectionTools {
  readonly api: AdminApi;
  readonly site: string;
  /** Runs an act, tells its outcome, and reads the list again. */
  readonly run: (act: () => Promise<string>) => Promise<void>;
}
