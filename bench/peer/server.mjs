/**
 * The peer: what a JavaScript team would build first, for `./run bench --peer` to compare with. Socket.IO and SQLite,
 * durable (synchronous = FULL), one room; its own protocol.
 *
 *     node server.mjs PORT FILE [MILLISECONDS]     everything is stored and told at once, or what came in so long together
 */
import { createServer } from "node:http";
import Database from "better-sqlite3";
import { Server } from "socket.io";

const [port, file, batch] = [Number(process.argv[2]), process.argv[3], Number(process.argv[4] ?? 0)];

const db = new Database(file);
db.pragma("journal_mode = WAL");
db.pragma("synchronous = FULL");
db.exec(`
  CREATE TABLE ideas (seq INTEGER PRIMARY KEY, id TEXT UNIQUE, author TEXT, text TEXT);
  CREATE TABLE ballots (voter TEXT PRIMARY KEY, choice TEXT);
`);
const insert = db.prepare("INSERT OR IGNORE INTO ideas (id, author, text) VALUES (?, ?, ?)");
const since = db.prepare("SELECT seq, id, author, text FROM ideas WHERE seq > ? ORDER BY seq");
const vote = db.prepare("INSERT INTO ballots VALUES (?, ?) ON CONFLICT (voter) DO UPDATE SET choice = excluded.choice");
const turnout = db.prepare("SELECT count(*) AS n FROM ballots").pluck();

const http = createServer((_request, response) => response.end("ok"));
const io = new Server(http, { transports: ["websocket"], serveClient: false });
const store = { post: storePost, vote: storeVote };
let waiting = [];
let voted = false;

io.on("connection", (socket) => {
  const author = socket.handshake.auth.name;
  socket.on("join", ({ since: from }, answer) => {
    socket.join("room");
    answer({ ideas: since.all(from) });
  });
  for (const kind of ["post", "vote"]) {
    socket.on(kind, (body, answer) => {
      if (batch) waiting.push({ kind, author, body, answer });
      else once(kind, author, body, answer);
    });
  }
});

function storePost(author, { id, text }) {
  const { lastInsertRowid: seq } = insert.run(id, author, text);
  return { seq, id, author, text };
}

function storeVote(author, { choice }) {
  vote.run(author, JSON.stringify(choice));
  voted = true;
  return null;
}

function once(kind, author, body, answer) {
  const idea = store[kind](author, body);
  answer({ ok: true });
  if (idea) io.to("room").emit("idea", idea);
}

const together = db.transaction((jobs) => jobs.map(({ kind, author, body }) => store[kind](author, body)));

function all() {
  const jobs = waiting;
  waiting = [];
  if (!jobs.length) return;
  const ideas = together(jobs).filter(Boolean);
  for (const { answer } of jobs) answer({ ok: true });
  if (ideas.length) io.to("room").emit("ideas", ideas);
}

if (batch) setInterval(all, batch);
setInterval(() => {
  if (voted) io.to("room").emit("turnout", turnout.get());
  voted = false;
}, 1000);

http.listen(port, "127.0.0.1");
