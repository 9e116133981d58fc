import field from './Field.module.css';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly onChoose: (value: string) => void;
}

/** One of a few, named by a label that is not shown. */
export function ChoiceSelect({ label, value, options, onChoose }: Props) {
  return (
    <select
      class={field.select}
      aria-label={label}
      title={label}
      value={value}
      onChange={({ currentTarget }) => {
        onChoose(currentTarget.value);
        // One that does something and stays as it was has not been drawn anew.
        currentTarget.value = value;
      }}
    >
      {options.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
