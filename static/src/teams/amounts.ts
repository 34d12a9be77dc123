/** Amounts as people write them. */
export const MOST = { hours_per_month: 500, money_dkk: 1_000_000_000 } as const;

/** "10.000 kr." is 10000, "10,000" too; "10,5" and "mange" are no whole number. */
export function wholeNumber(text: string): number | null {
  const plain = text.trim().replace(/\s*(kr\.?|dkk|timer|t)$/i, "");
  if (/^\d+$/.test(plain)) return Number(plain);
  return /^\d{1,3}([.,\s]\d{3})+$/.test(plain) ? Number(plain.replace(/\D/g, "")) : null;
}
