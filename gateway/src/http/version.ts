/** The version of the HTTP interface (semver); its first number is the `v1` in every path. */
export const apiVersion = '1.0.0';
