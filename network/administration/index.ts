/** What an administrator does over the wire: the same on every kind of Fabric network. */
export {};
