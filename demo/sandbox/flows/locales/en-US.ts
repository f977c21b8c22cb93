import type {LocaleTexts} from '../flow-texts.ts';

const signInEmailAddress = {
  label: 'Email Address',
  messages: {
    required: 'Email address is required.',
    format: 'Email address is not formatted correctly.',
  },
};
const currentPassword = {label: 'Password', messages: {required: 'Password is required.'}};
const optIn = {label: 'I agree to receive emails and other communications.'};

/** English texts. Those of the standard flow are Capture's, except the mails and the text for a wrong current password. */
export const enUS: LocaleTexts = {
  locale: 'en-US',
  forms: {
    invalidCredentials: 'Incorrect username or password. Please try again.',
    wrongCurrentPassword: 'That is not your current password.',
    unknownAccount: 'No account with that email address exists.',
    emailIsVerified: 'Your email is already verified. You may sign in.',
  },
  date: {
    format: ['month', 'day', 'year'],
    monthNames: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    customText: {
      monthLabelDateSelect: 'Month',
      dayLabelDateSelect: 'Day',
      yearLabelDateSelect: 'Year',
    },
  },
  mails: {
    registrationVerification: {
      subject: 'Verify your email address',
      text: 'Thank you for registering. Please follow this link to verify your email address.',
      link: 'Verify my email address',
    },
    passwordRecover: {
      subject: 'Choose a new password',
      text: 'You have asked for a new password. If it was not you, ignore this mail.',
      link: 'Choose a new password',
    },
    emailAddressChanged: {
      subject: 'Verify your new email address',
      text: 'The email address of your account has changed. Please follow this link to verify the new one.',
      link: 'Verify my new email address',
    },
  },
  fields: {
    signInEmailAddress,
    currentPassword,
    traditionalSignIn_emailAddress: signInEmailAddress,
    traditionalSignIn_password: currentPassword,
    signInEmailOrMobile: {
      label: 'Email Address or Mobile Number',
      messages: {required: 'Email address or mobile number is required.'},
    },
    firstName: {label: 'First Name', messages: {required: 'First name is required.'}},
    lastName: {label: 'Last Name', messages: {required: 'Last name is required.'}},
    name: {
      label: 'Name',
      customText: {firstName: 'First Name', lastName: 'Last Name'},
      messages: {
        required: 'First and last name are required.',
        maxLength: 'A name cannot be more than 60 characters.',
      },
    },
    middleName: {
      label: 'Middle Name',
      messages: {format: 'Middle name can only have the letters A to Z, hyphens and apostrophes.'},
    },
    emailAddress: {
      label: 'Email Address',
      messages: {
        required: 'Email address is required.',
        format: 'Email address is not formatted correctly.',
        minLength: 'Email address must be at least 3 characters.',
        maxLength: 'Email address cannot be more than 128 characters.',
        emailDomainBlacklist: 'Addresses of this mail provider are not accepted.',
        unique: 'Email address is already in use.',
      },
    },
    emailOrMobile: {
      label: 'Another Way to Sign In',
      placeholder: 'Email Address or Mobile Number',
      messages: {unique: 'This address or number belongs to another account.'},
    },
    displayName: {
      label: 'Display Name',
      messages: {
        required: 'Display name is required.',
        format: 'Display name can only have letters and digits.',
        minLength: 'Display name must be at least 2 characters.',
        blacklist: 'That display name is not allowed.',
        unique: 'That display name is already taken.',
      },
    },
    newPassword: {
      label: 'Desired Password',
      messages: {
        required: 'Password is required.',
        minLength: 'Password must be at least 6 characters.',
        format: 'Password cannot have spaces.',
      },
    },
    newPasswordConfirm: {
      label: 'Confirm Password',
      messages: {match: 'Passwords do not match.'},
    },
    mobile: {
      label: 'Mobile Number',
      placeholder: '+1 202 555 0123',
      messages: {format: 'Mobile number must begin with + and the country code.'},
    },
    phone: {
      label: 'Phone in North America',
      placeholder: '202-555-0123',
      messages: {format: 'Phone number must have ten digits.'},
    },
    birthdate: {
      label: 'Birthdate',
      messages: {
        isDate: 'This is not a valid date.',
        minYears: "You're too young to register.",
      },
    },
    contactBy: {
      label: 'How May We Contact You?',
      options: {email: 'By email', phone: 'By phone', post: 'By post'},
      messages: {matchOptions: 'Please choose one of the ways.'},
    },
    aboutMe: {
      label: 'About You',
      tip: 'At most 200 characters',
      messages: {maxLength: 'This cannot be more than 200 characters.'},
    },
    addressCity: {
      label: 'City',
      tip: 'In Latin letters',
      messages: {format: 'City can only have the letters A to Z, spaces, hyphens and apostrophes.'},
    },
    addressState: {
      label: 'State',
      placeholder: 'CA',
      messages: {
        format: 'State can only have the letters A to Z.',
        minLength: 'State must be two letters.',
        maxLength: 'State must be two letters.',
      },
    },
    addressPostalCode: {
      label: 'ZIP Code',
      placeholder: '94103',
      messages: {format: 'ZIP code must have five digits.'},
    },
    addressZipPlus4: {
      label: 'ZIP+4 Code',
      placeholder: '94103-1234',
      messages: {format: 'ZIP+4 code must be five digits, a hyphen and four digits.'},
    },
    addressCountry: {
      label: 'Country',
      options: {'': 'Country', DE: 'Germany', JP: 'Japan', SA: 'Saudi Arabia', US: 'United States'},
      messages: {
        required: 'Country is required.',
        matchOptions: 'Please choose a country of the list.',
      },
    },
    customerNumber: {
      label: 'Customer Number',
      tip: 'You find it on your invoice.',
      messages: {format: 'Customer number can only have digits.'},
    },
    serialNumber: {
      label: 'Serial Number',
      messages: {format: 'Serial number can only have letters, digits, hyphens and apostrophes.'},
    },
    shoeSize: {
      label: 'Shoe Size',
      placeholder: '42.5',
      messages: {format: 'Shoe size must be a number.'},
    },
    voucherCode: {
      label: 'Voucher Code',
      messages: {
        format: 'Voucher code can only have letters and digits.',
        whitelist: 'This voucher code is not valid.',
      },
    },
    membershipLevel: {label: 'Membership', value: 'Basic'},
    optIn,
    optInRegistration: optIn,
    termsAccepted: {
      label: 'I accept the terms of use.',
      messages: {required: 'Please accept the terms of use.'},
    },
  },
};
