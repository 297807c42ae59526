import { expect } from '../expect.ts';
import { dress } from '../../../../widget/ui/parts/appearance.ts';
import { say } from '../../../../widget/ui/parts/say.ts';
import { country, day, endonym, lifetime, list } from '../../../../widget/ui/parts/wording.ts';
import { createPage } from '../page.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('wording', () => {
  it('fills places, and leaves those that it has no value for', () => {
    const { notice } = createPage().context;
    expect(say(notice, 'choice.dates', { date: 1 })).to.eql(
      'Enregistré le 1, valable jusqu’au {until}.',
    );
  });

  it('counts as the language does', () => {
    const { notice } = createPage().context;
    expect(say(notice, 'service.list', { count: 1 })).to.eql('1 service');
    expect(say(notice, 'service.list', { count: 3 })).to.eql('3 services');
    expect(say(notice, 'service.list', { count: 1_000_000 })).to.include('services');
  });

  it('says lives in days, and in months from two months on', () => {
    const lives = [1, 30, 182, 393].map((days) => plain(lifetime(days, 'fr')));
    expect(lives).to.eql(['1 jour', '30 jours', '6 mois', '13 mois']);
  });

  it('names countries, languages, days and lists', () => {
    expect(country('IE', 'fr')).to.eql('Irlande');
    expect(country('not a code', 'fr')).to.eql('not a code');
    expect(endonym('fr')).to.eql('Français');
    expect(day('2026-11-23T00:00:00Z', 'fr')).to.eql('23 novembre 2026');
    expect(list(['a', 'b', 'c'], 'fr')).to.eql('a, b et c');
  });

  it('knows which languages run from right to left', () => {
    const { notice } = createPage().context;
    const directions = ['ar', 'he-IL', 'fr', 'arn'].map((language) => {
      const host = document.createElement('div');
      dress(host, { ...notice, language });
      return host.dir;
    });
    expect(directions).to.eql(['rtl', 'rtl', 'ltr', 'ltr']);
  });
});
