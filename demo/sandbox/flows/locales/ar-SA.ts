import type {LocaleTexts} from '../flow-texts.ts';

const signInEmailAddress = {
  label: 'البريد الإلكتروني',
  messages: {
    required: 'يُرجى إدخال البريد الإلكتروني.',
    format: 'صيغة البريد الإلكتروني غير صحيحة.',
  },
};
const currentPassword = {
  label: 'كلمة المرور',
  messages: {required: 'يُرجى إدخال كلمة المرور.'},
};
const optIn = {label: 'أوافق على تلقي رسائل البريد الإلكتروني والمراسلات الأخرى.'};

/** Arabic texts. The months are Gregorian, because accounts store Gregorian dates. */
export const arSA: LocaleTexts = {
  locale: 'ar-SA',
  forms: {
    invalidCredentials: 'البريد الإلكتروني أو كلمة المرور غير صحيحة. يُرجى المحاولة مرة أخرى.',
    wrongCurrentPassword: 'كلمة المرور الحالية غير صحيحة.',
    unknownAccount: 'لا يوجد حساب بهذا البريد الإلكتروني.',
    emailIsVerified: 'تم تأكيد بريدك الإلكتروني بالفعل. يمكنك تسجيل الدخول.',
  },
  date: {
    format: ['day', 'month', 'year'],
    monthNames: [
      'يناير',
      'فبراير',
      'مارس',
      'أبريل',
      'مايو',
      'يونيو',
      'يوليو',
      'أغسطس',
      'سبتمبر',
      'أكتوبر',
      'نوفمبر',
      'ديسمبر',
    ],
    customText: {
      monthLabelDateSelect: 'الشهر',
      dayLabelDateSelect: 'اليوم',
      yearLabelDateSelect: 'السنة',
    },
  },
  mails: {
    registrationVerification: {
      subject: 'تأكيد البريد الإلكتروني',
      text: 'شكرًا لتسجيلك. يُرجى تأكيد بريدك الإلكتروني عبر هذا الرابط.',
      link: 'تأكيد بريدي الإلكتروني',
    },
    passwordRecover: {
      subject: 'اختيار كلمة مرور جديدة',
      text: 'لقد طلبت كلمة مرور جديدة. إذا لم تطلبها، فتجاهل هذه الرسالة.',
      link: 'اختيار كلمة مرور جديدة',
    },
    emailAddressChanged: {
      subject: 'تأكيد البريد الإلكتروني الجديد',
      text: 'تم تغيير البريد الإلكتروني لحسابك. يُرجى تأكيد البريد الجديد عبر هذا الرابط.',
      link: 'تأكيد بريدي الإلكتروني الجديد',
    },
  },
  fields: {
    signInEmailAddress,
    currentPassword,
    traditionalSignIn_emailAddress: signInEmailAddress,
    traditionalSignIn_password: currentPassword,
    signInEmailOrMobile: {
      label: 'البريد الإلكتروني أو رقم الجوال',
      messages: {required: 'يُرجى إدخال البريد الإلكتروني أو رقم الجوال.'},
    },
    firstName: {label: 'الاسم الأول', messages: {required: 'يُرجى إدخال الاسم الأول.'}},
    lastName: {label: 'اسم العائلة', messages: {required: 'يُرجى إدخال اسم العائلة.'}},
    name: {
      label: 'الاسم',
      customText: {firstName: 'الاسم الأول', lastName: 'اسم العائلة'},
      messages: {
        required: 'يُرجى إدخال الاسم الأول واسم العائلة.',
        maxLength: 'يجب ألا يزيد الاسم على 60 حرفًا.',
      },
    },
    middleName: {
      label: 'الاسم الأوسط',
      messages: {format: "يُرجى استخدام الأحرف اللاتينية والعلامتين - و' فقط."},
    },
    emailAddress: {
      label: 'البريد الإلكتروني',
      messages: {
        required: 'يُرجى إدخال البريد الإلكتروني.',
        format: 'صيغة البريد الإلكتروني غير صحيحة.',
        minLength: 'يجب ألا يقل البريد الإلكتروني عن 3 أحرف.',
        maxLength: 'يجب ألا يزيد البريد الإلكتروني على 128 حرفًا.',
        emailDomainBlacklist: 'نعتذر، لا نقبل عناوين مزوّد البريد هذا.',
        unique: 'البريد الإلكتروني مستخدَم بالفعل.',
      },
    },
    emailOrMobile: {
      label: 'طريقة أخرى لتسجيل الدخول',
      placeholder: 'البريد الإلكتروني أو رقم الجوال',
      messages: {unique: 'هذا العنوان أو الرقم مرتبط بحساب آخر.'},
    },
    displayName: {
      label: 'الاسم المعروض',
      messages: {
        required: 'يُرجى إدخال الاسم المعروض.',
        format: 'يجب أن يتكون الاسم المعروض من أحرف وأرقام فقط.',
        minLength: 'يجب ألا يقل الاسم المعروض عن حرفين.',
        blacklist: 'هذا الاسم غير مسموح به.',
        unique: 'هذا الاسم محجوز بالفعل.',
      },
    },
    newPassword: {
      label: 'كلمة المرور المطلوبة',
      messages: {
        required: 'يُرجى إدخال كلمة المرور.',
        minLength: 'يجب ألا تقل كلمة المرور عن 6 أحرف.',
        format: 'يجب ألا تحتوي كلمة المرور على مسافات.',
      },
    },
    newPasswordConfirm: {
      label: 'تأكيد كلمة المرور',
      messages: {match: 'كلمتا المرور غير متطابقتين.'},
    },
    mobile: {
      label: 'رقم الجوال',
      placeholder: '+966 50 123 4567',
      messages: {format: 'يجب أن يبدأ رقم الجوال بعلامة + ورمز الدولة.'},
    },
    phone: {
      label: 'الهاتف في أمريكا الشمالية',
      placeholder: '202-555-0123',
      messages: {format: 'يجب أن يتكون رقم الهاتف من عشرة أرقام.'},
    },
    birthdate: {
      label: 'تاريخ الميلاد',
      messages: {
        isDate: 'هذا التاريخ غير صحيح.',
        minYears: 'نعتذر، عمرك أقل من السن المسموح بها للتسجيل.',
      },
    },
    contactBy: {
      label: 'كيف تفضّل أن نتواصل معك؟',
      options: {email: 'عبر البريد الإلكتروني', phone: 'عبر الهاتف', post: 'عبر البريد العادي'},
      messages: {matchOptions: 'يُرجى اختيار إحدى الطرق.'},
    },
    aboutMe: {
      label: 'نبذة عنك',
      tip: '200 حرف على الأكثر',
      messages: {maxLength: 'يجب ألا تزيد النبذة على 200 حرف.'},
    },
    addressCity: {
      label: 'المدينة',
      tip: 'بالأحرف اللاتينية',
      messages: {format: "يُرجى استخدام الأحرف اللاتينية والمسافات والعلامتين - و' فقط."},
    },
    addressState: {
      label: 'الولاية',
      placeholder: 'CA',
      messages: {
        format: 'يُرجى استخدام الأحرف اللاتينية فقط.',
        minLength: 'يجب أن يتكون رمز الولاية من حرفين.',
        maxLength: 'يجب أن يتكون رمز الولاية من حرفين.',
      },
    },
    addressPostalCode: {
      label: 'الرمز البريدي',
      placeholder: '12345',
      messages: {format: 'يجب أن يتكون الرمز البريدي من خمسة أرقام.'},
    },
    addressZipPlus4: {
      label: 'رمز ZIP+4',
      placeholder: '94103-1234',
      messages: {format: 'يُرجى إدخال خمسة أرقام ثم شرطة ثم أربعة أرقام.'},
    },
    addressCountry: {
      label: 'الدولة',
      options: {
        '': 'الدولة',
        DE: 'ألمانيا',
        JP: 'اليابان',
        SA: 'المملكة العربية السعودية',
        US: 'الولايات المتحدة',
      },
      messages: {
        required: 'يُرجى اختيار الدولة.',
        matchOptions: 'يُرجى اختيار دولة من القائمة.',
      },
    },
    customerNumber: {
      label: 'رقم العميل',
      tip: 'تجده في الفاتورة.',
      messages: {format: 'يجب أن يتكون رقم العميل من أرقام فقط.'},
    },
    serialNumber: {
      label: 'الرقم التسلسلي',
      messages: {format: "يُرجى استخدام الأحرف اللاتينية والأرقام والعلامتين - و' فقط."},
    },
    shoeSize: {
      label: 'مقاس الحذاء',
      placeholder: '42.5',
      messages: {format: 'يُرجى إدخال رقم.'},
    },
    voucherCode: {
      label: 'رمز القسيمة',
      messages: {
        format: 'يجب أن يتكون رمز القسيمة من أحرف لاتينية وأرقام فقط.',
        whitelist: 'رمز القسيمة غير صالح.',
      },
    },
    membershipLevel: {label: 'العضوية', value: 'أساسية'},
    optIn,
    optInRegistration: optIn,
    termsAccepted: {
      label: 'أوافق على شروط الاستخدام.',
      messages: {required: 'يُرجى الموافقة على شروط الاستخدام.'},
    },
  },
};
