/**
 * Whether an event can have come from the notice that it names.
 *
 * Pure. The shape is checked before (`server/contract.ts`); here the answers are held against the
 * purposes and services that were shown.
 *
 * @module
 */
import type { ConsentEvent, Notice } from '../../widget/contract.ts';
import type { Fault } from '../problem.ts';

/** What is wrong with an event, in words for its sender; empty where nothing is. */
export function faultsOf(event: ConsentEvent, notice: Notice): readonly Fault[] {
  return [
    ...languageFaults(event, notice),
    ...purposeFaults(event, notice),
    ...Object.entries(event.services).flatMap(([id, answer]) =>
      exceptionFaults(event, notice, id, answer),
    ),
    ...actionFaults(event),
    ...subjectFaults(event),
  ];
}

function languageFaults(event: ConsentEvent, notice: Notice): readonly Fault[] {
  if (event.language === notice.language) return [];
  return [{ path: 'language', message: `must be the notice's: "${notice.language}"` }];
}

function purposeFaults(event: ConsentEvent, notice: Notice): readonly Fault[] {
  const asked = new Set(notice.purposes.filter(({ exempt }) => !exempt).map(({ id }) => id));
  const missing = [...asked].filter((id) => !Object.hasOwn(event.purposes, id));
  const others = Object.keys(event.purposes).filter((id) => !asked.has(id));
  return [
    ...missing.map((id) => ({
      path: `purposes.${id}`,
      message: 'is missing: the notice asks for this purpose',
    })),
    ...others.map((id) => ({
      path: `purposes.${id}`,
      message: 'is not a purpose that the notice asks for',
    })),
  ];
}

/** An exception is a service that differs from its purpose, or an objection to own measurement. */
function exceptionFaults(
  event: ConsentEvent,
  notice: Notice,
  id: string,
  answer: boolean,
): readonly Fault[] {
  const path = `services.${id}`;
  const service = notice.services.find((candidate) => candidate.id === id);
  const purpose = notice.purposes.find((candidate) => candidate.id === (service?.purpose ?? id));
  if (!purpose || (!service && !purpose.exempt)) {
    return [{ path, message: 'is not a service of the notice' }];
  }
  if (purpose.exempt === 'audience') {
    return answer ? [{ path, message: 'is exempt: it can only be objected to, by false' }] : [];
  }
  if (purpose.exempt) return [{ path, message: 'is exempt and cannot be chosen' }];
  if (answer !== event.purposes[purpose.id]) return [];
  return [{ path, message: `has its purpose's answer: only exceptions are named` }];
}

function actionFaults(event: ConsentEvent): readonly Fault[] {
  const purposes = Object.entries(event.purposes);
  const services = Object.entries(event.services);
  const fault = (path: string, message: string): Fault => ({ path, message });
  switch (event.action) {
    case 'accept-all':
      return [...named('purposes', purposes, false), ...named('services', services, false)].map(
        (path) => fault(path, 'must not be refused where everything is accepted'),
      );
    case 'reject-all':
    case 'withdraw':
      return [...named('purposes', purposes, true), ...named('services', services, true)].map(
        (path) => fault(path, `must not be granted by ${event.action}`),
      );
    case 'grant-service':
      return services.some(([, answer]) => answer)
        ? []
        : [fault('services', 'must grant a service')];
    case 'save':
      return [];
  }
}

function named(list: string, answers: readonly [string, boolean][], answer: boolean): string[] {
  return answers.filter(([, given]) => given === answer).map(([id]) => `${list}.${id}`);
}

function subjectFaults(event: ConsentEvent): readonly Fault[] {
  const grants = [event.purposes, event.services].some((answers) =>
    Object.values(answers).includes(true),
  );
  if (!grants || event.subject !== null) return [];
  return [{ path: 'subject', message: 'must be a UUID where something is granted' }];
}
