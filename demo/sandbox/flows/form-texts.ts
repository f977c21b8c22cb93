/** What a form says as a whole. */
export type FormTextName =
  'invalidCredentials' | 'wrongCurrentPassword' | 'unknownAccount' | 'emailIsVerified';

/** The texts of forms, by name. */
export type FormTexts = {readonly [name in FormTextName]: string};
