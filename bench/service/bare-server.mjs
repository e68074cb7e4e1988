// The limit: a bare node:http server that parses the same JSON and answers the same bytes.
import { createServer } from 'node:http';

const { headers, body: answer } = JSON.parse(process.argv[2]);
const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', () => {
    if (body !== '') JSON.parse(body);
    response.writeHead(200, headers);
    response.end(answer);
  });
});
server.keepAliveTimeout = 65_000;
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('message', () => process.send(process.cpuUsage()));
process.on('disconnect', () => process.exit());
