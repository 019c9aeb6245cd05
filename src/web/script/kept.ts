// What this browser keeps until the wave is over: a draft, and the sealed ballot. Rows are encrypted
// under a key derived from the access code and named by the code too, so that nobody without the code
// reads them or tells whose they are. What is claimed has reached the disk when the claim is done; later
// writes may be lost in a crash, one after the other from the end, and are then made again.
//
// Invariant: of one code there is one ballot. Who claims second gets the first.

import { base64url, fromUtf8, utf8, type Bytes } from "./bytes";

interface Row {
  id: string;
  panel: string;
  /** Milliseconds since 1970 after which the wave is surely over. */
  until: number;
  nonce: Bytes;
  sealed: ArrayBuffer;
}

export type Kind = "draft" | "ballot";

/** One browser's rows; in memory only where storage is blocked. */
export class Shelf {
  private constructor(
    private database: IDBDatabase | undefined,
    private readonly memory = new Map<string, Row>(),
  ) {}

  static async open(): Promise<Shelf> {
    try {
      const request = indexedDB.open("rapport", 1);
      request.onupgradeneeded = () => request.result.createObjectStore("kept", { keyPath: "id" });
      // Some browsers neither open nor refuse.
      const late = new Promise<never>((_, reject) => setTimeout(reject, 3000));
      return new Shelf(await Promise.race([done(request), late]));
    } catch {
      return new Shelf(undefined);
    }
  }

  /** Whether what is kept outlives this page. */
  get lasts(): boolean {
    return this.database !== undefined;
  }

  async get(id: string): Promise<Row | undefined> {
    const stored = await this.attempt("readonly", (rows) => rows.get(id));
    return stored ?? this.memory.get(id);
  }

  async put(row: Row): Promise<void> {
    this.memory.set(row.id, row);
    await this.attempt("readwrite", (rows) => rows.put(row));
  }

  /** Adds a row unless there is one of its name; whether it was added. */
  async add(row: Row): Promise<boolean> {
    if (await this.get(row.id)) return false;
    this.memory.set(row.id, row);
    try {
      await this.attempt("readwrite", (rows) => rows.add(row), "strict");
      return true;
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== "ConstraintError") throw error;
      this.memory.delete(row.id);
      return false;
    }
  }

  async remove(id: string): Promise<void> {
    this.memory.delete(id);
    await this.attempt("readwrite", (rows) => rows.delete(id));
  }

  async all(): Promise<Row[]> {
    return (await this.attempt("readonly", (rows) => rows.getAll())) ?? [];
  }

  /** Storage that fails once, full or forbidden, is not used again. A name taken twice is no failure. */
  private async attempt<T>(
    mode: IDBTransactionMode,
    act: (rows: IDBObjectStore) => IDBRequest<T>,
    durability: IDBTransactionDurability = "relaxed",
  ) {
    if (!this.database) return undefined;
    try {
      const transaction = this.database.transaction("kept", mode, { durability });
      const request = act(transaction.objectStore("kept"));
      await finished(transaction);
      return request.result;
    } catch (error) {
      if (error instanceof DOMException && error.name === "ConstraintError") throw error;
      this.database = undefined;
      return undefined;
    }
  }
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const finished = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });

/** Forgets what belongs to waves that are over, and to this panel when its wave is. */
export const sweep = async (shelf: Shelf, panel: string, over: boolean): Promise<void> => {
  for (const row of await shelf.all()) {
    const gone = row.panel === panel ? over : row.until < Date.now();
    if (gone) await shelf.remove(row.id);
  }
};

/** What is kept for one code. */
export class Kept {
  private constructor(
    private readonly shelf: Shelf,
    private readonly panel: string,
    private readonly until: number,
    private readonly key: CryptoKey,
    private readonly names: Record<Kind, string>,
  ) {}

  static async of(shelf: Shelf, panel: string, until: number, code: string): Promise<Kept> {
    const secret = await crypto.subtle.importKey("raw", utf8(code), "HKDF", false, ["deriveKey", "deriveBits"]);
    const from = (info: string) => ({ name: "HKDF", hash: "SHA-256", salt: utf8(panel), info: utf8(info) });
    const aes = { name: "AES-GCM", length: 256 };
    const key = await crypto.subtle.deriveKey(from("rapport kept"), secret, aes, false, ["encrypt", "decrypt"]);
    const name = async (kind: Kind) =>
      base64url(new Uint8Array(await crypto.subtle.deriveBits(from(`rapport name ${kind}`), secret, 128)));
    return new Kept(shelf, panel, until, key, { draft: await name("draft"), ballot: await name("ballot") });
  }

  async read<T>(kind: Kind): Promise<T | undefined> {
    const row = await this.shelf.get(this.names[kind]);
    if (!row) return undefined;
    try {
      const algorithm = { name: "AES-GCM", iv: row.nonce, additionalData: utf8(row.id) };
      return JSON.parse(fromUtf8(await crypto.subtle.decrypt(algorithm, this.key, row.sealed)));
    } catch {
      return undefined;
    }
  }

  async write(kind: Kind, value: unknown): Promise<void> {
    await this.shelf.put(await this.row(kind, value));
  }

  /** Writes a ballot unless there is one; the one that stands. */
  async claim<T>(value: T): Promise<T> {
    const added = await this.shelf.add(await this.row("ballot", value));
    return added ? value : ((await this.read<T>("ballot")) ?? value);
  }

  async forget(kind: Kind): Promise<void> {
    await this.shelf.remove(this.names[kind]);
  }

  private async row(kind: Kind, value: unknown): Promise<Row> {
    const id = this.names[kind];
    const nonce = crypto.getRandomValues(new Uint8Array(12));
    const algorithm = { name: "AES-GCM", iv: nonce, additionalData: utf8(id) };
    const sealed = await crypto.subtle.encrypt(algorithm, this.key, utf8(JSON.stringify(value)));
    return { id, panel: this.panel, until: this.until, nonce, sealed };
  }
}
