declare module 'asl-validator' {
  /** Holds a definition against the Amazon States Language's JSON schemas. */
  export default function validate(definition: object): {
    readonly isValid: boolean;
    errorsText(separator?: string): string;
  };
}
