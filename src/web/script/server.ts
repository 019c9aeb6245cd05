// Requests to the server: no cookie, no referrer, nothing kept by the browser's cache of answers.

/** Why the server took or gave nothing: its own word, or what the status says. */
export class Refused extends Error {
  constructor(readonly why: string) {
    super(why);
  }
}

/** The server cannot be reached; nobody knows what arrived. */
export class Offline extends Error {}

const reasons: Record<number, string> = {
  409: "already-issued",
  410: "closed",
  422: "refused",
  429: "too-many",
  502: "unavailable",
  503: "unavailable",
  504: "unavailable",
};

const request = async (address: string, options: RequestInit): Promise<Response> => {
  let answer: Response;
  try {
    const plain: RequestInit = { credentials: "omit", referrerPolicy: "no-referrer", redirect: "error" };
    // Which language somebody reads never goes beside a code or a ballot.
    const headers = { "accept-language": "*", ...options.headers };
    answer = await fetch(address, { ...plain, ...options, headers });
  } catch {
    throw new Offline();
  }
  if (answer.ok) return answer;
  const { error } = await answer.json().catch(() => ({}));
  throw new Refused(typeof error === "string" ? error : (reasons[answer.status] ?? "broken"));
};

/** Reads what is published; it may come from the browser's cache. */
export const get = async (address: string): Promise<ArrayBuffer> => {
  const answer = await request(address, {});
  return answer.arrayBuffer().catch(() => Promise.reject(new Offline()));
};

/** Sends JSON and reads JSON. */
export const post = async (address: string, body: object): Promise<Record<string, unknown>> => {
  const answer = await request(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    cache: "no-store",
  });
  return answer.json().catch(() => Promise.reject(new Offline()));
};
