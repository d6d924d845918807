import type { ComponentChildren } from 'preact';
import { Button } from './button.tsx';
import { Question } from './confirmed-action.tsx';
import { ErrorBox } from './error-box.tsx';
import type { useForm } from './form.ts';

type Form = Pick<
  ReturnType<typeof useForm>,
  'element' | 'submit' | 'confirm' | 'cancel' | 'isAsked' | 'isBusy' | 'failure'
>;

interface FormFrameProps
  extends Pick<Parameters<typeof Button>[0], 'label' | 'kind' | 'busyLabel' | 'disabled'> {
  form: Form;
  class?: string;
  /** Its fields. */
  children: ComponentChildren;
  /** What is asked in words before it is sent, for a form that asks first. */
  question?: {
    readonly label: string;
    readonly text: ComponentChildren;
    readonly yes: string;
    readonly no?: string;
    /** After it was not to be sent. */
    readonly onCancel?: () => void;
  };
}

/** A form's fields, why it could not be sent, and the button that sends it or the question before. */
export function FormFrame({ form, class: name, children, question, ...button }: FormFrameProps) {
  const { element, submit, confirm, isAsked, isBusy, failure } = form;
  const cancel = () => {
    form.cancel();
    question?.onCancel?.();
  };
  return (
    <form ref={element} class={name} onSubmit={submit} noValidate>
      {children}
      <ErrorBox text={failure} />
      {question && isAsked ? (
        <Question {...question} sending={{ isBusy, cancel }} onYes={confirm}>
          {question.text}
        </Question>
      ) : (
        <Button {...button} isSubmit isBusy={isBusy} />
      )}
    </form>
  );
}
