import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { ReadViewer, SignIn, type SignedIn, SignOut, SignUp, type TooManyAttempts, type WrongCredentials } from '@qd/identity-server';
import type { Refusal, Result } from '@qd/shared-domain';
import { Access, forbiddenError, type GraphqlContext, toUserErrors, type UserErrorInterface } from '@qd/shared-graphql';
import { GraphQLError } from 'graphql';
import { SignInInput, SignInPayload, SignOutPayload, SignUpInput, SignUpPayload, TooManyAttemptsErrorType } from './sign-in.types';

type SignInRefusal = Refusal | TooManyAttempts | WrongCredentials;

function errorsOf(refusal: SignInRefusal): UserErrorInterface[] {
  switch (refusal.kind) {
    case 'WRONG_CREDENTIALS':
      return [forbiddenError('The e-mail address or the password is wrong.')];
    case 'TOO_MANY_ATTEMPTS': {
      const { retryAfterSeconds } = refusal;
      const minutes = Math.ceil(retryAfterSeconds / 60);
      const message = `Too many attempts. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`;
      return [Object.assign(new TooManyAttemptsErrorType(), { message, path: null, retryAfterSeconds })];
    }
    default:
      return toUserErrors(refusal);
  }
}

/** A socket cannot set a cookie, so nothing begins that the caller could not use. */
function overHttp(context: GraphqlContext): void {
  if (context.transport === 'HTTP') return;
  throw new GraphQLError('Sign in and out over HTTP.', { extensions: { code: 'BAD_USER_INPUT' } });
}

@Resolver()
export class SignInResolver {
  constructor(
    private readonly signUps: SignUp,
    private readonly signIns: SignIn,
    private readonly signOuts: SignOut,
    private readonly readViewer: ReadViewer,
  ) {}

  @Access('PUBLIC')
  @Mutation(() => SignUpPayload, { description: 'Makes an account and signs in to it.' })
  async signUp(@Args('input') input: SignUpInput, @Context() context: GraphqlContext): Promise<SignUpPayload> {
    overHttp(context);
    const { ip, session } = context;
    return this.begin(context, await this.signUps.execute(context.actor, { ...input, ip, formerToken: session.token }));
  }

  @Access('PUBLIC')
  @Mutation(() => SignInPayload, { description: 'Begins a session; a session the caller had ends.' })
  async signIn(@Args('input') input: SignInInput, @Context() context: GraphqlContext): Promise<SignInPayload> {
    overHttp(context);
    const { ip, session } = context;
    return this.begin(context, await this.signIns.execute(context.actor, { ...input, ip, formerToken: session.token }));
  }

  @Access('PUBLIC')
  @Mutation(() => SignOutPayload, { description: 'Ends the session.' })
  async signOut(@Context() context: GraphqlContext): Promise<SignOutPayload> {
    overHttp(context);
    await this.signOuts.execute(context.actor, { token: context.session.token });
    context.session.end();
    return { ok: true };
  }

  private async begin(context: GraphqlContext, result: Result<SignedIn, SignInRefusal>): Promise<SignInPayload> {
    if (!result.ok) return { viewer: null, errors: errorsOf(result.failure) };
    const { actor, token, expiresAt } = result.value;
    context.session.start(actor, token, expiresAt);
    return { viewer: await this.readViewer.execute(actor), errors: [] };
  }
}
