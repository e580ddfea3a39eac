interface Line {
  readonly dossierNumber: string;
  readonly capakey?: string | null;
  readonly group?: string | null;
}

/** Lines that match a text in dossier number, parcel or group; case and spaces do not matter. */
export function matching<Found extends Line>(lines: readonly Found[], text: string): readonly Found[] {
  const wanted = text.toLowerCase().replaceAll(/\s/g, '');
  return wanted === ''
    ? lines
    : lines.filter(({ dossierNumber, capakey, group }) =>
        [dossierNumber, capakey, group].some((part) => part?.toLowerCase().includes(wanted)),
      );
}
