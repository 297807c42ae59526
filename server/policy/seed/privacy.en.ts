/**
 * The default privacy policy in English.
 *
 * @module
 */

/** Markdown; the lines `[//]: # (...)` are notes for the legal team and are not shown. */
export const privacyEn = `# Protection of personal data

[//]: # (For the legal team to complete: check the details below, which come from the site’s configuration.)

{{controller}}

## 1. Our commitment

We collect only the minimum of personal data necessary. We never pass these data on to third parties without a valid reason.

## 2. The data we collect

We collect personal data in order to provide our services to you and to contact you when needed.

| Information | Use |
| --- | --- |
| Surname, first name and full postal address | To personalise our communication and to make out the invoices for your services. |
| E-mail address | To contact you about the services you subscribe to, and also to tell you about changes to our services. This last use can be switched off in your customer area. |
| Telephone number | Only to contact you in an emergency; never to promote our services. |
| Login credentials | Stored so that you can reach your account securely. |
| IP address | Recorded when our platforms are accessed, for security: it makes it possible to notice sign-ins from unusual places. |
| Payment data | The default means of payment that you have chosen is kept. The card number is kept only where you tick the box provided for this, to make later payments easier. These data are shared with the companies behind the chosen means of payment. |

### Legal bases

[//]: # (For the legal team to complete: the legal basis of each kind of processing.)

Depending on the case, this processing is based on the performance of our contract with you, on a legal obligation, on our legitimate interest in keeping our platforms secure, or on your consent.

## 3. Respect for your privacy

Your data are handled with the greatest care and stored securely. They are used only to provide the services you subscribe to.

They are never shared with or sold to third parties. Where performing the contract requires it, only the necessary data are passed on to partner companies, and only if these commit to treat them confidentially.

### Your rights

[//]: # (For the legal team to complete: the rights that apply and how to use them.)

{{rights}}

## 4. With whom and why some data are shared

| Case | Description |
| --- | --- |
| Payment for services | Several means of payment (PayPal, credit card, etc.) need information to be transferred in order to make a payment. |
| Legal obligation | On a request by the courts, we must share the data. |
| Registering a domain name | The owner’s contact details must be published in the “whois” database of the registry for the chosen extension. Where the registry allows it, an option in the customer area hides all or part of them. |

### Recipients abroad

[//]: # (For the legal team to complete: the safeguards that apply for each country.)

{{recipients}}

## 5. Cookies

We use cookies to improve the content according to our visitors’ needs. You can change your choice about them at any time:

{{control}}

{{choice}}

### Purposes, services and lifetimes

{{services}}

## 6. Frequent questions on data protection (FAQ)

{{faq}}
`;
