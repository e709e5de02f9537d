import { checkText, fail, invalid, ok, type Refusal, type Result } from '@qd/shared-domain';

/** What a leader asks to be hidden from, as typed, and the domain it names where it names one. */
export interface BlockTerm {
  readonly term: string;
  /** Lower case, without `www` and the like: the part somebody registered. `null` for a name. */
  readonly domain: string | null;
}

export const BLOCK_TERM_LIMITS = { min: 2, max: 120, terms: 100 } as const;

/* An address: scheme and mail name may stand before the host, port and path behind it. The last label is no number. */
const ADDRESS =
  /^(?:[a-z][a-z+.-]{1,15}:\/\/)?(?:[^\s@/]{1,64}@)?((?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]{0,61}\p{L})\.?(?::\d{1,5})?(?:[/?#]\S*)?$/u;
/* Under a country's ending these are endings too: nobody registers co.uk. */
const SECOND_LEVEL = new Set(['co', 'com', 'net', 'org', 'ac', 'gov', 'edu', 'or', 'ne', 'go', 'gob', 'gouv']);
/* Whoever has an address there has no more in common than that. */
const MAIL_HOUSES = new Set(
  (
    'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com icloud.com me.com mac.com aol.com ' +
    'gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de posteo.de mailbox.org proton.me protonmail.com pm.me tutanota.com ' +
    'mail.com mail.ru yandex.ru orange.fr wanadoo.fr free.fr laposte.net libero.it zoho.com fastmail.com hey.com qq.com 163.com'
  ).split(' '),
);

/** The part of a host somebody registered: `shop.northwind.co.uk` is `northwind.co.uk`. A rule of thumb, not the list of public endings,
 * which is larger than everything else here; where it is wrong, too little is cut off and the term means less than it could. */
function registered(host: string): string {
  const labels = host.split('.');
  const ending = labels[labels.length - 1];
  const two = labels.length > 2 && ending.length === 2 && SECOND_LEVEL.has(labels[labels.length - 2]);
  return labels.slice(two ? -3 : -2).join('.');
}

/** Reads what a leader typed: "Northwind", "Northwind GmbH", "northwind.example", "https://www.northwind.example/jobs".
 * @returns INVALID for a text that cannot be stored, and for a house that only keeps mailboxes */
export function readBlockTerm(input: unknown): Result<BlockTerm, Refusal> {
  const { min, max } = BLOCK_TERM_LIMITS;
  const read = checkText(input, { path: 'term', min, max });
  if (!read.ok) return read;
  const host = ADDRESS.exec(read.value.toLowerCase())?.[1];
  if (host === undefined) return ok({ term: read.value, domain: null });
  const domain = registered(host);
  if (MAIL_HOUSES.has(domain)) return fail(invalid('term', `${domain} keeps mailboxes for everybody; name the company instead.`));
  return ok({ term: read.value, domain });
}
