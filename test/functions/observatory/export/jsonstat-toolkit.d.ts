declare module 'jsonstat-toolkit' {
  // biome-ignore lint/suspicious/noExplicitAny: a reader whose objects differ by class; the assertions say what is expected
  export default function JSONstat(response: unknown): any;
}
