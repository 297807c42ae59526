/**
 * The tests that need a document and no visitor's hands, in WebKitGTK.
 *
 * Left out: `test/widget/ui`, which presses keys and changes the size of the window: commands that
 * WebKit's driver has in part. One file alone: `npm run test:webkit -- test/widget/gate/gate.test.ts`.
 *
 * @module
 */
import type { TestRunnerConfig } from '@web/test-runner';
import base from '../../web-test-runner.config.ts';
import { findWebKit, NO_WEBKIT } from './driver.ts';
import { webkitLauncher } from './launcher.ts';

const binary = findWebKit();
if (!binary) throw new Error(NO_WEBKIT);

const config: TestRunnerConfig = {
  ...base,
  files: ['test/widget/{gate,control,storage,report,signals,start}/**/*.test.ts'],
  browsers: [webkitLauncher(binary)],
};

export default config;
