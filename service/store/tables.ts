import type { Generated } from 'kysely';

/**
 * The tables of the store, the same in all three dialects. Days are whole numbers such as 20261122 (in Vietnam),
 * instants whole seconds since 1970, truth values 0 and 1. All names begin with `danvan_`, so that the tables may live
 * beside those of a CMS.
 */
export interface Tables {
  danvan_migration: { name: string; applied_at: number };
  danvan_secret: { name: string; value: string; created_at: number };
  danvan_site: { id: string; definition: string; carried_total: number; updated_at: number };
  danvan_site_day: { site_id: string; day: number; visitors: number; hits: number };
  danvan_page: {
    id: Generated<number>;
    page_key: string;
    site_id: string;
    page: string;
    title: string | null;
  };
  danvan_page_total: { page_id: number; reads: number };
  danvan_page_day: { page_id: number; day: number; reads: number };
  danvan_visitor: VisitorTable;
  danvan_view: { view_key: string; batch: number; at: number };
  danvan_poll: {
    id: string;
    site_id: string;
    definition: string;
    secret: string;
    updated_at: number;
  };
  danvan_poll_head: { poll_id: string; ballots: number; hash: string };
  danvan_poll_choice: { poll_id: string; choice: string; votes: number };
  danvan_ballot: {
    poll_id: string;
    sequence: number;
    choices: string;
    receipt_hash: string;
    hash: string;
  };
  /** `place` of the ballot in the log, under a veil that is not kept; none beside voters of before there were any. */
  danvan_voter: { poll_id: string; voter: string; place: number | null };
  danvan_spent: { token: string; expires_at: number };
  danvan_feed: { id: string; definition: string; updated_at: number };
  danvan_feed_copy: {
    feed_id: string;
    body: string;
    etag: string | null;
    modified: string | null;
    fetched_at: number;
  };
  danvan_register: {
    site_id: string;
    name: string;
    definition: string;
    revision: number;
    updated_at: number;
  };
  danvan_unit: RecordRow;
  danvan_model: RecordRow;
  danvan_document: RecordRow;
  danvan_campaign: { id: string; site_id: string; definition: string; updated_at: number };
}

/** A record of a site's register. */
interface RecordRow {
  site_id: string;
  id: string;
  definition: string;
  updated_at: number;
}

/**
 * Visitors of the day that runs. `visitor` is a hash whose key is forgotten at midnight, and the rows go with it.
 * A hit from `visit_until` on is a new visit; 0 stands for someone who was present and has not been counted. `batch`
 * names the transaction that last counted the visitor.
 */
export interface VisitorTable {
  visitor: string;
  site_id: string;
  seen_at: number;
  visit_until: number;
  is_member: number;
  batch: number;
}
