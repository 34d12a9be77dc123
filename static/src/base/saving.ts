/** What is being saved just now: a sheet that is asked to shut waits a moment for it, to be able to say why not. */
const saving = new Set<Promise<unknown>>();

export function whileSaving<T>(work: Promise<T>): Promise<T> {
  saving.add(work);
  void work.finally(() => saving.delete(work)).catch(() => {});
  return work;
}

const A_MOMENT = 1_500;

export async function savedOrGivenUp(): Promise<void> {
  if (!saving.size) return;
  const late = new Promise((done) => {
    setTimeout(done, A_MOMENT);
  });
  await Promise.race([Promise.allSettled([...saving]), late]);
  await new Promise((drawn) => {
    setTimeout(drawn);
  });
}
