/** What this machine remembers of the projector: size and light for good, what has been revealed until it is closed. */
function read(store: () => Storage, name: string): string | null {
  try {
    return store().getItem(name);
  } catch {
    return null;
  }
}

function write(store: () => Storage, name: string, value: string): void {
  try {
    store().setItem(name, value);
  } catch {
    /* for this visit only */
  }
}

const always = (): Storage => localStorage;
const visit = (): Storage => sessionStorage;

export const setting = (name: string): string | null => read(always, `screen:${name}`);
export const setSetting = (name: string, value: string): void => write(always, `screen:${name}`, value);

export const revealedRows = (poll: string): number => Number(read(visit, `revealed:${poll}`) ?? 0);
export const keepRevealed = (poll: string, rows: number): void =>
  write(visit, `revealed:${poll}`, String(rows));
