// Tests the elements' types in React's JSX.
import type {CaptureSignIn, CaptureSuccessEvent} from 'capture-forms';
import {createRef} from 'react';

const signIn = createRef<CaptureSignIn>();
const onSuccess = ({detail}: CaptureSuccessEvent) => detail.access_token;

export const valid = [
  <capture-sign-in
    ref={signIn}
    key="key"
    id="form"
    className="form"
    style={{maxWidth: '26em'}}
    data-test="form"
    aria-label="Signing in"
    onClick={() => signIn.current?.focus()}
    domain="/capture"
    client_id="12345abcde12345abcde12345abcde12"
    flow="standard"
    flow_version="20190618143040022299"
    locale="de-DE"
    form="signInForm"
    redirect_uri="https://www.example.com/"
    response_type="code"
    flow_url="/flows/{flow}/{flow_version}/{locale}.json"
    fields={[{name: 'email', validation: {required: true}}]}
    messages={{signIn: 'Come in'}}
    switch_url="/other"
    success_url="/welcome"
    light_dom={false}
    merge_token="token"
    forgot_url="/forgot"
    verify_url="/verify"
    require_verified={true}
    oncapture-submit={({detail}) => detail.parameters.append('name', 'value')}
    oncapture-success={({detail}) => detail.access_token?.at(0)}
    oncapture-error={({detail}) => detail.invalid_fields['email']?.at(0)}
    oncapture-navigate={(event) => event.detail.to === 'switch' && event.preventDefault()}
  >
    <p slot="success">Welcome!</p>
  </capture-sign-in>,
  <capture-register
    domain="/capture"
    client_id="12345abcde12345abcde12345abcde12"
    flow="standard"
    flow_version="20190618143040022299"
    locale="de-DE"
    form="registrationForm"
    redirect_uri="https://www.example.com/"
    response_type="code"
    flow_url="/flows/{flow}/{flow_version}/{locale}.json"
    fields={'[]'}
    messages={{register: 'Come in'}}
    switch_url="/other"
    success_url="/welcome"
    light_dom={false}
    oncapture-submit={({detail}) => detail.parameters.append('name', 'value')}
    oncapture-success={({detail}) => detail.access_token?.at(0)}
    oncapture-error={({detail}) => detail.invalid_fields['email']?.at(0)}
    oncapture-navigate={(event) => event.detail.to === 'switch' && event.preventDefault()}
  >
    <p slot="success">Welcome!</p>
  </capture-register>,
  <capture-forgot-password
    domain="/capture"
    client_id="12345abcde12345abcde12345abcde12"
    flow="standard"
    flow_version="20190618143040022299"
    locale="de-DE"
    form="forgotPasswordForm"
    redirect_uri="https://www.example.com/"
    response_type="code"
    flow_url="/flows/{flow}/{flow_version}/{locale}.json"
    fields={'[]'}
    messages={{resetPassword: 'Send'}}
    switch_url="/other"
    success_url="/welcome"
    light_dom={false}
    oncapture-submit={({detail}) => detail.parameters.append('name', 'value')}
    oncapture-success={({detail}) => detail.verified?.valueOf()}
    oncapture-error={({detail}) => detail.invalid_fields['email']?.at(0)}
    oncapture-navigate={(event) => event.detail.to === 'switch' && event.preventDefault()}
  >
    <p slot="success">Welcome!</p>
  </capture-forgot-password>,
  <capture-new-password
    domain="/capture"
    client_id="12345abcde12345abcde12345abcde12"
    flow="standard"
    flow_version="20190618143040022299"
    locale="de-DE"
    form="changePasswordForm"
    redirect_uri="https://www.example.com/"
    response_type="code"
    flow_url="/flows/{flow}/{flow_version}/{locale}.json"
    fields={'[]'}
    messages={{savePassword: 'Send'}}
    switch_url="/other"
    success_url="/welcome"
    light_dom={false}
    access_token="token"
    forgot_url="/forgot"
    oncapture-submit={({detail}) => detail.parameters.append('name', 'value')}
    oncapture-success={({detail}) => detail.verified?.valueOf()}
    oncapture-error={({detail}) => detail.invalid_fields['email']?.at(0)}
    oncapture-navigate={(event) => event.detail.to === 'switch' && event.preventDefault()}
  >
    <p slot="success">Welcome!</p>
  </capture-new-password>,
  <capture-verify-email
    domain="/capture"
    client_id="12345abcde12345abcde12345abcde12"
    flow="standard"
    flow_version="20190618143040022299"
    locale="de-DE"
    form="resendVerificationForm"
    redirect_uri="https://www.example.com/"
    response_type="code"
    flow_url="/flows/{flow}/{flow_version}/{locale}.json"
    fields={'[]'}
    messages={{resendEmail: 'Send'}}
    switch_url="/other"
    success_url="/welcome"
    light_dom={false}
    verification_code="code"
    code_parameter="verification_code"
    oncapture-submit={({detail}) => detail.parameters.append('name', 'value')}
    oncapture-success={({detail}) => detail.verified?.valueOf()}
    oncapture-error={({detail}) => detail.invalid_fields['email']?.at(0)}
    oncapture-navigate={(event) => event.detail.to === 'switch' && event.preventDefault()}
  >
    <p slot="success">Welcome!</p>
  </capture-verify-email>,
];

export const invalid = [
  // @ts-expect-error -- no such attribute
  <capture-sign-in client="x" />,
  // @ts-expect-error -- no such attribute
  <capture-register client="x" />,
  // @ts-expect-error -- the name of the property, not the attribute
  <capture-sign-in clientId="x" />,
  // @ts-expect-error -- capture-register has no merge_token
  <capture-register merge_token="x" />,
  // @ts-expect-error -- capture-register has no forgot_url
  <capture-register forgot_url="x" />,
  // @ts-expect-error -- capture-register has no verify_url
  <capture-register verify_url="x" />,
  // @ts-expect-error -- capture-forgot-password has no forgot_url
  <capture-forgot-password forgot_url="x" />,
  // @ts-expect-error -- capture-new-password has no merge_token
  <capture-new-password merge_token="x" />,
  // @ts-expect-error -- capture-verify-email has no access_token
  <capture-verify-email access_token="x" />,
  // @ts-expect-error -- must be a string
  <capture-sign-in client_id={3} />,
  // @ts-expect-error -- must be a boolean
  <capture-sign-in require_verified="yes" />,
  // @ts-expect-error -- must be a string
  <capture-register locale={{}} />,
  // @ts-expect-error -- must be a boolean
  <capture-sign-in light_dom={3} />,
  // @ts-expect-error -- must be a list or its JSON
  <capture-register fields={3} />,
  // @ts-expect-error -- misspelt
  <capture-register fields={[{name: 'email', lable: 'Email'}]} />,
  // @ts-expect-error -- no such response type
  <capture-sign-in response_type="id_token" />,
  // @ts-expect-error -- no such message
  <capture-sign-in messages={{welcome: 'Come in'}} />,
  // @ts-expect-error -- no such event
  <capture-sign-in onCaptureSuccess={() => {}} />,
  // @ts-expect-error -- no such event, hence no detail
  <capture-sign-in oncapture-sucess={({detail}) => detail} />,
  // @ts-expect-error -- no such event, hence no detail
  <capture-register oncapture-fail={({detail}) => detail} />,
  // @ts-expect-error -- no such detail
  <capture-sign-in oncapture-submit={({detail}) => detail.params} />,
  // @ts-expect-error -- no such detail
  <capture-sign-in oncapture-success={({detail}) => detail.token} />,
  // @ts-expect-error -- no such detail
  <capture-register oncapture-error={({detail}) => detail.message} />,
  // @ts-expect-error -- no such detail
  <capture-register oncapture-navigate={({detail}) => detail.href} />,
  // @ts-expect-error -- a listener for another event
  <capture-sign-in oncapture-error={onSuccess} />,
];
