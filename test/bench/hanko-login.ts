/** What Hanko's server says to its element, which asks before it shows anything. Theirs has it ask once more. */
export function hankoLogin(path: string): string {
  if (path !== '/hanko-api/login') return JSON.stringify({is_valid: false});
  const email = {name: 'email', type: 'email', required: true, max_length: 120};
  return JSON.stringify({
    name: 'login_init',
    status: 200,
    payload: {},
    csrf_token: 'abc',
    links: [],
    actions: {
      continue_with_login_identifier: {
        action: 'continue_with_login_identifier',
        href: '/login?action=continue_with_login_identifier',
        inputs: {email},
        description: 'Continue with an email address.',
      },
    },
  });
}
