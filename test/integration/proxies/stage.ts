import type {Page} from 'puppeteer-core';
import type {Place, Site} from './place.ts';

/** What the cases of a recipe play on. */
export interface Stage {
  readonly place: Place;
  /** A site that has the recipe as it is published. */
  readonly site: Site;
  /** The same, but that its server waits for Capture for only a second. */
  openHastySite(): Promise<Site>;
  readonly page: Page;
}

/** In what recipes differ. */
export interface Manner {
  /** The status by which methods are refused. */
  readonly refusal: number;
  /** The status that tells that Capture did not answer in time. */
  readonly late: number;
  /** Whether it limits how often one visitor may ask. */
  readonly isLimiting: boolean;
  /** Whether hostile answers and requests come to what their tables say: they say it for Node. */
  readonly isNode: boolean;
}
