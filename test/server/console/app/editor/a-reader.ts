/**
 * The editor's reader without an editor: its libraries tell each other by events of the window that
 * they are ready, so there is one.
 *
 * @module
 */
import {
  config,
  Editor,
  init,
  parser,
  ParserReady,
  schema,
  serializer,
  SerializerReady,
} from '@milkdown/kit/core';
import { Clock, Container, Ctx, type MilkdownPlugin } from '@milkdown/kit/ctx';
import { documentNodes } from '../../../../../server/console/app/editor/document-nodes.ts';
import { type Reader, readerOf } from '../../../../../server/console/app/editor/reading.ts';
import { configureWriting } from '../../../../../server/console/app/editor/writing.ts';

export async function aReader(): Promise<Reader> {
  const bus = new EventTarget();
  globalThis.addEventListener ??= bus.addEventListener.bind(bus);
  globalThis.removeEventListener ??= bus.removeEventListener.bind(bus);
  globalThis.dispatchEvent ??= bus.dispatchEvent.bind(bus);
  const ctx = new Ctx(new Container(), new Clock());
  const plugins: MilkdownPlugin[] = [
    schema,
    parser,
    serializer,
    init(Editor.make()),
    config(configureWriting),
    ...documentNodes,
  ];
  const runs = plugins.map((plugin) => plugin(ctx.produce(plugin.meta)));
  await Promise.all([
    ...runs.map((run) => run()),
    ctx.wait(SerializerReady),
    ctx.wait(ParserReady),
  ]);
  return readerOf(ctx);
}
