import { createServer, type IncomingMessage } from 'node:http';
import { MedcodesError } from 'medcodes';
import { type Claim, checkClaim } from 'medcodes/claim';
import { claimSchema } from 'medcodes/schemas';

const MOST = 1_000_000;
const schema = claimSchema();

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) {
    text += part;
    if (text.length > MOST) throw new RangeError('the claim is too large');
  }
  return text;
}

/** `POST /claims` answers with the findings. A claim with findings is an answer, not an error. */
export const service = createServer(async (request, response) => {
  const answer = (status: number, content: unknown): void => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content));
  };
  if (request.method !== 'POST' || request.url !== '/claims') return answer(404, { message: 'POST /claims' });
  try {
    const input = schema.safeParse(JSON.parse(await bodyOf(request)));
    if (!input.success) return answer(422, input.error.issues);
    return answer(200, checkClaim(input.data as Claim));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError || error instanceof MedcodesError)
      return answer(400, { message: error.message });
    return answer(500, { message: 'the claim could not be checked' });
  }
});
