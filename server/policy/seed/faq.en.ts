/**
 * The default frequent questions on data protection in English.
 *
 * @module
 */

/** Markdown; each question is a heading of the second level. */
export const faqEn = `# Frequent questions on data protection (FAQ)

## How can I change my personal data?

At any time, through your customer area.

## How can I have my personal data deleted?

All subscribed services must first be terminated. Once your request is received, the data are deleted for good within 30 days.

## How long are my data kept after the services end?

- If you request it, they are deleted for good within 30 days after termination.
- Without a request, they are deleted automatically 6 months after termination.

## How can I protect my personal data?

- Choose a strong password (lower and upper case, digits, special characters).
- Use a different password on each service (customer area, management interface, webmail, etc.).
- Switch on two-factor sign-in in the customer area and in the management interface.
- Keep an antivirus up to date.
- Sign out of every platform when you use a shared computer.
`;
