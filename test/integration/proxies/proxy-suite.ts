import {after, before, beforeEach, describe} from 'node:test';
import type {Browser} from 'puppeteer-core';
import {describeExchange} from './exchange-cases.ts';
import {describeHostility} from './hostility-cases.ts';
import {describeJourney} from './journey-cases.ts';
import {openPlace, type Place, type Recipe} from './place.ts';
import {describeRateLimit} from './rate-limit-cases.ts';
import {describeRefusals} from './refusal-cases.ts';
import {describeSecrecy} from './secrecy-cases.ts';
import type {Manner, Stage} from './stage.ts';
import {openBrowser} from './visitor.ts';

/** The cases of a reverse proxy's recipe, with the real server. */
export function describeProxy(name: string, recipe: Recipe, manner: Manner): void {
  describe(`the recipe for ${name}`, {timeout: 480_000}, () => {
    let browser: Browser;
    let stage: Stage;
    let place: Place;

    before(async () => {
      place = await openPlace();
      const site = await place.open(recipe, 35);
      browser = await openBrowser();
      const page = await browser.newPage();
      stage = {place, site, page, openHastySite: () => place.open(recipe, 1)};
    });

    after(async () => {
      await browser?.close();
      await place?.close();
    });

    beforeEach(() => {
      place.capture.world.fault = {kind: 'none'};
      place.capture.hostileAnswer = undefined;
    });

    const onStage = () => stage;
    describeJourney(onStage, manner);
    describeExchange(onStage);
    describeRefusals(onStage, manner);
    describeSecrecy(onStage);
    describeHostility(onStage, manner);
    // The sandbox keeps only its last requests, and these are many.
    describeRateLimit(onStage, manner);
  });
}
