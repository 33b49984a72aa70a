// Signing in with a passkey, and making one. Without this script every other way to sign in works as it is.

const area = document.getElementById('passkey');
const button = document.getElementById('passkey-button');
const trouble = document.getElementById('passkey-trouble');

const toBytes = (text) => {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0));
};

const toText = (bytes) => {
  if (!bytes) return null;
  const plain = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('');
  return btoa(plain).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
};

const send = async (path, body) => {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    credentials: 'same-origin',
    body: JSON.stringify(body),
  });
  const said = await answer.json();
  if (said.to) {
    location.assign(said.to);
    return null;
  }
  if (!answer.ok) throw new Error(said.code);
  return said;
};

const known = (list) => (list ?? []).map((one) => ({ ...one, id: toBytes(one.id) }));

const make = async (question) => {
  const options = question.publicKey;
  const made = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: toBytes(options.challenge),
      user: { ...options.user, id: toBytes(options.user.id) },
      excludeCredentials: known(options.excludeCredentials),
    },
  });
  return {
    label: document.getElementById('label').value,
    credential: {
      id: made.id,
      rawId: toText(made.rawId),
      type: made.type,
      extensions: made.getClientExtensionResults(),
      response: {
        attestationObject: toText(made.response.attestationObject),
        clientDataJSON: toText(made.response.clientDataJSON),
        transports: made.response.getTransports?.() ?? null,
      },
    },
  };
};

const find = async (question) => {
  const options = question.publicKey;
  const found = await navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: toBytes(options.challenge),
      allowCredentials: known(options.allowCredentials),
    },
  });
  return {
    id: found.id,
    rawId: toText(found.rawId),
    type: found.type,
    extensions: found.getClientExtensionResults(),
    response: {
      authenticatorData: toText(found.response.authenticatorData),
      clientDataJSON: toText(found.response.clientDataJSON),
      signature: toText(found.response.signature),
      userHandle: toText(found.response.userHandle),
    },
  };
};

const press = async () => {
  trouble.hidden = true;
  button.disabled = true;
  try {
    const question = await send(area.dataset.start, { next: area.dataset.next ?? '' });
    if (!question) return;
    const answer = question.publicKey.user ? await make(question) : await find(question);
    await send(area.dataset.finish, answer);
  } catch {
    trouble.hidden = false;
  } finally {
    button.disabled = false;
  }
};

if (area && window.PublicKeyCredential) {
  area.hidden = false;
  button.addEventListener('click', press);
}
