/**
 * Returns the command that prints in which zones of a region a size takes Ultra Disks: those with `UltraSSDAvailable`. It is
 * a capability of zones, and among those of the size itself only in a region without zones.
 * Source: Azure documentation, Using Ultra Disks, Determine VM size and region availability.
 */
export function ultraZonesCommand(machine: string, location = "<location>"): string {
  const query = `[?name=='${machine}'].locationInfo[].zoneDetails[]`;
  return `look for UltraSSDAvailable, and accept this: az vm list-skus --location ${location} --size ${machine} --query "${query}"`;
}

/** Returns the command that prints in which regions the subscription may have a size. */
export function regionsCommand(machine: string): string {
  return `az vm list-skus --size ${machine} --query "[?name=='${machine}'].locations[]"`;
}
