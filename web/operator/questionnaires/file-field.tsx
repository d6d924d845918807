import { describedBy, Field } from '../../shared/field.tsx';

interface FileFieldProps {
  id: string;
  label: string;
  hint: string;
  accept: string;
  onFile: (file: File) => void;
}

/** Takes a file as soon as it is chosen, and shows which; the same may be chosen again once it was mended. */
export function FileField({ id, label, hint, accept, onFile }: FileFieldProps) {
  return (
    <Field id={id} label={label} hint={hint}>
      <input
        id={id}
        class="input"
        type="file"
        accept={accept}
        onClick={({ currentTarget }) => {
          currentTarget.value = '';
        }}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
        }}
        {...describedBy(id, { hint })}
      />
    </Field>
  );
}
