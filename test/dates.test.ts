import {expect} from '@open-wc/testing';
import {dateOrder, monthNames} from '../src/dates.ts';
import {asciiDigits} from '../src/digits.ts';

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

describe('asciiDigits', () => {
  for (const [written, read] of [
    ['2000', '2000'],
    ['٢٠٠٠', '2000'],
    ['۱۹۸۵', '1985'],
    ['१९८५', '1985'],
    ['০৯', '09'],
    ['２０１９', '2019'],
    ['𝟏𝟗𝟖𝟓', '1985'],
    ['a1b', 'a1b'],
    ['', ''],
  ]) {
    it(`reads ${written || 'nothing'}`, () => {
      expect(asciiDigits(written ?? '')).to.equal(read);
    });
  }
});
