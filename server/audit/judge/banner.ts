/**
 * The layers that ask, against what can be measured of fairness. Pure.
 *
 * @module
 */
import type { Finding } from '../finding.ts';
import type { Item } from '../inventory.ts';
import { isPlainRefusal, isPlainYes, type Meaning, meaningIn } from '../labels.ts';
import type { Observation, SeenControl, SeenLayer } from '../observed.ts';
import { impliedYes } from './implied.ts';
import { judgePair } from './pair.ts';

/** The controls of a layer that mean something. */
export function controlsOf(layer: SeenLayer, meaning: Meaning): readonly SeenControl[] {
  return layer.controls.filter((control) => meaningIn(layer, control) === meaning);
}

const fault = (code: Finding['code'], facts: Finding['facts'] = {}): Finding => ({
  code,
  severity: 'fault',
  facts,
});
const note = (code: Finding['code']): Finding => ({ code, severity: 'note' });

/** Judges the layers; `items`: what was seen, `exempt`: ids that need no consent. */
export function judgeBanner(
  seen: Observation,
  items: readonly Item[],
  exempt: ReadonlySet<string>,
): readonly Finding[] {
  const { banner, panel } = seen;
  if (!banner) return noBanner(items);
  return [
    ...firstLayer(seen, banner),
    ...ticked([banner, ...(panel ? [panel] : [])], exempt),
    ...memory(seen, items),
    ...gaps(seen),
    ...[banner, panel]
      .flatMap((layer) =>
        layer &&
        /int[ée]r[êe]ts? l[ée]gitimes?|legitimate interest|berechtigte[sn]? interesse/i.test(
          layer.text,
        )
          ? note('legitimate-interest')
          : [],
      )
      .slice(0, 1),
  ];
}

/** A site that does nothing which needs consent needs no banner. */
function noBanner(items: readonly Item[]): readonly Finding[] {
  const isNeeded = items.some(
    ({ standing, kind, party }) =>
      standing.is === 'declared' ||
      (standing.is === 'undeclared' && (kind !== 'host' || party === 'third')),
  );
  return isNeeded ? [fault('no-banner')] : [];
}

function firstLayer(seen: Observation, banner: SeenLayer): readonly Finding[] {
  const accepts = controlsOf(banner, 'accept');
  const refuses = controlsOf(banner, 'refuse');
  const [accept] = accepts;
  const [refuse] = refuses;
  const found: Finding[] = [];
  if (!accept && !refuse) found.push(fault('no-answer'));
  if (accept && !refuse) {
    found.push(fault('no-refuse', { accept: accept.label, clicks: seen.steps.refuse ?? '' }));
  }
  if (accept && !isPlainYes(accept.label)) {
    found.push(fault('accept-wording', { label: accept.label }));
  }
  if (refuse && !isPlainRefusal(refuse.label, banner.language)) {
    found.push(fault('refuse-wording', { label: refuse.label }));
  }
  if (accept && refuse) found.push(...judgePair(accept, refuse), ...outOfView(seen, banner));
  if (accepts.length > Math.max(1, refuses.length) && refuse) {
    found.push(fault('accept-more-often', { is: refuses.length, other: accepts.length }));
  }
  if (accepts.some(({ hasFocus }) => hasFocus)) found.push(fault('focus-on-accept'));
  const implied = impliedYes(banner.text);
  if (implied !== null) found.push(fault('implied-yes', { label: implied.slice(0, 200) }));
  if (banner.coversPage) found.push(note('covers-page'));
  return found;
}

/** A yes that is seen at once beside a no that has to be looked for. */
function outOfView({ phone }: Observation, banner: SeenLayer): readonly Finding[] {
  return [
    { layer: banner, where: 'desktop' },
    { layer: phone, where: 'phone' },
  ].flatMap(({ layer, where }) => {
    if (!layer) return [];
    const isSeen = (meaning: Meaning) =>
      controlsOf(layer, meaning).some(({ isInView }) => isInView);
    return isSeen('accept') && !isSeen('refuse') ? [fault('refuse-out-of-view', { where })] : [];
  });
}

function ticked(layers: readonly SeenLayer[], exempt: ReadonlySet<string>): readonly Finding[] {
  const on = layers
    .flatMap(({ switches }) => switches)
    .filter(({ isOn, isLocked, id }) => isOn && !isLocked && !(id !== null && exempt.has(id)));
  const labels = [...new Set(on.map(({ label }) => label || '?'))];
  return labels.length > 0 ? [fault('pre-ticked', { labels: labels.slice(0, 8).join(', ') })] : [];
}

/** How the answers are kept, and how one comes back to them. */
function memory(
  { isAskedAgain, steps, visits, wayBack }: Observation,
  items: readonly Item[],
): readonly Finding[] {
  const found: Finding[] = [];
  if (isAskedAgain) found.push(fault('asked-again'));
  const kept = new Set(
    items.filter(({ standing }) => standing.is === 'tool').map(({ name }) => name),
  );
  const lifeIn = (state: 'accepted' | 'refused') =>
    Math.max(
      0,
      ...(visits.find((visit) => visit.state === state)?.cookies ?? [])
        .filter(({ name, party }) => party === 'first' && kept.has(name))
        .map(({ days }) => days ?? 0),
    );
  const [yes, no] = [lifeIn('accepted'), lifeIn('refused')];
  if (no > 0 && yes > no * 1.02 + 1) {
    found.push(fault('refusal-shorter', { is: Math.round(no), other: Math.round(yes) }));
  }
  if (wayBack === false) found.push(fault('no-way-back'));
  if (steps.accept !== null && steps.withdraw !== null && steps.withdraw > steps.accept + 1) {
    found.push(fault('withdraw-longer', { is: steps.withdraw, other: steps.accept }));
  }
  return found;
}

/** An audit that could not look says so: it is no clean one. */
function gaps({ obstacles, wayBack }: Observation): readonly Finding[] {
  return [
    ...(obstacles.includes('accept') ? [fault('accept-not-found')] : []),
    ...(obstacles.includes('refuse') ? [fault('refuse-not-found')] : []),
    ...(obstacles.includes('withdraw') && wayBack ? [fault('withdraw-not-found')] : []),
  ];
}
