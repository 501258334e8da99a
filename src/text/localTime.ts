const two = (part: number): string => String(part).padStart(2, "0");

/** A moment on the reader's own clock, as both languages write it: 2026-03-01 09:05. */
export function localTime(milliseconds: number): string {
  const at = new Date(milliseconds);
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join("-");
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
