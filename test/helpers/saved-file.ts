import ICAL from 'ical.js';

/** A file that the browser would save. */
export interface SavedFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** Presses a button and catches the file that the browser would save. */
export async function savedBy(button: HTMLElement | undefined): Promise<SavedFile> {
  const blobs = new Map<string, Blob>();
  const files: Promise<SavedFile>[] = [];
  const createObjectURL = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob: Blob) => {
    const url = createObjectURL(blob);
    blobs.set(url, blob);
    return url;
  };
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href) ?? new Blob();
    files.push(blob.text().then((text) => ({ name: this.download, type: blob.type, text })));
  };
  try {
    button?.click();
  } finally {
    URL.createObjectURL = createObjectURL;
    // What stands on the prototype of all elements shows again.
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
  }
  const [file] = await Promise.all(files);
  if (!file) throw new Error('expected a file, found none');
  return file;
}

/** The event in a calendar file, as another program reads it. */
export function eventOf({ text }: SavedFile): ICAL.Event {
  const parsed: unknown = ICAL.parse(text);
  return new ICAL.Event(
    new ICAL.Component(parsed as string).getFirstSubcomponent('vevent') ?? undefined,
  );
}
