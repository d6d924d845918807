/**
 * What whoever deployed a function has to mend: a secret or a variable that is missing or not what it must be. Its message
 * is a fixed sentence that names the setting and never its value, so that a log may have it where it has no other.
 */
export class SettingError extends Error {
  override readonly name = 'SettingError';
}
