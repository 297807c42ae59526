/**
 * `npm run screenshots`: pictures of every state, layout, width and way of seeing, with a sheet that
 * shows them side by side; to be looked at by a person.
 *
 * `npm run screenshots -- fresh-box 320` makes those alone whose names hold all the words;
 * `-- --docs` makes the pictures of the documentation anew, in `docs/images/`; `-- --desk` those of
 * the desk, in `docs/images/desk/`.
 *
 * @module
 */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { type Layout, LAYOUTS, type Mode, MODES, SCENES, SCREENS } from './browser/looks/scenes.ts';
import { createWorld, type World } from './browser/world.ts';
import { takeDeskPictures } from './desk-pictures.ts';
import { chromiumArgs, isRoot, requireChromium } from './engines.ts';
import { sheetOf } from './screenshots-sheet.ts';

/** One picture. */
interface Shot {
  /** `fresh-box-320-dark`. */
  readonly name: string;
  readonly scene: string;
  readonly layout: Layout;
  readonly width: number;
  readonly mode: Mode;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const OUT = join(root, 'test-results', 'screenshots');

/** The pictures of the documentation, by their names there. */
const DOCS: Readonly<Record<string, string>> = {
  banner: 'fresh-bar-1280-light',
  preferences: 'panel-1280-light',
  'box-dark': 'fresh-box-1280-dark',
  modal: 'fresh-modal-768-light',
  phone: 'fresh-bar-320-light',
  'right-to-left': 'fresh-bar-320-rtl',
  placeholder: 'placeholder-768-light',
};

/** Every picture that there is. */
function everyShot(): readonly Shot[] {
  return Object.entries(SCENES).flatMap(([scene, { hasLayout }]) =>
    (hasLayout ? (Object.keys(LAYOUTS) as Layout[]) : [undefined]).flatMap((layout) =>
      [...SCREENS.keys()].flatMap((width) =>
        MODES.map((mode) => ({
          name: [scene, layout, width, mode].filter((part) => part !== undefined).join('-'),
          scene,
          layout: layout ?? 'bar',
          width,
          mode,
        })),
      ),
    ),
  );
}

/** Makes one picture, as a visitor with nothing on the device. Throws where the state is not reached. */
async function take(browser: Browser, world: World, shot: Shot, file: string): Promise<void> {
  const viewport = SCREENS.get(shot.width) ?? null;
  const context = await browser.newContext({ viewport, locale: 'fr-CH' });
  context.setDefaultTimeout(20_000);
  try {
    const page = await context.newPage();
    await SCENES[shot.scene]?.reach({ world, page, layout: shot.layout, mode: shot.mode });
    await page.waitForLoadState('load');
    await page.screenshot({ path: file, animations: 'disabled' });
  } finally {
    await context.close();
  }
}

/** The browser that the pictures are made in. */
function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: requireChromium(),
    args: [...chromiumArgs],
    chromiumSandbox: !isRoot,
  });
}

/** Makes the pictures one after the other; gives the names of those that failed. */
async function takeAll(
  shots: readonly (readonly [file: string, shot: Shot])[],
): Promise<readonly string[]> {
  const world = await createWorld();
  const browser = await launch();
  const failed: string[] = [];
  try {
    for (const [file, shot] of shots) {
      await mkdir(dirname(file), { recursive: true });
      try {
        await take(browser, world, shot, file);
        console.log(shot.name);
      } catch (error) {
        failed.push(shot.name);
        console.error(`${shot.name}: ${(error as Error).message}`);
      }
    }
  } finally {
    await browser.close();
    await world.stop();
  }
  return failed;
}

async function main(args: readonly string[]): Promise<number> {
  const every = everyShot();
  if (args.includes('--desk')) {
    const browser = await launch();
    const failed = await takeDeskPictures(browser, join(root, 'docs', 'images', 'desk'));
    await browser.close();
    return failed.length ? 1 : 0;
  }
  if (args.includes('--docs')) {
    const docs = Object.entries(DOCS).flatMap(([name, of]) =>
      every
        .filter((shot) => shot.name === of)
        .map((shot) => [join(root, 'docs', 'images', `${name}.png`), shot] as const),
    );
    return (await takeAll(docs)).length ? 1 : 0;
  }
  const chosen = every.filter(({ name }) => args.every((word) => name.includes(word)));
  if (!chosen.length) {
    console.error(`No picture's name holds all of: ${args.join(' ')}`);
    return 2;
  }
  const failed = await takeAll(
    chosen.map((shot) => [join(OUT, `${shot.name}.png`), shot] as const),
  );
  const made = new Set(await readdir(OUT));
  const sheet = join(OUT, 'index.html');
  const pictures = every.filter(({ name }) => made.has(`${name}.png`));
  await writeFile(sheet, sheetOf(pictures, MODES));
  console.log(`\n${chosen.length - failed.length} pictures, ${failed.length} failed: ${sheet}`);
  return failed.length ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
