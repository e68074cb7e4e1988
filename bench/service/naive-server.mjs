// How a counter is written without thought: one transaction, one sync of the disk, for each request.
import { createServer } from 'node:http';
import Database from 'libsql';

const db = new Database(process.argv[2]);
db.exec('pragma journal_mode = wal; pragma synchronous = full');
db.exec('create table if not exists page (page text primary key, reads integer not null)');
db.exec('create table if not exists day (day text primary key, hits integer not null)');
const addPage = db.prepare(
  'insert into page values (?, 1) on conflict (page) do update set reads = reads + 1',
);
const addDay = db.prepare(
  "insert into day values (date('now'), 1) on conflict (day) do update set hits = hits + 1",
);
const read = db.prepare('select reads from page where page = ?');

const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', () => {
    const { page } = JSON.parse(body);
    db.exec('begin immediate');
    addPage.run(page);
    addDay.run();
    const { reads } = read.get(page);
    db.exec('commit');
    const answer = JSON.stringify({ reads });
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(answer),
    });
    response.end(answer);
  });
});
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('disconnect', () => process.exit());
