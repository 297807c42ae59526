/**
 * A notice as a page to read: the first layer with its answers in their order, then everything that
 * the preferences say of each purpose and service.
 *
 * @module
 */
import { html } from 'hono/html';
import { bannerNotice } from '../../widget/banner-notice.ts';
import type { Notice, NoticeService } from '../../widget/contract.ts';
import { type Html, sheet } from './sheet.ts';

/** The page of a notice. */
export function noticePage(notice: Notice, hash: string): Promise<string> {
  const { language, name, revision, appearance, widget } = notice;
  const title = `${name} – ${notice.texts['banner.title'] ?? ''}`;
  return sheet(
    title,
    language,
    html`<h1>${title}</h1>
<p>sha256:${hash}<br>${language} · ${revision} · ${appearance.layout}, ${appearance.position}, ${appearance.theme} · ${widget}</p>
${firstLayer(notice)}
${purposes(notice)}`,
  );
}

function firstLayer(notice: Notice): Html {
  const { texts, purposes: all } = bannerNotice(notice);
  // As in the banner: what may run anyway, and cannot be objected to, is told in the preferences.
  const shown = all.filter(({ exempt }) => !exempt || exempt === 'audience');
  const answers = ['banner.reject', 'banner.accept', 'banner.customize'];
  return html`<section class="banner"><h2>${texts['banner.title']}</h2>
<p>${texts['banner.text']}</p>
<ul>${shown.map(({ title, description }) => html`<li><strong>${title}</strong> ${description}</li>`)}</ul>
<p>${texts['banner.withdraw']} <u>${texts['banner.services']}</u> · <u>${texts['banner.policy']}</u></p>
<p>${answers.map((key) => html`<span class="answer">${texts[key]}</span>`)}</p></section>`;
}

function purposes(notice: Notice): Html {
  const { texts } = notice;
  return html`<h2>${texts['preferences.title']}</h2><p>${texts['preferences.intro']}</p>
${notice.purposes.map(
  ({
    id,
    title,
    description,
    exempt,
    selfAssessment,
  }) => html`<h3>${title}</h3><p>${description}</p>
${exempt ? html`<p>${texts[`exempt.${exempt}`]} ${selfAssessment ?? ''}</p>` : ''}
<dl>${notice.services.filter(({ purpose }) => purpose === id).map((service) => serviceOf(notice, service))}</dl>`,
)}`;
}

function serviceOf({ texts }: Notice, service: NoticeService): Html {
  const { name, provider, country, policyUrl, hosts, cookies, storage } = service;
  const days = (count: number | undefined) => (count ? ` (${count} d)` : '');
  const said = cookies.map(({ name: cookie, days: life, description }) =>
    [`${cookie}${days(life)}`, description].filter(Boolean).join(' '),
  );
  const kept = storage.map(({ area, name: key }) => `${area} ${key}`);
  const lines = [
    [texts['service.company'], [provider, country].filter(Boolean).join(', ')],
    [texts['service.hosts'], hosts.join(', ')],
    [texts['service.cookies'], said.join(' · ')],
    [texts['service.storage'], kept.join(', ')],
    ['', policyUrl ?? ''],
  ].filter(([, value]) => value);
  return html`<dt>${name}</dt>${lines.map(([label, value]) => html`<dd>${label} ${value}</dd>`)}`;
}
