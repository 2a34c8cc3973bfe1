const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** A local date in words: "Fri 20 Nov", with the year when it is another one than today's. */
export function dayText(day: string, today: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const year = day.slice(0, 4);
  const words = `${WEEKDAYS[date.getUTCDay()] ?? ""} ${String(date.getUTCDate())} ${MONTHS[date.getUTCMonth()] ?? ""}`;
  return year === today.slice(0, 4) ? words : `${words} ${year}`;
}
