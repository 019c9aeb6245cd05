// Reads a mail as a mail program shows it: who it is to, its subject, its words, its first link.

function unquote(text, charset = 'utf-8') {
  const bytes = text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString(charset);
}

function encodedWords(header) {
  return header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, how, text) =>
      how.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64').toString('utf-8')
        : unquote(text.replace(/_/g, ' ')),
    );
}

function split(part) {
  const [, head, body] = /^([\s\S]*?)\r?\n\r?\n([\s\S]*)$/.exec(part);
  const headers = {};
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
  }
  return { headers, body };
}

function decoded({ headers, body }) {
  switch ((headers['content-transfer-encoding'] ?? '7bit').toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64').toString('utf-8');
    case 'quoted-printable':
      return unquote(Buffer.from(body, 'utf-8').toString('latin1'));
    default:
      return body;
  }
}

function plainPart(part) {
  const boundary = /boundary="?([^";]+)"?/.exec(part.headers['content-type'] ?? '');
  if (!boundary) return part;
  const inner = part.body.split(`--${boundary[1]}`).slice(1, -1);
  const parts = inner.map((text) => plainPart(split(text.replace(/^\r?\n/, ''))));
  return parts.find((found) => (found.headers['content-type'] ?? '').startsWith('text/plain')) ?? parts[0];
}

/** `{to, subject, text, link}` of the raw text of a mail. */
export function readMail(raw) {
  const mail = split(raw);
  const text = decoded(plainPart(mail)).replace(/\r\n/g, '\n');
  const to = mail.headers.to ?? '';
  return {
    to: /<([^>]+)>/.exec(to)?.[1] ?? to,
    subject: encodedWords(mail.headers.subject ?? ''),
    text,
    link: text.split(/\s+/).find((word) => /^https?:\/\/\S+\/(s|r|console)\//.test(word)),
  };
}
