// Tests the elements' types in Solid's JSX.
import type {CaptureSignIn, CaptureSuccessEvent} from 'capture-forms';

let signIn: CaptureSignIn | undefined;
const onSuccess = ({detail}: CaptureSuccessEvent) => detail.access_token;

export const valid = [
  <capture-sign-in
    ref={(element) => (signIn = element)}
    id="form"
    class="form"
    style={{'max-width': '26em'}}
    data-test="form"
    aria-label="Signing in"
    onClick={() => signIn?.focus()}
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
    on:capture-submit={({detail}) => detail.parameters.append('name', 'value')}
    on:capture-success={({detail}) => detail.access_token?.at(0)}
    on:capture-error={({detail}) => detail.invalid_fields['email']?.at(0)}
    on:capture-navigate={(event) => event.detail.to === 'switch' && event.preventDefault()}
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
    on:capture-submit={({detail}) => detail.parameters.append('name', 'value')}
    on:capture-success={({detail}) => detail.access_token?.at(0)}
    on:capture-error={({detail}) => detail.invalid_fields['email']?.at(0)}
    on:capture-navigate={(event) => event.detail.to === 'switch' && event.preventDefault()}
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
    on:capture-submit={({detail}) => detail.parameters.append('name', 'value')}
    on:capture-success={({detail}) => detail.verified?.valueOf()}
    on:capture-error={({detail}) => detail.invalid_fields['email']?.at(0)}
    on:capture-navigate={(event) => event.detail.to === 'switch' && event.preventDefault()}
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
    on:capture-submit={({detail}) => detail.parameters.append('name', 'value')}
    on:capture-success={({detail}) => detail.verified?.valueOf()}
    on:capture-error={({detail}) => detail.invalid_fields['email']?.at(0)}
    on:capture-navigate={(event) => event.detail.to === 'switch' && event.preventDefault()}
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
    on:capture-submit={({detail}) => detail.parameters.append('name', 'value')}
    on:capture-success={({detail}) => detail.verified?.valueOf()}
    on:capture-error={({detail}) => detail.invalid_fields['email']?.at(0)}
    on:capture-navigate={(event) => event.detail.to === 'switch' && event.preventDefault()}
  >
    <p slot="success">Welcome!</p>
  </capture-verify-email>,
];

export const explicit = [
  <capture-sign-in
    attr:domain="/capture"
    attr:client_id="12345abcde12345abcde12345abcde12"
    attr:flow="standard"
    attr:flow_version="20190618143040022299"
    attr:locale="de-DE"
    attr:form="signInForm"
    attr:redirect_uri="https://www.example.com/"
    attr:response_type="code"
    attr:flow_url="/flows/{flow}/{flow_version}/{locale}.json"
    attr:fields="[]"
    attr:messages="{}"
    attr:switch_url="/other"
    attr:success_url="/welcome"
    attr:light_dom={false}
    attr:merge_token="token"
    attr:forgot_url="/forgot"
    attr:verify_url="/verify"
    attr:require_verified={true}
  />,
  <capture-sign-in
    prop:domain="/capture"
    prop:clientId="12345abcde12345abcde12345abcde12"
    prop:flow="standard"
    prop:flowVersion="20190618143040022299"
    prop:locale="de-DE"
    prop:form="signInForm"
    prop:redirectUri="https://www.example.com/"
    prop:responseType="code"
    prop:flowUrl="/flows/{flow}/{flow_version}/{locale}.json"
    prop:fields={[{name: 'email'}]}
    prop:messages={{signIn: 'Come in'}}
    prop:switchUrl="/other"
    prop:successUrl="/welcome"
    prop:lightDom={false}
    prop:mergeToken="token"
    prop:forgotUrl="/forgot"
    prop:verifyUrl="/verify"
    prop:requireVerified={true}
  />,
  <capture-sign-in
    on:capture-success={{handleEvent: ({detail}) => detail.form.at(0), once: true}}
  />,
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
  <capture-sign-in on:captureSuccess={() => {}} />,
  // @ts-expect-error -- no such event, hence no detail
  <capture-sign-in on:capture-sucess={({detail}) => detail} />,
  // @ts-expect-error -- no such event, hence no detail
  <capture-register on:capture-fail={({detail}) => detail} />,
  // @ts-expect-error -- no such detail
  <capture-sign-in on:capture-submit={({detail}) => detail.params} />,
  // @ts-expect-error -- no such detail
  <capture-sign-in on:capture-success={({detail}) => detail.token} />,
  // @ts-expect-error -- no such detail
  <capture-register on:capture-error={({detail}) => detail.message} />,
  // @ts-expect-error -- no such detail
  <capture-register on:capture-navigate={({detail}) => detail.href} />,
  // @ts-expect-error -- a listener for another event
  <capture-sign-in on:capture-error={onSuccess} />,
  // @ts-expect-error -- no such attribute
  <capture-sign-in attr:clientId={3} />,
  // @ts-expect-error -- must be a string
  <capture-sign-in attr:messages={{}} />,
  // @ts-expect-error -- must be a string
  <capture-sign-in prop:clientId={3} />,
];
