/** A stylesheet that a module imports: Vite makes a file of it and loads it with the module. */
declare module '*.css';
