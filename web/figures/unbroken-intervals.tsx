/** A sentence whose intervals, "[0 to 10%]" or "(de 6 à 10 %)", each go to the next line whole. */
export function UnbrokenIntervals({ text }: { text: string }) {
  return (
    <>
      {text
        .split(/(\[[^\]]+\]|\((?:de )?[\d.,]+ (?:à|to) [^)]+\))/)
        .map((part, index) => (index % 2 === 1 ? <span class="unbroken">{part}</span> : part))}
    </>
  );
}
