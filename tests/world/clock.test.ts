import { expect, test } from "vitest";
import { localZone, zoneAt } from "../../src/world/clock.ts";

test.each([
  ["/usr/share/zoneinfo/Australia/Sydney", "Australia/Sydney"],
  ["/var/db/timezone/zoneinfo/Europe/Berlin", "Europe/Berlin"],
  ["../usr/share/zoneinfo/America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"],
  ["/usr/share/zoneinfo/Etc/UTC", "UTC"],
  ["/usr/share/zoneinfo/Etc/GMT+5", "Etc/GMT+5"],
  ["/srv/clock/localtime", undefined],
])("a machine whose clock points to %s is in the zone %s", (path, zone) => {
  expect(zoneAt(path)).toBe(zone);
});

test("where TZ names a zone, it is that one", () => {
  expect(localZone()).toBe("Australia/Sydney");
});
