export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
}

/** One of the page's ways to choose what is shown. */
export function Choice(props: {
  /** Of itself among others, for whoever leads the focus to it. */
  name?: string;
  label: string;
  /** Said in place of the label, where there are several of them. */
  describedAs?: string;
  value: string | undefined;
  options: readonly ChoiceOption[];
  onChange: (value: string) => void;
  /** Told when the reader is about to choose. */
  onAhead?: () => void;
}) {
  const { name, label, describedAs, value, options, onChange, onAhead } = props;
  return (
    <label class="choice" onPointerEnter={onAhead} onFocusIn={onAhead}>
      <span>{label}</span>
      <select
        data-choice={name}
        aria-label={describedAs}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
