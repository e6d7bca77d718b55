import { SignInForm } from '../features/sessions/sign-in-form.js';
import { Dialog } from '../shared/dialog.js';

interface SignInAgainProps {
  readonly title: string;
  readonly email: string;
  readonly onClose: () => void;
}

/** The sign-in over the page of somebody whose session ended; the page stays as it is. */
export default function SignInAgain({ title, email, onClose }: SignInAgainProps) {
  return (
    <Dialog open onClose={onClose} title={title}>
      <SignInForm email={email} onDone={onClose} />
    </Dialog>
  );
}
