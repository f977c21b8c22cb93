import type {LocaleTexts} from '../flow-texts.ts';

const signInEmailAddress = {
  label: 'E-Mail-Adresse',
  messages: {
    required: 'Bitte geben Sie Ihre E-Mail-Adresse ein.',
    format: 'Bitte geben Sie eine gültige E-Mail-Adresse ein.',
  },
};
const currentPassword = {
  label: 'Passwort',
  messages: {required: 'Bitte geben Sie Ihr Passwort ein.'},
};
const optIn = {label: 'Ich möchte E-Mails und andere Mitteilungen erhalten.'};

/** German texts. */
export const deDE: LocaleTexts = {
  locale: 'de-DE',
  forms: {
    invalidCredentials:
      'E-Mail-Adresse oder Passwort stimmen nicht. Bitte versuchen Sie es noch einmal.',
    wrongCurrentPassword: 'Das ist nicht Ihr bisheriges Passwort.',
    unknownAccount: 'Zu dieser E-Mail-Adresse gibt es kein Konto.',
    emailIsVerified: 'Ihre E-Mail-Adresse ist bereits bestätigt. Sie können sich anmelden.',
  },
  date: {
    format: ['day', 'month', 'year'],
    monthNames: [
      'Januar',
      'Februar',
      'März',
      'April',
      'Mai',
      'Juni',
      'Juli',
      'August',
      'September',
      'Oktober',
      'November',
      'Dezember',
    ],
    customText: {
      monthLabelDateSelect: 'Monat',
      dayLabelDateSelect: 'Tag',
      yearLabelDateSelect: 'Jahr',
    },
  },
  mails: {
    registrationVerification: {
      subject: 'Bestätigen Sie Ihre E-Mail-Adresse',
      text: 'Vielen Dank für Ihre Registrierung. Bitte bestätigen Sie mit diesem Link Ihre E-Mail-Adresse.',
      link: 'E-Mail-Adresse bestätigen',
    },
    passwordRecover: {
      subject: 'Wählen Sie ein neues Passwort',
      text: 'Sie haben ein neues Passwort angefordert. Wenn Sie das nicht waren, ignorieren Sie diese E-Mail.',
      link: 'Neues Passwort wählen',
    },
    emailAddressChanged: {
      subject: 'Bestätigen Sie Ihre neue E-Mail-Adresse',
      text: 'Die E-Mail-Adresse Ihres Kontos wurde geändert. Bitte bestätigen Sie mit diesem Link die neue.',
      link: 'Neue E-Mail-Adresse bestätigen',
    },
  },
  fields: {
    signInEmailAddress,
    currentPassword,
    traditionalSignIn_emailAddress: signInEmailAddress,
    traditionalSignIn_password: currentPassword,
    signInEmailOrMobile: {
      label: 'E-Mail-Adresse oder Mobilnummer',
      messages: {required: 'Bitte geben Sie Ihre E-Mail-Adresse oder Mobilnummer ein.'},
    },
    firstName: {label: 'Vorname', messages: {required: 'Bitte geben Sie Ihren Vornamen ein.'}},
    lastName: {label: 'Nachname', messages: {required: 'Bitte geben Sie Ihren Nachnamen ein.'}},
    name: {
      label: 'Name',
      customText: {firstName: 'Vorname', lastName: 'Nachname'},
      messages: {
        required: 'Bitte geben Sie Ihren Vor- und Nachnamen ein.',
        maxLength: 'Ein Name darf höchstens 60 Zeichen lang sein.',
      },
    },
    middleName: {
      label: 'Weiterer Vorname',
      messages: {format: "Bitte verwenden Sie nur die Buchstaben A bis Z, - und '."},
    },
    emailAddress: {
      label: 'E-Mail-Adresse',
      messages: {
        required: 'Bitte geben Sie Ihre E-Mail-Adresse ein.',
        format: 'Bitte geben Sie eine gültige E-Mail-Adresse ein.',
        minLength: 'Die E-Mail-Adresse muss mindestens 3 Zeichen lang sein.',
        maxLength: 'Die E-Mail-Adresse darf höchstens 128 Zeichen lang sein.',
        emailDomainBlacklist: 'Adressen dieses Anbieters nehmen wir leider nicht an.',
        unique: 'Diese E-Mail-Adresse wird bereits verwendet.',
      },
    },
    emailOrMobile: {
      label: 'Weitere Anmeldemöglichkeit',
      placeholder: 'E-Mail-Adresse oder Mobilnummer',
      messages: {unique: 'Diese Adresse oder Nummer gehört bereits zu einem anderen Konto.'},
    },
    displayName: {
      label: 'Anzeigename',
      messages: {
        required: 'Bitte geben Sie einen Anzeigenamen ein.',
        format: 'Der Anzeigename darf nur aus Buchstaben und Ziffern bestehen.',
        minLength: 'Der Anzeigename muss mindestens 2 Zeichen lang sein.',
        blacklist: 'Dieser Anzeigename ist nicht erlaubt.',
        unique: 'Dieser Anzeigename ist bereits vergeben.',
      },
    },
    newPassword: {
      label: 'Gewünschtes Passwort',
      messages: {
        required: 'Bitte geben Sie ein Passwort ein.',
        minLength: 'Das Passwort muss mindestens 6 Zeichen lang sein.',
        format: 'Das Passwort darf keine Leerzeichen enthalten.',
      },
    },
    newPasswordConfirm: {
      label: 'Passwort bestätigen',
      messages: {match: 'Die Passwörter stimmen nicht überein.'},
    },
    mobile: {
      label: 'Mobilnummer',
      placeholder: '+49 151 23456789',
      messages: {format: 'Bitte beginnen Sie mit + und der Ländervorwahl.'},
    },
    phone: {
      label: 'Telefon in Nordamerika',
      placeholder: '202-555-0123',
      messages: {format: 'Bitte geben Sie eine Telefonnummer mit zehn Ziffern ein.'},
    },
    birthdate: {
      label: 'Geburtsdatum',
      messages: {
        isDate: 'Dieses Datum gibt es nicht.',
        minYears: 'Sie sind leider zu jung, um sich zu registrieren.',
      },
    },
    contactBy: {
      label: 'Wie dürfen wir Sie erreichen?',
      options: {email: 'Per E-Mail', phone: 'Per Telefon', post: 'Per Post'},
      messages: {matchOptions: 'Bitte wählen Sie eine der Möglichkeiten.'},
    },
    aboutMe: {
      label: 'Über Sie',
      tip: 'Höchstens 200 Zeichen',
      messages: {maxLength: 'Bitte schreiben Sie höchstens 200 Zeichen.'},
    },
    addressCity: {
      label: 'Ort',
      tip: 'Ohne Umlaute',
      messages: {format: "Bitte verwenden Sie nur die Buchstaben A bis Z, Leerzeichen, - und '."},
    },
    addressState: {
      label: 'Bundesstaat',
      placeholder: 'CA',
      messages: {
        format: 'Bitte verwenden Sie nur die Buchstaben A bis Z.',
        minLength: 'Bitte geben Sie genau zwei Buchstaben ein.',
        maxLength: 'Bitte geben Sie genau zwei Buchstaben ein.',
      },
    },
    addressPostalCode: {
      label: 'Postleitzahl',
      placeholder: '10115',
      messages: {format: 'Bitte geben Sie eine Postleitzahl mit fünf Ziffern ein.'},
    },
    addressZipPlus4: {
      label: 'ZIP+4-Code',
      placeholder: '94103-1234',
      messages: {format: 'Bitte geben Sie fünf Ziffern, einen Bindestrich und vier Ziffern ein.'},
    },
    addressCountry: {
      label: 'Land',
      options: {'': 'Land', DE: 'Deutschland', JP: 'Japan', SA: 'Saudi-Arabien', US: 'USA'},
      messages: {
        required: 'Bitte wählen Sie Ihr Land.',
        matchOptions: 'Bitte wählen Sie ein Land aus der Liste.',
      },
    },
    customerNumber: {
      label: 'Kundennummer',
      tip: 'Sie finden sie auf Ihrer Rechnung.',
      messages: {format: 'Die Kundennummer besteht nur aus Ziffern.'},
    },
    serialNumber: {
      label: 'Seriennummer',
      messages: {format: "Bitte verwenden Sie nur Buchstaben, Ziffern, - und '."},
    },
    shoeSize: {
      label: 'Schuhgröße',
      placeholder: '42.5',
      messages: {format: 'Bitte geben Sie eine Zahl ein, mit Punkt statt Komma.'},
    },
    voucherCode: {
      label: 'Gutscheincode',
      messages: {
        format: 'Der Gutscheincode besteht nur aus Buchstaben und Ziffern.',
        whitelist: 'Dieser Gutscheincode ist nicht gültig.',
      },
    },
    membershipLevel: {label: 'Mitgliedschaft', value: 'Basis'},
    optIn,
    optInRegistration: optIn,
    termsAccepted: {
      label: 'Ich akzeptiere die Nutzungsbedingungen.',
      messages: {required: 'Bitte akzeptieren Sie die Nutzungsbedingungen.'},
    },
  },
};
