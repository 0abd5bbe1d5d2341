/** Writes what a browser loads to run the programs of the guide: the interpreter, packages, programs and licences. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzip, gzipSync } from 'node:zlib';
import pMap from 'p-map';
import { frameScript } from '../../../src/client/run-here/frame-script.ts';
import type { Content } from '../../../src/content/content.ts';
import { ordersFor, recordedOf, runsInWasm, setKey, setOf, type Trial, trialsOf } from '../../../src/experiments/plan.ts';
import type { PackageSet } from '../../../src/experiments/run/protocol.ts';
import { isInstalled, isLoadable, sha256, unpacked, WrongWheel } from '../../../src/experiments/run/wasm/wheels.ts';
import { bytesOf, type PlacedEngine, type PlacedPack, runnables } from '../../../src/run-here/offer.ts';
import { pack } from '../../../src/run-here/pack.ts';
import { type EngineFile, LOADED, type Offer, type Offers } from '../../../src/run-here/runnable.ts';
import type { Wheel } from '../../../src/schemas/runtime.ts';
import type { Recorded } from '../../../src/schemas/transcript.ts';
import { keep } from '../keep.ts';
import { isPacked, packed } from '../site/compress.ts';
import { place } from '../site/site-folder.ts';
import { interpreter, interpreterFile } from './interpreter.ts';
import { fetchWheels, NoWheels } from './pip.ts';

/** Outside git: wheels that were fetched and verified. */
export const WHEELS = resolve('.cache/wheels');
/** Outside git: files that were made from them for the browser. */
const MADE = resolve('.cache/packages');
const ENGINE = ['pyodide.mjs', 'pyodide.asm.mjs', 'pyodide.asm.wasm', 'python_stdlib.zip'];

/** The result of a build of the programs. */
export interface RunHere {
  readonly offers: Offers;
  /** Files below the folder of everything that is loaded: their bytes, or the path from which they are copied. */
  readonly files: ReadonlyMap<string, Uint8Array | string>;
  /** Why there is nothing to offer. */
  readonly without?: string;
}

/** Interpreter and packages, prepared for the browser. */
export interface Placed {
  readonly engine: PlacedEngine;
  readonly packs: ReadonlyMap<string, readonly PlacedPack[]>;
  readonly trials: readonly Trial[];
  /** The recordings in WebAssembly, by example. */
  readonly recorded: ReadonlyMap<string, Recorded>;
  readonly wheels: readonly Wheel[];
  /** As in `RunHere`. */
  readonly files: ReadonlyMap<string, Uint8Array | string>;
}

/**
 * The trials that browsers are offered. One whose packages have compiled modules that WebAssembly cannot load is offered only if it was
 * recorded there: its packages then do without them.
 */
function trialsFor(content: Content): Trial[] {
  const { sets, trials } = ordersFor(trialsOf(content).filter(runsInWasm), content);
  const loadable = new Set(sets.filter(({ wheels }) => wheels.every(isLoadable)).map(({ key }) => key));
  const recorded = recordedOf(content, 'wasm');
  return trials.filter(
    (trial) => loadable.has(setKey(setOf(trial))) || recorded.get(trial.example)?.[trial.framework]?.[trial.release.version] !== undefined,
  );
}

/** Makes interpreter and packages, or reuses what was made before, without reading the wheels. Throws `NoWheels` or `WrongWheel`. */
export async function placeForBrowsers(content: Content): Promise<Placed> {
  const { sets, trials } = ordersFor(trialsFor(content), content);
  const wheels = wheelsOf(sets);
  await provide(wheels);
  const files = new Map<string, Uint8Array | string>();
  const engine = await placeEngine(files);
  const packs = new Map(sets.map((set) => [set.key, placePacks(set, files)] as const));
  return { engine, packs, trials, recorded: recordedOf(content, 'wasm'), wheels, files };
}

/** Whether everything that `placeForBrowsers` makes has been made before, so that nothing is fetched or compressed. */
export function isPlaced(content: Content): boolean {
  const { sets } = ordersFor(trialsFor(content), content);
  const { folder, sources } = engineSources();
  return (
    sources.every(([name, bytes]) => isPacked(`${LOADED}/${folder}/${name}`, bytes, 'br')) &&
    sets.flatMap(packsOf).every((path) => made(path) !== undefined)
  );
}

/** The files of programs that browsers load, with the offers of them. */
export function offersOf({ trials, engine, packs, recorded }: Pick<Placed, 'trials' | 'engine' | 'packs' | 'recorded'>): RunHere {
  const files = new Map<string, Uint8Array>();
  const offers: Record<string, Offer> = {};
  const script = { text: frameScript, hash: `sha256-${createHash('sha256').update(frameScript).digest('base64')}` };
  for (const [key, runnable] of runnables(trials, engine, packs, recorded, script)) {
    const text = JSON.stringify(runnable);
    const path = `programs/${key.replaceAll('/', '-')}-${shortHash(text)}.json`;
    files.set(path, new TextEncoder().encode(text));
    offers[key] = { path, bytes: bytesOf(runnable), frameScript: script.hash };
  }
  return { offers, files };
}

/** Makes everything that browsers load to run the programs of the content. Without wheels there is nothing, and a reason. */
export async function makeRunHere(content: Content): Promise<RunHere> {
  if (!trialsOf(content).some(runsInWasm)) return { offers: {}, files: new Map() };
  try {
    const placed = await placeForBrowsers(content);
    const { offers, files } = offersOf(placed);
    const texts = [['LICENSES.txt', new TextEncoder().encode(licences(placed.wheels))]] as const;
    return { offers, files: new Map([...placed.files, ...files, ...texts]) };
  } catch (cause) {
    if (!(cause instanceof NoWheels || cause instanceof WrongWheel)) throw cause;
    return { offers: {}, files: new Map(), without: cause.message };
  }
}

/** Writes the files into a folder. @param last the same folder of the last site, which may share its files */
export function writeRunHere({ files }: RunHere, folder: string, last: string): void {
  for (const [path, from] of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    if (typeof from === 'string') place(from, target, join(last, path));
    else writeFileSync(target, from);
  }
}

/** The wheels of some sets, each once. */
export const wheelsOf = (sets: readonly { readonly wheels: readonly Wheel[] }[]): Wheel[] => [
  ...new Map(sets.flatMap((set) => set.wheels.map((wheel) => [wheel.file, wheel] as const))).values(),
];

/** Fetches the wheels for which something has not been made yet, and makes it. Rejects with `NoWheels` or `WrongWheel`. */
async function provide(wheels: readonly Wheel[]): Promise<void> {
  const needed = wheels.filter((wheel) => made(packPath(wheel)) === undefined || made(licencePath(wheel)) === undefined);
  await fetchWheels(needed, interpreter(), WHEELS);
  // Node compresses on threads of its own, while the next wheel is unpacked here.
  await pMap(needed, makeOf, { concurrency: availableParallelism() });
}

/** Makes what is loaded of a wheel that was verified, and the file with its licences. */
async function makeOf(wheel: Wheel): Promise<void> {
  const files = unpacked(readFileSync(join(WHEELS, wheel.file)));
  keep(join(MADE, licencePath(wheel)), licenceIn(files));
  // Files of the same kind compress better next to each other.
  const held = files.filter(([name]) => isInstalled(name, wheel)).sort(([a], [b]) => ending(a).localeCompare(ending(b), 'en'));
  keep(join(MADE, packPath(wheel)), await compressed(held));
}

/** Files as browsers load them. A higher level takes three times as long for half a percent. */
const compressed = (files: Parameters<typeof pack>[0]): Promise<Uint8Array> => promisify(gzip)(pack(files), { level: 6 });

/** A file of the interpreter, and its source: a path, or the bytes themselves. */
type EngineSource = readonly [name: string, bytes: Uint8Array, from: Uint8Array | string];

/** The files of the interpreter, and a folder named after its version and content. */
function engineSources(): { folder: string; sources: readonly EngineSource[] } {
  const { version, info } = interpreter();
  // None of the packages that the interpreter's makers offer is loaded.
  const lock = new TextEncoder().encode(JSON.stringify({ info, packages: {} }));
  const sources: EngineSource[] = [
    ...ENGINE.map((name): EngineSource => [name, readFileSync(interpreterFile(name)), interpreterFile(name)]),
    ['pyodide-lock.json', lock, lock],
  ];
  return { folder: `interpreter-${version}-${shortHash(sources.map(([, bytes]) => sha256(bytes)).join())}`, sources };
}

/** Adds the interpreter. Its size is that of the compressed copies that a build with `--precompress` writes next to its files. */
async function placeEngine(files: Map<string, Uint8Array | string>): Promise<PlacedEngine> {
  const { folder, sources } = engineSources();
  const placed: EngineFile[] = [];
  for (const [name, bytes, from] of sources) {
    const path = `${folder}/${name}`;
    files.set(path, from);
    placed.push({ name, bytes: statSync(await packed(`${LOADED}/${path}`, bytes, 'br')).size, size: bytes.length });
  }
  return { folder, files: placed };
}

/** The small files that a set begins with: the driver and the adapter. */
const startOf = ({ adapter }: PackageSet): (readonly [path: string, bytes: Uint8Array])[] => [
  ...['driver', 'loop'].map(
    (name) => [`evidence_${name}.py`, readFileSync(new URL(`../../../src/experiments/run/${name}.py`, import.meta.url))] as const,
  ),
  ['evidence_adapter.py', new TextEncoder().encode(adapter)],
];

/** The compressed files that a set is loaded from: one for each package, and one with the driver and the adapter. */
function packsOf(set: PackageSet): string[] {
  const hash = shortHash(JSON.stringify(startOf(set).map(([name, bytes]) => [name, sha256(bytes)])));
  return [...set.wheels.map(packPath), `packages/start-${hash}.pack`];
}

/** Adds the compressed files of a set, whose packages are made. */
const placePacks = (set: PackageSet, files: Map<string, Uint8Array | string>): PlacedPack[] =>
  packsOf(set).map((path) => {
    const source = made(path) ?? keep(join(MADE, path), gzipSync(pack(startOf(set))));
    files.set(path, source);
    return { path, bytes: statSync(source).size };
  });

/** The path of something made from a wheel, below the folder of everything that is made. */
const pathFor = (folder: string, { name, version, sha256: hash }: Wheel, ending: string): string =>
  `${folder}/${plain(`${name}-${version}`)}-${hash.slice(0, 12)}.${ending}`;
const packPath = (wheel: Wheel): string => pathFor('packages', wheel, 'pack');
const licencePath = (wheel: Wheel): string => pathFor('licences', wheel, 'txt');
const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9.]+/g, '-');
const ending = (path: string): string => path.slice(path.lastIndexOf('.') + 1);
const shortHash = (text: string): string => sha256(text).slice(0, 12);

function made(path: string): string | undefined {
  const file = join(MADE, path);
  return existsSync(file) ? file : undefined;
}

/** The licence in the metadata of a wheel. Throws when there is none: such a package must not be redistributed. */
function licenceNamed(files: readonly (readonly [path: string, bytes: Uint8Array])[]): string {
  const [, metadata] = files.find(([path]) => /^[^/]+\.dist-info\/METADATA$/.test(path)) ?? [];
  const text = new TextDecoder().decode(metadata);
  const named =
    /^License-Expression: (.+)$/m.exec(text) ??
    /^Classifier: License :: (?:OSI Approved :: )?(.+)$/m.exec(text) ??
    /^License: (.+)$/m.exec(text);
  if (named?.[1] === undefined) throw new Error('a wheel without a licence text names no licence either');
  return named[1];
}

/** The licence texts that a wheel includes, or else the licence in its metadata. */
function licenceIn(files: readonly (readonly [path: string, bytes: Uint8Array])[]): string {
  const texts = files.filter(([path]) => /^[^/]+\.dist-info\/(licenses\/.+|(LICEN[CS]E|COPYING|NOTICE|AUTHORS)[^/]*)$/i.test(path));
  const shown = texts.map(([path, bytes]) => `--- ${path}\n\n${new TextDecoder().decode(bytes).trim()}\n`);
  return shown.length > 0 ? shown.join('\n') : `The wheel has no licence text. Its metadata says: ${licenceNamed(files)}.\n`;
}

/** Lists each package that is loaded, with its version and the licence texts that it includes. */
function licences(wheels: readonly Wheel[]): string {
  const { name, version, license } = interpreter();
  const packages = wheels.map((wheel) => `${wheel.name} ${wheel.version}\n\n${readFileSync(join(MADE, licencePath(wheel)), 'utf8')}`);
  const engine = `${name} ${version}\n\nLicence: ${license}. With it come CPython and its standard library, under the Python Software Foundation License: https://docs.python.org/3/license.html\n`;
  return [engine, ...packages].join(`\n${'='.repeat(72)}\n\n`);
}
