import {expect} from '@open-wc/testing';
import {dateOrder, monthNames} from '../../../src/templates/date-format.ts';
import {languages} from '../../../src/localize/languages.ts';

describe('a date', () => {
  for (const [tag, order] of [
    ['en', 'month,day,year'],
    ['en-GB', 'day,month,year'],
    ['de', 'day,month,year'],
    ['hu', 'year,month,day'],
    ['ja', 'year,month,day'],
    ['fa', 'year,month,day'],
    ['th', 'day,month,year'],
    ['', 'month,day,year'],
    ['no tag', 'month,day,year'],
    // Which no browser knows.
    ['tlh', 'day,month,year'],
  ] as const) {
    it(`is asked for as ${order} in ${tag || 'nothing'}`, () => {
      expect(dateOrder(tag).join()).to.equal(order);
    });
  }

  for (const [tag, january, december] of [
    ['en', 'January', 'December'],
    ['cs', 'leden', 'prosinec'],
    ['ru', 'январь', 'декабрь'],
    // Of the calendar that Capture knows, whichever the language has.
    ['fa', 'ژانویه', 'دسامبر'],
    ['th', 'มกราคม', 'ธันวาคม'],
    ['ar-SA', 'يناير', 'ديسمبر'],
    ['no tag', 'January', 'December'],
  ] as const) {
    it(`has the months of ${tag}`, () => {
      const names = monthNames(tag);
      expect(names).to.have.lengthOf(12);
      expect([names[0], names[11]]).to.deep.equal([january, december]);
    });
  }
});

describe('the months of a language that the browser does not know', () => {
  it('are figures: English names would be out of place', () => {
    expect(monthNames('tlh').join()).to.equal('1,2,3,4,5,6,7,8,9,10,11,12');
  });

  for (const tag of languages.filter((tag) => !tag.startsWith('en'))) {
    it(`are not in English: ${tag}`, () => {
      expect(monthNames(tag)).not.to.include('January').and.not.to.include('May');
    });
  }
});

describe('a page without Intl.DateTimeFormat', () => {
  const {DateTimeFormat} = Intl;
  before(() => Object.assign(Intl, {DateTimeFormat: undefined}));
  after(() => Object.assign(Intl, {DateTimeFormat}));

  it('has dates in the most common order, with the months as numbers', () => {
    expect(dateOrder('de')).to.deep.equal(['day', 'month', 'year']);
    expect(monthNames('de').join()).to.equal('1,2,3,4,5,6,7,8,9,10,11,12');
  });
});
