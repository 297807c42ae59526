/**
 * On every page of the desk: what is typed into its forms is kept in this browser until the server
 * has it, and a form that takes its time says so. Without this script the forms work as they stand.
 *
 * @module
 */
import { forgetAcknowledged } from './forms/acknowledged.ts';
import { keepForm } from './forms/kept-form.ts';
import { startSending } from './forms/sending.ts';

startSending(document.body.dataset['sending'] ?? '');

await forgetAcknowledged();
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep]')) {
  void keepForm(form);
}
