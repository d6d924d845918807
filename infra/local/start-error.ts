/** Why the observatory cannot start, in words for whoever typed the command. */
export class StartError extends Error {}
