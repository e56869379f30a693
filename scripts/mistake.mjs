/** What went wrong, in one sentence that says what to do. */
export class Mistake extends Error {}
