import { Module } from '@nestjs/common';
import { ReadActivity } from './activity/read-activity';
import { Attempts } from './attempts/attempts';
import { AuthenticateSession } from './authenticate-session/authenticate-session';
import { CreateCompany } from './create-company/create-company';
import { LoadActor } from './load-actor/load-actor';
import { MarkNotificationsRead } from './notifications/mark-notifications-read';
import { ReadNotifications } from './notifications/read-notifications';
import { Passwords } from './passwords/passwords';
import { ReadCompanies } from './read-companies/read-companies';
import { ReadViewer } from './read-viewer/read-viewer';
import { RegisterUser } from './register-user/register-user';
import { Sessions } from './sessions/sessions';
import { SignIn } from './sign-in/sign-in';
import { SignOut } from './sign-out/sign-out';
import { SignUp } from './sign-up/sign-up';

const USE_CASES = [
  AuthenticateSession,
  CreateCompany,
  LoadActor,
  MarkNotificationsRead,
  ReadActivity,
  ReadCompanies,
  ReadNotifications,
  ReadViewer,
  RegisterUser,
  SignIn,
  SignOut,
  SignUp,
];

/** The use cases of identity; needs the platform module. */
@Module({ providers: [...USE_CASES, Attempts, Passwords, Sessions], exports: [...USE_CASES, Passwords] })
export class IdentityServerModule {}
