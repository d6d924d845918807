/** A stylesheet that a module imports: Vite makes a file of it and loads it with the module. */
declare module '*.css';

/** The address of a stylesheet, for a document that the page itself makes. */
declare module '*.css?url' {
  const address: string;
  export default address;
}

/** The address of a worker's script, which Vite bundles by itself. */
declare module '*?worker&url' {
  const address: string;
  export default address;
}
