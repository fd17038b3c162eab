/** Owns the recognition of secrets that a server sends back: the runner masks them only where they stand whole and to the letter. */

/** Shorter pieces turn up by chance, and are of no use. */
const PIECE_LENGTH = 24;

const secrets: string[] = [];

export function rememberSecret(secret: string): void {
  secrets.push(secret);
}

/** Whether a text holds a piece of a secret, whatever stands in between, and in whichever of the usual encodings. */
export function echoesSecret(text: string): boolean {
  // Most texts are too short, and no encoding is shorter than what it encodes.
  const code = text.replace(/[^\w+/-]/g, '');
  if (code.length < PIECE_LENGTH) {
    return false;
  }
  const readings = readingsOf(text, code).filter((reading) => reading.length >= PIECE_LENGTH);
  const known = secrets.map(squash);
  return readings.some((reading) => piecesOf(reading).some((piece) => known.some((secret) => secret.includes(piece))));
}

function readingsOf(text: string, code: string): readonly string[] {
  const plain = squash(withoutEscapes(text));
  const digits = code.match(/[0-9a-f]{48,}/gi) ?? [];
  // Whatever stands before it, the encoded piece begins at one of these.
  const bytes = [
    ...[0, 1, 2, 3].map((start) => Buffer.from(code.slice(start), 'base64')),
    ...digits.flatMap((run) => [Buffer.from(run, 'hex'), Buffer.from(run.slice(1), 'hex')]),
  ];
  return [plain, [...plain].reverse().join(''), ...bytes.map((decoded) => squash(decoded.toString('latin1')))];
}

/** Letters and digits in lower case: what is left of a text that was cut up, wrapped or written in capitals. */
function squash(text: string): string {
  return text.replace(/[^A-Za-z0-9]/g, '').toLowerCase();
}

/** Undoes the escapes of URLs, of JSON and of programs. */
function withoutEscapes(text: string): string {
  return text.replace(/(?:%|\\u00|\\x)([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function piecesOf(text: string): readonly string[] {
  return Array.from({ length: text.length - PIECE_LENGTH + 1 }, (_, start) => text.slice(start, start + PIECE_LENGTH));
}
