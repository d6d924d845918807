/** libsodium as compiled, without wrappers: C functions over addresses of its memory, of which these are used here. */
declare module 'libsodium-sumo' {
  /** Where a value begins in `HEAPU8`. */
  type Address = number;
  /** 0 where it went well. */
  type Status = number;

  export interface Sodium {
    readonly HEAPU8: Uint8Array<ArrayBuffer>;
    _malloc(bytes: number): Address;
    /** 1 for the canonical encoding of an element, the identity's among them; 0 otherwise. */
    _crypto_core_ristretto255_is_valid_point(element: Address): 0 | 1;
    _crypto_core_ristretto255_from_hash(element: Address, uniform: Address): Status;
    _crypto_core_ristretto255_scalar_reduce(scalar: Address, uniform: Address): void;
    _crypto_core_ristretto255_scalar_mul(product: Address, a: Address, b: Address): void;
    _crypto_core_ristretto255_scalar_sub(difference: Address, a: Address, b: Address): void;
    _crypto_scalarmult_ristretto255(product: Address, scalar: Address, element: Address): Status;
    _crypto_scalarmult_ristretto255_base(product: Address, scalar: Address): Status;
  }

  /** What Emscripten's loaders take. */
  interface Options {
    /** Starts the program in place of the loader, and hands the instance to `receive`. */
    instantiateWasm(imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void): void;
  }

  export default function initialise(options: Options): Promise<Sodium>;
}
