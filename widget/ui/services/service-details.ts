/**
 * What there is to know about a service: company, country, cookies and their lives, policy.
 *
 * @module
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Notice, NoticeService } from '../../contract.ts';
import type { MessageKey } from '../messages/messages.ts';
import { abroad } from '../parts/abroad.ts';
import { say } from '../parts/say.ts';
import { country, lifetime } from '../parts/wording.ts';

/** A service's facts as a list of descriptions. */
export function serviceDetails(notice: Notice, service: NoticeService): TemplateResult {
  const { provider: company, cookies, storage, hosts, policyUrl } = service;
  const fact = (key: MessageKey, value: unknown) =>
    value ? html`<div><dt class="soft">${say(notice, key)}</dt><dd>${value}</dd></div>` : nothing;
  const stores = cookies.length + storage.length > 0;
  return html`<dl>
      ${fact('service.company', company)}
      ${fact('service.country', service.country && country(service.country, notice.language))}
      ${fact('service.hosts', hosts.join(', '))}
      ${fact('service.cookies', cookies.length && cookies.map((cookie) => cookieFacts(notice, cookie)))}
      ${fact('service.storage', storage.length && storage.map(storageFacts))}
    </dl>
    ${stores ? nothing : html`<p>${say(notice, 'service.none')}</p>`}
    ${policyUrl && /^https?:/.test(policyUrl) ? html`<p>${abroad(policyUrl, say(notice, 'service.policy', { company }))}</p>` : nothing}`;
}

function cookieFacts(notice: Notice, cookie: NoticeService['cookies'][number]): TemplateResult {
  const { name, days, description } = cookie;
  const life = days ? lifetime(days, notice.language) : say(notice, 'service.session');
  return html`<p>
    <code dir="ltr">${name}</code> · ${life}${description ? html`<br />${description}` : nothing}
  </p>`;
}

function storageFacts({ area, name }: NoticeService['storage'][number]): TemplateResult {
  return html`<p><code dir="ltr">${name}</code> (${area})</p>`;
}
