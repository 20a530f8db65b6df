/** Marks a text, and copies it; whether it was copied. Where the clipboard refuses, it is marked, and keys copy it. */
export async function copyFrom(field: HTMLInputElement | HTMLTextAreaElement | undefined): Promise<boolean> {
  if (!field) return false;
  field.select();
  return navigator.clipboard.writeText(field.value).then(
    () => true,
    () => false,
  );
}
