/** Whether a request that names an origin comes from a page of ours: from the public URL, or from the very host it asks.
 * A browser states the origin itself, a page cannot change it; callers that are no browser send none and pass.
 * @param origin    header `Origin`; `null` in it (a sandboxed page) is foreign
 * @param host      header `Host`
 * @param publicUrl address browsers reach the product under, if one is set */
export function isOwnOrigin(origin: string | undefined, host: string | undefined, publicUrl: string | undefined): boolean {
  if (origin === undefined) return true;
  if (publicUrl !== undefined && origin === new URL(publicUrl).origin) return true;
  return host !== undefined && (origin === `https://${host}` || origin === `http://${host}`);
}
