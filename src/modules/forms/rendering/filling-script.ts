import type { CompiledForm } from '../domain/compiled-form.ts';

/** The script that runs a form in the browser: by the functions it calls, the everyday one or the whole one. */
export function fillingScript({ portable }: CompiledForm): 'form-filling.js' | 'form-filling-full.js' {
  return portable.callsRarerFunctions ? 'form-filling-full.js' : 'form-filling.js';
}
