import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The house family; every template sets it, and nothing else is meant to appear on paper. */
export const HOUSE_FONT = 'Noto Sans';

/** Carried inside the compiler; stands in for the mathematical signs the house family lacks. */
export const SIGN_FONT = 'Libertinus Serif';

const PACKAGE = '@expo-google-fonts/noto-sans';
const FILES = [
  '400Regular/NotoSans_400Regular.ttf',
  '400Regular_Italic/NotoSans_400Regular_Italic.ttf',
  '600SemiBold/NotoSans_600SemiBold.ttf',
  '700Bold/NotoSans_700Bold.ttf',
] as const;

let loaded: readonly Buffer[] | undefined;

/**
 * The font files of the house, regular first; read once per process.
 * They are found from this module, not from the working directory, so the bundled server
 * finds them too as long as `node_modules` lies above the bundle.
 */
export function houseFonts(): readonly Buffer[] {
  if (loaded === undefined) {
    const require = createRequire(import.meta.url);
    loaded = FILES.map((file) => readFileSync(require.resolve(`${PACKAGE}/${file}`)));
  }
  return loaded;
}
