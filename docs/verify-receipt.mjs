// Checks receipts of Mes choix offline, with Node.js alone; docs/proof.md says how, and what it means.
//   node verify-receipt.mjs RECEIPT KEY [--notice FILE] [--head FILE --consistency FILE] [--witness KEY]
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
// C2SP signed-note: `name+id+base64(type, key)`, 1 for a log, 4 for a witness; the id is a hash's beginning.
function readKey(file, type) {
  const [, name, id, base64 = ''] = /^([^+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(readFileSync(file, 'utf8').trim()) ?? [];
  const typed = bytes(base64);
  const isKey = sha256(text(`${name}\n`), typed).toString('hex', 0, 4) === id;
  assert(isKey && typed.length === 33 && typed[0] === type, 'It is no Ed25519 key of its kind.');
  const key = { kty: 'OKP', crv: 'Ed25519', x: typed.subarray(1).toString('base64url') };
  return { name, type, id: bytes(id, 'hex'), key: createPublicKey({ key, format: 'jwk' }) };
}
// C2SP tlog-checkpoint: name, size and root, a blank line, signatures; a witness's are over a time as well.
function openHead(note, { name, type, id, key }) {
  const [body, signatures = ''] = note.split(/(?<=\n)\n(?=— )/u);
  const lines = signatures.split('\n').filter((line) => line.startsWith(`— ${name} `));
  const one = lines.map((line) => bytes(line.split(' ')[2])).find((each) => each.subarray(0, 4).equals(id));
  const [at, time] = type === 4 ? [12, Number(one?.readBigUInt64BE(4))] : [4];
  const signed = text(type === 4 ? `cosignature/v1\ntime ${time}\n${body}` : body);
  const [origin, size, root] = body.split('\n');
  const isOurs = one && verify(null, signed, key, one.subarray(at)) && (type === 4 || origin === name);
  assert(isOurs, 'A head does not bear the signature of its key.');
  return { size: Number(size), root: bytes(root), time };
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
  assert(climb(found, index, head.size, proof).after.equals(head.root), 'The event is not at its position in the log.');
  assert(!notice || event.notice === `sha256:${sha256(notice).toString('hex')}`, 'The notice is not the one that was shown.');
  return head;
}
// The entry was there when the witness cosigned at the latest.
function checkWitness({ witnessed = [], ...receipt }, key, witness) {
  const seen = witnessed.find(({ checkpoint }) => checkpoint.includes(`\n— ${witness.name} `));
  assert(seen, `The receipt has no cosignature of ${witness.name}.`);
  checkReceipt({ ...receipt, ...seen }, key);
  return `, seen on ${new Date(openHead(seen.checkpoint, witness).time * 1000).toISOString()} by ${witness.name}`;
}
function checkHeads(one, other, consistency) {
  const [older, newer] = one.size <= other.size ? [one, other] : [other, one];
  if (older.root.equals(newer.root)) return;
  const { from, to, proof } = JSON.parse(consistency ? readFileSync(consistency, 'utf8') : '{}');
  const query = `from=${older.size}&to=${newer.size}`;
  assert(query === `from=${from}&to=${to}`, `Give /log/consistency?${query} by --consistency.`);
  const [first, ...rest] = Number.isInteger(Math.log2(older.size)) ? [older.root.toString('base64'), ...proof] : proof;
  const { before, after } = climb(bytes(first), older.size - 1, newer.size, rest, true);
  const goesOn = before.equals(older.root) && after.equals(newer.root);
  assert(goesOn, 'The log was rewritten: it does not go on from the head that was kept.');
}
const named = ['notice', 'head', 'consistency', 'witness'].map((name) => [name, { type: 'string' }]);
const { positionals, values } = parseArgs({ options: Object.fromEntries(named), allowPositionals: true });
const [file, keyFile] = positionals.length === 2 ? positionals : process.exit(2);
try {
  const given = JSON.parse(readFileSync(file, 'utf8')); // one receipt, or a list of them
  const key = readKey(keyFile, 1);
  const witness = values.witness && readKey(values.witness, 4);
  const kept = values.head && openHead(readFileSync(values.head, 'utf8'), key);
  for (const receipt of given.events ?? [given]) {
    const head = checkReceipt(receipt, key, values.notice && readFileSync(values.notice));
    if (kept) checkHeads(kept, head, values.consistency);
    const seen = witness ? checkWitness(receipt, key, witness) : '';
    console.log(`${receipt.event.id} is entry ${receipt.index} of ${head.size} in the log ${key.name}${seen}`);
  }
} catch (error) {
  process.exitCode = 1;
  console.error(`Does not hold: ${error.message}`);
}
