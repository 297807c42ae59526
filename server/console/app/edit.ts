/**
 * The editor's page: a text as it will look, its source, and that nothing typed is lost.
 *
 * Without this script the form works as it stands: the source in a field, and buttons to save.
 *
 * @module
 */
import { startWriting } from './editor/writing-page.ts';

const form = document.querySelector<HTMLFormElement>('form[data-editor]');
if (form) void startWriting(form);
