/** What came back: the page of the address that a post or a link led to. */
export interface Answer {
  readonly page: Document;
  readonly address: string;
  readonly status: number;
}

/**
 * Fetches one of our pages as a document. The browser parses it itself (no text becomes markup here), and nothing in it
 * runs. Rejects when the server cannot be reached or answers with something else than a page.
 */
export function fetchPage(address: string, body: URLSearchParams | null): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(body === null ? 'GET' : 'POST', address);
    request.responseType = 'document';
    request.addEventListener('load', () => {
      const page = request.responseXML;
      if (page === null) reject(new Error(`not a page: ${request.status}`));
      else resolve({ page, address: request.responseURL, status: request.status });
    });
    request.addEventListener('error', () => reject(new Error('not reached')));
    request.send(body);
  });
}

/** The fields of a form as a post carries them, with the button that was pressed. */
export function fieldsOf(form: HTMLFormElement, button: readonly [string, string] | null): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
  if (button !== null) body.set(button[0], button[1]);
  return body;
}
