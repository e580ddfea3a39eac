/** Calendar days before a deadline from which a dossier is nearly late: day 27 of the thirty, that of the second reminder. */
export const NEARLY_LATE_DAYS = 3;
