import { runPeer, type PeerOrder } from '../../../bench/intake/peer-part.ts';
import { runLoad, type LoadOrder } from '../../../bench/load/load-part.ts';
import { runBench } from '../../../bench/main.ts';
import { bareServer } from '../../../bench/pages/bare-part.ts';
import { PART_VARIABLE, type PartName, serveOrders } from '../../../bench/part.ts';

/** The bench forks this same program for its parts. */
const PARTS: Readonly<Record<PartName, () => (order: unknown) => Promise<unknown>>> = {
  load: () => (order) => runLoad(order as LoadOrder),
  bare: bareServer,
  peer: () => (order) => runPeer(order as PeerOrder),
};

const part = process.env[PART_VARIABLE] as PartName | undefined;
if (part === undefined) process.exitCode = await runBench(process.argv.slice(2));
else serveOrders(PARTS[part]());
