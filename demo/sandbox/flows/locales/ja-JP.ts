import type {LocaleTexts} from '../flow-texts.ts';

const signInEmailAddress = {
  label: 'メールアドレス',
  messages: {
    required: 'メールアドレスを入力してください。',
    format: 'メールアドレスの形式が正しくありません。',
  },
};
const currentPassword = {
  label: 'パスワード',
  messages: {required: 'パスワードを入力してください。'},
};
const optIn = {label: 'メールなどによるお知らせの受け取りに同意します。'};

/** Japanese texts. */
export const jaJP: LocaleTexts = {
  locale: 'ja-JP',
  forms: {
    invalidCredentials:
      'メールアドレスまたはパスワードが正しくありません。もう一度お試しください。',
    wrongCurrentPassword: '現在のパスワードが正しくありません。',
    unknownAccount: 'このメールアドレスのアカウントはありません。',
    emailIsVerified: 'メールアドレスはすでに確認済みです。ログインできます。',
  },
  date: {
    format: ['year', 'month', 'day'],
    monthNames: [
      '1月',
      '2月',
      '3月',
      '4月',
      '5月',
      '6月',
      '7月',
      '8月',
      '9月',
      '10月',
      '11月',
      '12月',
    ],
    customText: {
      monthLabelDateSelect: '月',
      dayLabelDateSelect: '日',
      yearLabelDateSelect: '年',
    },
  },
  mails: {
    registrationVerification: {
      subject: 'メールアドレスの確認',
      text: 'ご登録ありがとうございます。次のリンクからメールアドレスを確認してください。',
      link: 'メールアドレスを確認する',
    },
    passwordRecover: {
      subject: '新しいパスワードの設定',
      text: '新しいパスワードのリクエストを受け付けました。お心当たりがない場合は、このメールを無視してください。',
      link: '新しいパスワードを設定する',
    },
    emailAddressChanged: {
      subject: '新しいメールアドレスの確認',
      text: 'アカウントのメールアドレスが変更されました。次のリンクから新しいメールアドレスを確認してください。',
      link: '新しいメールアドレスを確認する',
    },
  },
  fields: {
    signInEmailAddress,
    currentPassword,
    traditionalSignIn_emailAddress: signInEmailAddress,
    traditionalSignIn_password: currentPassword,
    signInEmailOrMobile: {
      label: 'メールアドレスまたは携帯電話番号',
      messages: {required: 'メールアドレスまたは携帯電話番号を入力してください。'},
    },
    firstName: {label: '名', messages: {required: '名を入力してください。'}},
    lastName: {label: '姓', messages: {required: '姓を入力してください。'}},
    name: {
      label: 'お名前',
      customText: {firstName: '名', lastName: '姓'},
      messages: {
        required: '姓と名を入力してください。',
        maxLength: '姓と名はそれぞれ60文字以内で入力してください。',
      },
    },
    middleName: {
      label: 'ミドルネーム',
      messages: {format: "半角英字と - ' だけで入力してください。"},
    },
    emailAddress: {
      label: 'メールアドレス',
      messages: {
        required: 'メールアドレスを入力してください。',
        format: 'メールアドレスの形式が正しくありません。',
        minLength: 'メールアドレスは3文字以上で入力してください。',
        maxLength: 'メールアドレスは128文字以内で入力してください。',
        emailDomainBlacklist:
          '申し訳ありませんが、このドメインのメールアドレスはご利用いただけません。',
        unique: 'このメールアドレスはすでに使用されています。',
      },
    },
    emailOrMobile: {
      label: 'その他のログイン方法',
      placeholder: 'メールアドレスまたは携帯電話番号',
      messages: {unique: 'このアドレスまたは番号は別のアカウントで使用されています。'},
    },
    displayName: {
      label: '表示名',
      messages: {
        required: '表示名を入力してください。',
        format: '表示名は文字と数字だけで入力してください。',
        minLength: '表示名は2文字以上で入力してください。',
        blacklist: 'この表示名はご利用いただけません。',
        unique: 'この表示名はすでに使用されています。',
      },
    },
    newPassword: {
      label: 'ご希望のパスワード',
      messages: {
        required: 'パスワードを入力してください。',
        minLength: 'パスワードは6文字以上で入力してください。',
        format: 'パスワードに空白は使用できません。',
      },
    },
    newPasswordConfirm: {
      label: 'パスワード（確認）',
      messages: {match: 'パスワードが一致しません。'},
    },
    mobile: {
      label: '携帯電話番号',
      placeholder: '+81 90 1234 5678',
      messages: {format: '+ と国番号から入力してください。'},
    },
    phone: {
      label: '北米の電話番号',
      placeholder: '202-555-0123',
      messages: {format: '10桁の電話番号を入力してください。'},
    },
    birthdate: {
      label: '生年月日',
      messages: {
        isDate: '正しい日付を入力してください。',
        minYears: '申し訳ありませんが、ご登録いただける年齢に達していません。',
      },
    },
    contactBy: {
      label: 'ご希望の連絡方法',
      options: {email: 'メール', phone: '電話', post: '郵便'},
      messages: {matchOptions: '連絡方法を選択してください。'},
    },
    aboutMe: {
      label: '自己紹介',
      tip: '200文字以内',
      messages: {maxLength: '200文字以内で入力してください。'},
    },
    addressCity: {
      label: '市区町村',
      tip: 'ローマ字で入力してください。',
      messages: {format: "半角英字と空白、- ' だけで入力してください。"},
    },
    addressState: {
      label: '州',
      placeholder: 'CA',
      messages: {
        format: '半角英字で入力してください。',
        minLength: '2文字で入力してください。',
        maxLength: '2文字で入力してください。',
      },
    },
    addressPostalCode: {
      label: '郵便番号（ZIP）',
      placeholder: '94103',
      messages: {format: '5桁の数字で入力してください。'},
    },
    addressZipPlus4: {
      label: 'ZIP+4コード',
      placeholder: '94103-1234',
      messages: {format: '5桁の数字、ハイフン、4桁の数字の順に入力してください。'},
    },
    addressCountry: {
      label: '国',
      options: {
        '': '国を選択',
        DE: 'ドイツ',
        JP: '日本',
        SA: 'サウジアラビア',
        US: 'アメリカ合衆国',
      },
      messages: {
        required: '国を選択してください。',
        matchOptions: '一覧から国を選択してください。',
      },
    },
    customerNumber: {
      label: 'お客様番号',
      tip: '請求書に記載されています。',
      messages: {format: 'お客様番号は数字だけで入力してください。'},
    },
    serialNumber: {
      label: 'シリアル番号',
      messages: {format: "半角英数字と - ' だけで入力してください。"},
    },
    shoeSize: {
      label: '靴のサイズ',
      placeholder: '26.5',
      messages: {format: '数値を入力してください。'},
    },
    voucherCode: {
      label: 'クーポンコード',
      messages: {
        format: 'クーポンコードは半角英数字だけで入力してください。',
        whitelist: 'このクーポンコードは無効です。',
      },
    },
    membershipLevel: {label: '会員種別', value: 'ベーシック'},
    optIn,
    optInRegistration: optIn,
    termsAccepted: {
      label: '利用規約に同意します。',
      messages: {required: '利用規約に同意してください。'},
    },
  },
};
