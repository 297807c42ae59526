/**
 * What is kept: a service erases its own cookies alone, and a choice's proof lives as long as it.
 *
 * @module
 */
import { rulesOf } from '../../../widget/site.ts';
import type { SiteConfig } from '../../../widget/contract.ts';
import type { Fault } from '../../problem.ts';

/** Cookies that are not a service's to declare, and records that go before the choice does. */
export function checkKeeping(config: SiteConfig): Fault[] {
  return [...foreign(config), ...brief(config)];
}

function foreign(config: SiteConfig): Fault[] {
  const own = rulesOf(config).cookie.name;
  return config.services.flatMap(({ cookies = [] }, index) =>
    cookies.flatMap(({ name }, at) => {
      const path = `services.${index}.cookies.${at}.name`;
      if (/^\*+$/.test(name)) {
        const message = `"${name}" is every cookie of the site: name the service's own, such as "_pk_*"`;
        return [{ path, message }];
      }
      if (name !== own) return [];
      const message = `"${name}" is the visitor's choice itself, which is explained without being declared: remove it`;
      return [{ path, message }];
    }),
  );
}

function brief(config: SiteConfig): Fault[] {
  const { choiceDays } = rulesOf(config);
  const { retainDays = choiceDays } = config.records ?? {};
  if (retainDays >= choiceDays) return [];
  const message = `is below choiceDays, ${choiceDays}: a choice that is in force needs its proof`;
  return [{ path: 'records.retainDays', message }];
}
