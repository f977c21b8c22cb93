const rule = (validation: object) => ({validation: {required: true, ...validation}});

/** A form in which every rule can be broken at once. */
export const everyRule = [
  {name: 'firstName', ...rule({})},
  {name: 'emailAddress', type: 'email', value: 'x', ...rule({format: 'email'})},
  {name: 'displayName', value: 'x', ...rule({minLength: 8})},
  {name: 'lastName', value: 'long', ...rule({maxLength: 3})},
  {name: 'newPassword', type: 'password', value: 'x', ...rule({minLength: 12})},
  {name: 'newPasswordConfirm', type: 'password', value: 'y', validation: {match: 'newPassword'}},
  {name: 'zip', label: '☎', value: 'x', validation: {format: 'numeric'}},
  {name: 'list', label: '★', type: 'select', options: [{value: '', text: ''}], ...rule({})},
  {name: 'box', label: '☑', type: 'checkbox', ...rule({})},
  {name: 'birthdate', type: 'dateselect', ...rule({minYears: 18})},
  {name: 'other', label: '☀', type: 'dateselect', ...rule({minYears: 18})},
];
