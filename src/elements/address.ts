/** Address that relative ones resolve against; on a server there is no page to ask. */
export function baseUrl(): string {
  return typeof document === 'undefined' ? 'about:blank' : document.baseURI;
}

/** An address in full. A bad one stays as it is: loading it fails with a message that names it. */
export function fullAddress(address: string): string {
  return URL.canParse(address, baseUrl()) ? new URL(address, baseUrl()).href : address;
}
