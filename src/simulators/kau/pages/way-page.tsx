import type { VNode } from 'preact';
import { href } from '../../../platform/html/addresses.ts';
import { demoCredentials } from '../demo-credentials.ts';
import { displayName, type DemoPerson } from '../options.ts';
import { WAY_TEXTS } from '../texts.ts';
import { askedPositions, type Way } from '../ways.ts';
import { CancelForm, wayHref } from './chooser-page.tsx';
import { Hidden, Page, say, type PageContext } from './page.tsx';

export interface WayPageModel {
  readonly context: PageContext;
  readonly way: Way;
  readonly pending: string;
  readonly search: string;
  readonly people: readonly DemoPerson[];
  /** True when the list was cut. */
  readonly hasMore: boolean;
  readonly chosen: DemoPerson | null;
  /** What was typed in a failed attempt: the user name stays, secrets do not. */
  readonly typedName: string;
  readonly hasFailed: boolean;
}

/** One way's own page: its form, and the invented people to try it with. */
export function WayPage(props: { readonly model: WayPageModel }): VNode {
  const { model } = props;
  const { context, way, pending, chosen } = model;
  return (
    <Page context={context} heading={WAY_TEXTS[way.id].name[context.language]}>
      {model.hasFailed ? (
        <div class="problem" role="alert">
          <h2>{say(context, 'errorHeading')}</h2>
          <p>
            <a href="#nev">{say(context, FAILURES[way.id])}</a>
          </p>
        </div>
      ) : null}
      {chosen === null ? (
        <p>
          <a href="#demo-people">{say(context, 'demoHint')}</a>
        </p>
      ) : (
        <ChosenPerson model={model} person={chosen} />
      )}
      <form method="post" action={href(`${context.root}/${way.id}`)}>
        <Hidden values={{ kerelem: pending, nyelv: context.language }} />
        <CredentialFields model={model} />
        <button type="submit">{say(context, 'signIn')}</button>
      </form>
      <p>
        <a href={href(`${context.root}/valasztas?${pendingQuery(model)}`)}>{say(context, 'back')}</a>
      </p>
      <CancelForm context={context} pending={pending} />
      <DemoPeople model={model} />
    </Page>
  );
}

const FAILURES = {
  ugyfelkapu: 'wrongPassword',
  telefonos: 'wrongTelephone',
  eszig: 'wrongPin',
} as const;

function pendingQuery(model: WayPageModel): string {
  return new URLSearchParams({ kerelem: model.pending, nyelv: model.context.language }).toString();
}

function CredentialFields(props: { readonly model: WayPageModel }): VNode {
  const { context, way, chosen, pending, typedName } = props.model;
  const name = chosen?.key ?? typedName;
  const secrets = chosen === null ? null : demoCredentials(chosen.key);
  switch (way.id) {
    case 'ugyfelkapu':
      return (
        <>
          <Field name="nev" label={say(context, 'userName')} value={name} />
          <Field name="jelszo" label={say(context, 'password')} value={secrets?.password} isSecret />
          <Field name="kod" label={say(context, 'secondFactor')} value={secrets?.secondFactor} isNumeric />
        </>
      );
    case 'telefonos':
      return (
        <>
          <Field name="nev" label={say(context, 'telephoneName')} value={name} />
          <fieldset class="three">
            <legend>{say(context, 'telephoneHelp')}</legend>
            <div class="row">
              {askedPositions(pending).map((position) => (
                <Field
                  name={`karakter${position}`}
                  label={say(context, 'character', { n: String(position) })}
                  value={secrets?.telephoneCode.charAt(position - 1)}
                  isNumeric
                  isOne
                />
              ))}
            </div>
          </fieldset>
        </>
      );
    case 'eszig':
      return (
        <>
          <Field name="nev" label={say(context, 'card')} value={name} help={say(context, 'cardHelp')} />
          <Field name="pin" label={say(context, 'pin')} value={secrets?.pin} isSecret isNumeric />
        </>
      );
  }
}

function Field(props: {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly help?: string;
  readonly isSecret?: boolean;
  readonly isNumeric?: boolean;
  readonly isOne?: boolean;
}): VNode {
  const { name, label, help } = props;
  const attributes = {
    id: name,
    name,
    value: props.value ?? '',
    autocomplete: 'off',
    spellcheck: false,
    autocapitalize: 'none',
    required: true,
    'aria-describedby': help === undefined ? undefined : `${name}-help`,
    inputMode: props.isNumeric === true ? 'numeric' : undefined,
    maxLength: props.isOne === true ? 1 : undefined,
    class: props.isOne === true ? 'one' : undefined,
  } as const;
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {help === undefined ? null : <small id={`${name}-help`}>{help}</small>}
      {props.isSecret === true ? (
        <input type="password" {...attributes} />
      ) : (
        <input type="text" {...attributes} />
      )}
    </div>
  );
}

/** The demo password or PIN in the open: nothing here protects anything. */
function ChosenPerson(props: { readonly model: WayPageModel; readonly person: DemoPerson }): VNode {
  const { model, person } = props;
  const { context, way } = model;
  const secrets = demoCredentials(person.key);
  const shown: Readonly<Record<Way['id'], readonly (readonly [string, string])[]>> = {
    ugyfelkapu: [
      [say(context, 'userName'), person.key],
      [say(context, 'password'), secrets.password],
      [say(context, 'secondFactor'), secrets.secondFactor],
    ],
    telefonos: [
      [say(context, 'telephoneName'), person.key],
      [say(context, 'telephoneCode'), secrets.telephoneCode],
    ],
    eszig: [
      [say(context, 'card'), person.key],
      [say(context, 'pin'), secrets.pin],
    ],
  };
  return (
    <section class="demo" aria-labelledby="demo-data">
      <h2 id="demo-data">{say(context, 'demoSecrets')}</h2>
      <p>{say(context, 'demoChosen', { name: displayName(person) })}</p>
      <dl>
        {shown[way.id].map(([term, value]) => (
          <>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
    </section>
  );
}

function DemoPeople(props: { readonly model: WayPageModel }): VNode {
  const { context, way, pending, search, people, hasMore } = props.model;
  const { root, language } = context;
  return (
    <section aria-labelledby="demo-people">
      <h2 id="demo-people">{say(context, 'demoHeading')}</h2>
      <p>{say(context, 'demoIntro')}</p>
      <form method="get" action={href(`${root}/${way.id}`)} role="search">
        <Hidden values={{ kerelem: pending, nyelv: language }} />
        <div class="field">
          <label for="szuro">{say(context, 'demoFilter')}</label>
          <input type="search" id="szuro" name="szuro" value={search} />
        </div>
        <button type="submit" class="plain">
          {say(context, 'demoSearch')}
        </button>
      </form>
      {people.length === 0 ? <p>{say(context, 'demoNobody')}</p> : null}
      <ul class="people">
        {people.map((person) => (
          <li>
            <a href={href(wayHref(root, { way: way.id, pending, language, search, person: person.key }))}>
              {displayName(person)}
            </a>{' '}
            <span class="mark">{say(context, 'invented')}</span>
            {person.note === undefined ? null : <p>{person.note[language]}</p>}
          </li>
        ))}
      </ul>
      {hasMore ? <p>{say(context, 'demoMore', { n: String(people.length) })}</p> : null}
    </section>
  );
}
