/**
 * On every page of the desk: what is typed into its forms is kept in this browser until the server
 * has it. Without this script the forms work as they stand.
 *
 * @module
 */
import { forgetAcknowledged } from './forms/acknowledged.ts';
import { keepForm } from './forms/kept-form.ts';

await forgetAcknowledged();
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep]')) {
  void keepForm(form);
}
