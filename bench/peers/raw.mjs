/** The least that answers: finished bytes by the body of the request, on Node's own HTTP server. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { listen } from './listen.mjs';

const answers = new Map(
  JSON.parse(readFileSync(process.env.ANSWERS, 'utf8')).map(([body, answer]) => [body, Buffer.from(answer)]),
);

listen(
  createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (piece) => {
      body += piece;
    });
    request.on('end', () => {
      const answer = answers.get(body);
      response.writeHead(answer ? 200 : 404, {
        'content-type': 'application/json; charset=utf-8',
        'content-length': answer?.length ?? 0,
      });
      response.end(answer);
    });
  }),
);
