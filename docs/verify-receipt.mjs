// Checks receipts of Mes choix offline, with Node.js alone; docs/proof.md says how, and what it means.
//   node verify-receipt.mjs RECEIPT KEY [--notice FILE] [--head FILE --consistency FILE]
// Exit status: 0 all of it holds, 1 something does not, 2 wrong use.
import assert from 'node:assert/strict';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
const sha256 = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest();
const bytes = (base64, encoding = 'base64') => Buffer.from(base64, encoding);
const text = (words) => bytes(words, 'utf8');

// RFC 8785: keys in order, no spaces.
function canonical(value) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const members = Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${members.join(',')}}`;
}

// C2SP signed-note: `name+id+base64(0x01, key)`; the id is the beginning of a hash of both.
function readKey(line) {
  const [, name, id, base64] = /^([^+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(line.trim()) ?? [];
  const typed = bytes(base64 ?? '');
  const isKey = sha256(text(`${name}\n`), typed).toString('hex', 0, 4) === id;
  assert(isKey && typed.length === 33 && typed[0] === 1, 'The key is no Ed25519 key of a log.');
  const key = { kty: 'OKP', crv: 'Ed25519', x: typed.subarray(1).toString('base64url') };
  return { name, id: bytes(id, 'hex'), key: createPublicKey({ key, format: 'jwk' }) };
}

// C2SP tlog-checkpoint: name, size and root, a blank line, signatures.
function openHead(note, { name, id, key }) {
  const end = note.lastIndexOf('\n\n') + 1;
  const body = note.slice(0, end);
  const lines = note.slice(end + 1).split('\n').filter((line) => line.startsWith(`— ${name} `));
  const isOurs = (one) => one.subarray(0, 4).equals(id) && verify(null, text(body), key, one.subarray(4));
  const isSigned = lines.some((line) => isOurs(bytes(line.split(' ')[2])));
  const [origin, size, root] = body.split('\n');
  assert(isSigned && origin === name, 'The head does not bear the signature of this key.');
  return { size: Number(size), root: bytes(root) };
}

// RFC 9162, 2.1.3.2 and 2.1.4.2: climbs from a leaf, or from the last node of the older tree.
function climb(start, index, size, path, older) {
  let [at, last, before, after] = [index, size - 1, start, start];
  while (older && at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  for (const sibling of path.map((hash) => bytes(hash))) {
    assert(last > 0, 'The proof is too long.');
    if (at % 2 === 1 || at === last) {
      before = sha256(Buffer.of(1), sibling, before);
      after = sha256(Buffer.of(1), sibling, after);
      while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    } else after = sha256(Buffer.of(1), after, sibling);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  assert(last === 0, 'The proof is too short.');
  return { before, after };
}

function checkReceipt({ event, salt, index, leaf, checkpoint, proof }, key, notice) {
  assert(checkpoint && proof, 'The receipt has no proof: ask for it again (GET /SITE/receipt).');
  const found = sha256(Buffer.of(0), sha256(bytes(salt), text(canonical(event))));
  assert(found.toString('hex') === leaf, 'The event does not fit its commitment.');
  const head = openHead(checkpoint, key);
  assert(Number.isInteger(index) && index >= 0 && index < head.size, 'The log has no such position.');
  const root = climb(found, index, head.size, proof).after;
  assert(root.equals(head.root), 'The event is not at its position in the log.');
  const shown = notice ? `sha256:${sha256(notice).toString('hex')}` : event.notice;
  assert(shown === event.notice, 'The notice is not the one that was shown.');
  return head;
}

function checkHeads(one, other, consistency) {
  const [older, newer] = one.size <= other.size ? [one, other] : [other, one];
  if (older.root.equals(newer.root)) return;
  const { from, to, proof } = JSON.parse(consistency ? readFileSync(consistency, 'utf8') : '{}');
  const query = `from=${older.size}&to=${newer.size}`;
  assert(`from=${from}&to=${to}` === query, `Give /log/consistency?${query} by --consistency.`);
  const isPower = Number.isInteger(Math.log2(older.size));
  const [first, ...rest] = isPower ? [older.root.toString('base64'), ...proof] : proof;
  const { before, after } = climb(bytes(first), older.size - 1, newer.size, rest, true);
  const goesOn = before.equals(older.root) && after.equals(newer.root);
  assert(goesOn, 'The log was rewritten: it does not go on from the head that was kept.');
}
const named = { notice: { type: 'string' }, head: { type: 'string' }, consistency: { type: 'string' } };
const { positionals: files, values } = parseArgs({ options: named, allowPositionals: true });
const [file, keyFile] = files.length === 2 ? files : process.exit(2);
try {
  const given = JSON.parse(readFileSync(file, 'utf8')); // one receipt, or a list of them
  const key = readKey(readFileSync(keyFile, 'utf8'));
  const notice = values.notice && readFileSync(values.notice);
  const kept = values.head && openHead(readFileSync(values.head, 'utf8'), key);
  for (const receipt of given.events ?? [given]) {
    const head = checkReceipt(receipt, key, notice);
    if (kept) checkHeads(kept, head, values.consistency);
    console.log(`${receipt.event.id} is entry ${receipt.index} of ${head.size} in the log ${key.name}`);
  }
} catch (error) {
  process.exitCode = 1;
  console.error(`Does not hold: ${error.message}`);
}
