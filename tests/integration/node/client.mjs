// One deputy's seat, written from docs/protocol.md alone: pairs by an invitation, signs in, checks
// in, votes, loses the line before the answer, comes back and proves the vote was counted once.
//   node client.mjs INVITATION OUTBOX PERSON
// It asks on standard error (`pin?`, `choice?`), reads lines from standard input, tells what it saw
// as one line of JSON and ends with 0; whatever is not as the document says ends it with 1.
import crypto from "node:crypto";
import { EventEmitter, once } from "node:events";
import fs from "node:fs";
import https from "node:https";
import net from "node:net";
import readline from "node:readline/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { io } from "socket.io-client";
const HOST = "meetingroom.internal", PATIENCE_MS = 30_000, ANSWER_MS = 10_000;
const NEW = { phase: "open", ended_ms: 0, declared_ms: 0, count: null, cancel_reason: "",
  pauses: [], hands: [], totals: [], totals_entries: 0, totals_agree: false };
const UNSPOKEN = { phase: "waiting", called_ms: 0, started_ms: 0, ended_ms: 0, limit_s: 0, name: "",
  post: "", is_entered: false, spoken_ms: 0, running_since_ms: 0, is_held_by_ballot: false };
const tell = (line) => fs.writeSync(2, `${line}\n`);
const fail = (why) => { tell(why?.message ?? why); process.exit(1); };
process.on("unhandledRejection", fail);
const expect = (holds, why) => void (holds || fail(why));
const canonical = (v) => Array.isArray(v) ? `[${v.map(canonical).join(",")}]`
  : v && typeof v === "object" ? `{${Object.keys(v).sort()
      .map((k) => `${JSON.stringify(k)}:${canonical(v[k])}`).join(",")}}`
  : JSON.stringify(v);
const same = (one, other) => canonical(one) === canonical(other);
const sha256 = (...parts) => crypto.createHash("sha256").update(Buffer.concat(parts)).digest();
const hex = (text) => Buffer.from(text, "hex");
const bytes = (text, length) => {
  const read = Buffer.from(text, "base64"), isExact = read.toString("base64") === text;
  return isExact && read.length === length ? read : fail(`This is no base64: ${text}`);
};
const newId = () => { // UUIDv7
  const time = Date.now().toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${crypto.randomUUID().slice(15)}`;
};

// ---- HTTPS and pairing
const lineTo = (ip, port, trust, family = net.isIP(ip)) => ({
  host: HOST, port, timeout: ANSWER_MS,
  headers: { "Meetingroom-Protocol": "1", "Accept-Language": "en" },
  agent: new https.Agent({
    ...trust, minVersion: "TLSv1.3", servername: HOST,
    lookup: (_, { all }, use) => all ? use(null, [{ address: ip, family }]) : use(null, ip, family),
  }),
});

function request(line, method, path, body) { // rejects when there is no answer at all
  const headers = { ...line.headers, ...(body && { "Content-Type": "application/json" }) };
  return new Promise((resolve, reject) => {
    const asked = https.request({ ...line, method, path, headers }, (answer) => {
      answer.setEncoding("utf8").toArray().then((pieces) => pieces.join("")).then((text) =>
        answer.statusCode < 300 ? resolve(text && JSON.parse(text))
          : fail(`${method} ${path} was answered ${answer.statusCode}: ${text}`), reject);
    });
    asked.on("error", reject).on("timeout", () => asked.destroy(new Error("There is no answer.")));
    asked.end(body && JSON.stringify(body));
  });
}

function certificateRequest(privateKey, spki) {
  const der = (tag, ...parts) => {
    const body = Buffer.concat(parts), n = body.length; // always below 256 here
    return Buffer.concat([Buffer.from(n < 128 ? [tag, n] : [tag, 0x81, n]), body]);
  };
  const info = der(0x30, hex("0201003000"), spki, hex("a000"));
  const signature = der(0x03, hex("00"), crypto.sign("sha256", info, privateKey));
  const csr = der(0x30, info, hex("300a06082a8648ce3d040302"), signature).toString("base64");
  const label = "CERTIFICATE REQUEST-----";
  return `-----BEGIN ${label}\n${csr.match(/.{1,64}/g).join("\n")}\n-----END ${label}\n`;
}

async function pair(file) {
  const text = fs.readFileSync(file, "utf8"), invitation = JSON.parse(text);
  expect(canonical(invitation) === text && invitation.v === 1, "This is no invitation.");
  const { addresses: [address], ca_sha256, port, room, token } = invitation;
  const unchecked = lineTo(address, port, { rejectUnauthorized: false });
  const found = await request(unchecked, "GET", "/pair/ca");
  const [ca] = found.ca.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----\n/);
  const issuer = new crypto.X509Certificate(ca);
  expect(sha256(issuer.raw).equals(hex(ca_sha256)), "Another server answered.");
  const { privateKey, publicKey } = crypto.generateKeyPairSync("ec", { namedCurve: "P-256" });
  const spkiOf = (key) => key.export({ type: "spki", format: "der" });
  const wish = { token, csr: certificateRequest(privateKey, spkiOf(publicKey)), label: "Node" };
  const paired = await request(lineTo(address, port, { ca }), "POST", "/pair/token", wish);
  const cert = paired.certificate, mine = new crypto.X509Certificate(cert);
  expect(mine.verify(issuer.publicKey) && mine.issuer === issuer.subject && paired.proof === ""
    && spkiOf(mine.publicKey).equals(spkiOf(publicKey)) && mine.subject === `CN=${paired.device}`,
  "The certificate does not fit.");
  const trust = { ca, cert, key: privateKey.export({ type: "pkcs8", format: "pem" }) };
  const key = bytes(paired.room_key, 32), line = lineTo(address, port, trust);
  return { id: room, key, device: paired.device, line };
}

// ---- evidence
const nodeOf = (left, right) => sha256(hex("01"), left, right);
const NOTE = /^((\S+)\n(0|[1-9]\d*)\n(\S{44})\n)\n\u2014 (\S+) (\S{92})\n$/;

function readNote(note, room, log) {
  const [, signed, of, size, root, by, seal] = NOTE.exec(note) ?? fail(`This is no note: ${note}`);
  expect(of === `${room.id}/${log}` && by === room.id, `This note is of another log: ${note}`);
  const id = sha256(Buffer.from(`${room.id}\n\x01`), room.key).subarray(0, 4);
  const spki = Buffer.concat([hex("302a300506032b6570032100"), room.key]), sealed = bytes(seal, 68);
  const key = crypto.createPublicKey({ key: spki, format: "der", type: "spki" });
  const good = crypto.verify(null, Buffer.from(signed), key, sealed.subarray(4));
  expect(good && id.equals(sealed.subarray(0, 4)), `The room did not sign this note: ${note}`);
  return { size: Number(size), root: bytes(root, 32) };
}

function included(text, index, proof, { size, root }) {
  if (!(index >= 0 && index < size)) return false;
  let place = index, last = size - 1, hash = sha256(hex("00"), Buffer.from(text));
  for (const sibling of proof.map((each) => bytes(each, 32))) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      hash = nodeOf(sibling, hash);
      while (place % 2 === 0 && place !== 0) [place, last] = [place >> 1, last >> 1];
    } else hash = nodeOf(hash, sibling);
    [place, last] = [place >> 1, last >> 1];
  }
  return last === 0 && hash.equals(root);
}

function readEntry(text, log, from, to) {
  const entry = JSON.parse(text), members = "actor body dev log prev salt seq t type v";
  expect(canonical(entry) === text && Object.keys(entry).join(" ") === members && entry.v === 1
    && entry.log === log && entry.seq >= from && entry.seq < to, `This is no such entry: ${text}`);
  return entry;
}

// ---- facts of a running sitting, with their fields; for others it reads a snapshot
const FACTS = {
  "roll_opened/1": ["sitting", (s, { sitting }, t) => {
    Object.assign(s.sittings[sitting], { phase: "roll_call", roll_opened_ms: t });
    s.current_sitting = sitting;
  }],
  "deputy_checked_in/1": ["deputy site sitting status", (s, { deputy, sitting, site, status }, t) =>
    s.sittings[sitting].attendance[deputy] = { status, since_ms: t, site, came_ms: t }],
  "roll_confirmed/1": ["base present sitting", (s, { sitting, ...count }, t) =>
    s.sittings[sitting].confirmed = { ...count, at_ms: t }],
  "sitting_opened/1": ["base present quorum sitting", (s, { sitting, quorum, ...count }, t) =>
    Object.assign(s.sittings[sitting],
      { phase: "in_session", opened_ms: t, opened_with: { ...count, at_ms: t } })],
  "item_started/1": ["item sitting", (s, b, at_ms) => s.turns.push({ ...b, at_ms })],
  "floor_asked/1": ["deputy item purpose request", (s, { deputy: person, ...b }, t) => s.requests[
    b.request] = { ...b, ...UNSPOKEN, person, asked_ms: t, sitting: s.current_sitting }],
  "ballot_opened/1": ["ballot base due_ms entitled form item matter repeats subject suspended " +
    "texts threshold", (s, b, t) => s.ballots[b.ballot] = { ...b, ...NEW,
      sitting: s.current_sitting, opened_ms: t, cast: {} }],
  "vote_cast/1": ["ballot choice deputy", (s, { ballot, choice, deputy }, at_ms) =>
    s.ballots[ballot].cast[deputy] = { choice, at_ms, lane: "seat", by: "" }],
  "ballot_ended/1": ["absent abstain against ballot in_favour not_voted present", (s, { ballot: b,
    ...count }, t) => Object.assign(s.ballots[b], { phase: "ended", ended_ms: t, count })],
};

// ---- the seat: its copy of the session, and its line
class Seat extends EventEmitter {
  position = -1; snapshots = 0; resumed = []; votes = [];
  #early = []; // frames that can't be applied yet
  #holds = 0; // reasons why not: `join` is not answered, a snapshot is being read

  constructor(room, person, session) {
    super();
    Object.assign(this, { room, person, session });
    this.live = this.#join();
  }

  async until(what, ready) {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    while (!ready()) await once(this, "moved", { signal }).catch(() => fail(`Not seen: ${what}`));
  }

  async #join() {
    const { port, agent, headers: extraHeaders } = this.room.line;
    [this.#holds, this.#early] = [1, []];
    const socket = this.socket = io(`wss://${HOST}:${port}`, { agent, extraHeaders,
      transports: ["websocket"], reconnection: false, ackTimeout: ANSWER_MS });
    socket.on("frame", (frame) => { this.#early.push(frame); this.#applyAll(); });
    socket.on("resync", ({ position }) => this.#readSnapshot(position));
    socket.on("goodbye", ({ code }) => { this.goodbye = code; this.emit("moved"); });
    await new Promise((yes, no) => socket.once("connect", yes).once("connect_error", no));
    const said = await socket.emitWithAck("join", { session: this.session, after: this.position });
    expect(said.ok, said.sentence);
    socket.once("disconnect", () => { if (!this.goodbye) this.live = this.#comeBack(); });
    if (said.snapshot) await this.#readSnapshot(said.position);
    this.#holds -= 1;
    this.#applyAll();
    return said;
  }

  async #comeBack() {
    const after = this.position;
    for (let wait = 250; ; wait = Math.min(2 * wait, 4000)) {
      await sleep(wait / 2 + Math.random() * wait / 2);
      const said = await this.#join().catch(() => void this.socket.disconnect());
      if (said) return this.resumed.push({ after, ...said });
      await request(this.room.line, "GET", "/sessions").catch(() => null); // ends if it says why
    }
  }

  async #readSnapshot(least) {
    [this.#holds, this.snapshots] = [this.#holds + 1, this.snapshots + 1];
    const read = await this.snapshot(least);
    if (read.position >= this.position) [this.position, this.state] = [read.position, read.state];
    this.#holds -= 1;
    this.#applyAll();
  }

  async snapshot(least = 0) {
    const read = await request(this.room.line, "GET", `/sessions/${this.session}/snapshot`);
    this.#believe(read.note, read.position);
    return read.position < least ? this.snapshot(least) : read;
  }

  #believe(note, least) {
    const head = readNote(note, this.room, this.session), held = this.head ?? head;
    expect(head.size >= least, `This note is too old: ${note}`);
    expect(head.size !== held.size || head.root.equals(held.root), "The room told two histories.");
    this.head = head.size >= held.size ? head : held;
    return head;
  }

  #applyAll() {
    while (this.#holds === 0 && this.#early.length > 0) {
      const frame = this.#early[0];
      const isKnown = frame.session !== this.session || frame.to <= this.position;
      if (isKnown || (frame.from <= this.position && this.#apply(frame))) this.#early.shift();
      else this.#readSnapshot(frame.to);
    }
    this.emit("moved");
  }

  #apply(frame) {
    for (const text of frame.facts) {
      const { type, body, seq, t } = readEntry(text, this.session, frame.from, frame.to);
      const [fields, fold] = FACTS[type] ?? [];
      if (Object.keys(body).join(" ") !== fields) return false;
      if (seq < this.position) continue;
      fold(this.state, body, t);
      if (type === "vote_cast/1" && body.deputy === this.person) this.votes.push(seq);
    }
    this.position = frame.to;
    if (frame.note) this.#believe(frame.note, frame.to);
    return true;
  }

  async send(command, tries = 1) { // again and again under the same id, until it is answered
    await this.live;
    const asked = this.socket.emitWithAck("command", command);
    const answer = await asked.catch(() => void this.socket.disconnect());
    return answer ? { answer, tries } : this.send(command, tries + 1);
  }

  async act(type, body, fact, more) {
    const command = { id: newId(), session: this.session, type, body };
    fs.writeFileSync(outbox, JSON.stringify(command), { mode: 0o600 });
    const { answer, tries } = await this.send(JSON.parse(fs.readFileSync(outbox, "utf8")));
    fs.rmSync(outbox);
    const { entry: text, index, proof, note } = answer.receipts?.[0] ?? fail(canonical(answer));
    const head = this.#believe(note, index + 1);
    const entry = readEntry(text, this.session, index, index + 1);
    expect(answer.ok && answer.id === command.id && index < answer.position
      && included(text, index, proof, head) && entry.type === fact
      && entry.actor === this.person && entry.dev === this.room.device
      && same(entry.body, { ...body, ...more, deputy: this.person }), `No proof: ${text}`);
    return { command, answer, tries, index };
  }
}

const [file, outbox, person] = process.argv.slice(2);
const typed = readline.createInterface({ input: process.stdin, output: process.stderr });
const room = await pair(file), { line } = room, people = await request(line, "GET", "/people");
expect(people.some((one) => one.person === person), `${person} is not in the register.`);
const pin = await typed.question("pin?\n");
const signedIn = await request(line, "POST", "/sign-in", { person, pin });
line.headers.Authorization = `Bearer ${signedIn.token}`;
const seat = new Seat(room, person, signedIn.sessions[0].session);
await seat.live.then(() => tell("joined"));
await seat.until("an open roll", () => seat.state.current_sitting);
const here = { sitting: seat.state.current_sitting, status: "present" };
await seat.act("check_in/1", { site: "" }, "deputy_checked_in/1", here);
const open = () => Object.values(seat.state.ballots).find((each) => each.phase === "open");
await seat.until("an open ballot", open);
const choice = await typed.question("choice?\n"), { ballot } = open();
const vote = await seat.act("cast_vote/1", { ballot, choice }, "vote_cast/1", {});
expect(same((await seat.send(vote.command)).answer, vote.answer), "The same id, another answer.");
tell("answered");
await seat.until("the ballot's end", () => seat.state.ballots[ballot].phase === "ended");
const truth = await seat.snapshot();
await seat.until("all facts", () => seat.position >= truth.position);
expect(same(seat.state, truth.state), "What was folded is not what the server shows.");
await request(line, "POST", "/sign-out");
await seat.until("the goodbye", () => seat.goodbye === "not_signed_in");
fs.writeSync(1, `${JSON.stringify({
  choice, index: vote.index, tries: vote.tries, verified: true, position: seat.position,
  resumed: seat.resumed, root: seat.head.root.toString("base64"), snapshots: seat.snapshots,
  count: seat.state.ballots[ballot].count, votes: seat.votes,
})}\n`);
process.exit(0);
