/** FNV-1a in 32 bits, over the UTF-16 code units of a text: http://www.isthe.com/chongo/tech/comp/fnv/. @returns 0 to 2³² − 1 */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
