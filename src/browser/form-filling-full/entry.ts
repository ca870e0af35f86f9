import { rarerFunctions } from '../../modules/forms/domain/form-library.ts';
import { fillInPlace } from '../form-filling/fill-in-place.ts';

/** For forms that call rarer functions of FEEL: twice as large as the everyday script, so it comes only where it is needed. */
void fillInPlace(rarerFunctions);
