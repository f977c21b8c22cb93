/** Creates the missing members of an object when the page reads them, so that it can call a function of any name. */
export const withUnknownMembers = <T extends object>(
  object: T,
  createMember: (name: string) => unknown,
): T =>
  new Proxy(object, {
    get: (target, name) =>
      // `await` would call `then`.
      typeof name === 'symbol' || name in target || name === 'then'
        ? target[name as keyof T]
        : createMember(name),
  });
