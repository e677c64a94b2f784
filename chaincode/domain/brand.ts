/** How a checked text is told apart from any other: only its parser hands out the brand. */

declare const brand: unique symbol;

/** A value of type `T` that has passed the check named `Name`. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
