import type { Random } from '../../src/apps/demo/random.ts';
import type { Visitor } from '../../src/apps/testing/visitors.ts';
import type { FormDefinition } from '../../src/modules/forms/domain/definition.ts';
import type { Entry } from './form-map.ts';
import { EXPRESSIONS, hostileDefinitionText } from './hostile-definitions.ts';
import { nastyText } from './nasty-texts.ts';
import { encoded, type FuzzRequest, written } from './wire.ts';

const DESIGNS_MAX = 20;

/** The centre's own doors: files of forms that are brought, and what was taken of them in the designer and its preview. */
export class CentreDoor {
  private readonly random: Random;
  private readonly editor: Visitor;
  private readonly designs: string[] = [];

  constructor(random: Random, editor: Visitor) {
    this.random = random;
    this.editor = editor;
  }

  next(published: FormDefinition): FuzzRequest {
    const { random, designs } = this;
    if (designs.length === 0 || random.chance(0.5)) return this.import(published);
    const path = `/kozpont/urlapok/tervek/${random.pick(designs)}`;
    const { cookie } = this.editor;
    switch (random.integer(0, 5)) {
      case 0:
        return written({ sort: 'design', method: 'GET', path: `${path}${random.pick(['', '/ellenorzes', '/elonezet', '/elonezet?lap=__proto__', '/elonezet/urlap.json', '?hely=pages.0', `?hely=${encodeURIComponent(nastyText(random).toWellFormed().slice(0, 80))}`])}`, cookie });
      case 1:
      case 2:
        return this.posted(`${path}/kifejezes`, [['kifejezes', random.pick(EXPRESSIONS)], ['_hely', random.pick(['pages.0', '__proto__', ''])], ['fajta', random.pick(['boolean', 'number', 'x'])], ['valaszok', random.pick(['{}', '[[[[', '{"__proto__":1}', nastyText(random)])]]);
      case 3:
        return this.posted(`${path}/elonezet`, [[random.pick(['title', 'x', '__proto__.x']), nastyText(random)], ['_lap', nastyText(random)], ['_muvelet', random.pick(['tovabb', 'vissza', 'sor:owners', 'torol:owners.0', 'ugras:x'])], ['_hordozott', random.pick(['{}', `${'['.repeat(100_000)}`, '{"owners":[{"__proto__":{}}]}', nastyText(random)])]]);
      default:
        return this.posted(path, [['_muvelet', random.pick(['ment', 'visszavon', 'ujra', 'uj-mezo', 'torol', 'le', 'fel', 'pelda-uj', nastyText(random)])], ['_hely', random.pick(['pages.0', 'pages.0.sections.0', '__proto__', nastyText(random)])], ['_valtozat', random.pick(['1', '0', '-1', '1e99', 'x'])], [random.pick(['cim.hu', 'visibleIf', 'id', '__proto__', 'label.hu', 'options']), nastyText(random)]]);
    }
  }

  private import(published: FormDefinition): FuzzRequest {
    return {
      ...this.posted('/kozpont/urlapok/uj/fajl', [['fajl', hostileDefinitionText(this.random, published)]], 'import'),
      heard: ({ status, headers }) => {
        const id = /\/kozpont\/urlapok\/tervek\/([\da-f-]{36})/.exec(headers['location'] ?? '')?.[1];
        if (status !== 303 || id === undefined) return;
        if (this.designs.length >= DESIGNS_MAX) this.designs.shift();
        this.designs.push(id);
      },
    };
  }

  private posted(path: string, entries: readonly Entry[], sort = 'design'): FuzzRequest {
    return written({ sort, path, cookie: this.editor.cookie, body: encoded([...entries, ['_token', this.editor.formToken]]) });
  }
}
