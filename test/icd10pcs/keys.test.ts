import { describe, expect, it } from 'vitest';
import { bodyPart, device, deviceAggregates, lookup, substance, table } from '../../src/icd10pcs/index.js';

const on = '2026-01-15';

describe('the keys', () => {
  it('lead from an anatomical term to its value, which a table has', () => {
    const found = bodyPart('  SIGMOID flexure ', { on })!;
    expect(found).toEqual({
      term: 'Sigmoid flexure',
      use: ['Sigmoid Colon'],
      values: [{ position: 4, value: 'N', label: 'Sigmoid Colon', bodySystem: '0D' }],
      sources: [
        { file: 'definitions', release: '2024-10-01' },
        { file: 'index', release: '2024-10-01' },
      ],
    });
    expect(lookup('0DTN4ZZ', { on })!.axes[3]!.label).toBe('Sigmoid Colon');
  });

  it('give both values of a paired body part', () => {
    expect([...bodyPart('Abductor hallucis muscle', { on })!.use].sort()).toEqual([
      'Foot Muscle, Left',
      'Foot Muscle, Right',
    ]);
  });

  it('give values that are in the tables of the date', () => {
    for (const term of ['Hallux', 'Celiac ganglion', 'Abdominal esophagus', 'Labial gland']) {
      const { values } = bodyPart(term, { on })!;
      expect(values.length).toBeGreaterThan(0);
      for (const { bodySystem, value, label } of values) {
        const labels = [...'0123456789BCDFGHJKLMNPQRSTUVWXY'].flatMap((operation) =>
          (table(`${bodySystem}${operation}`, { on })?.rows ?? []).flatMap(({ axes }) =>
            axes[0].values.filter((axis) => axis.value === value).map((axis) => axis.label),
          ),
        );
        expect(labels).toContain(label);
      }
    }
  });

  it('know brands of devices, with their body system', () => {
    expect(device('AMS 800 Urinary Control System', { on })!.values).toEqual([
      { position: 6, value: 'L', label: 'Artificial Sphincter', bodySystem: '0T' },
    ]);
    const ring = device('Ilizarov external fixator', { on })!;
    expect(ring.values.map(({ bodySystem, label }) => `${bodySystem} ${label}`)).toEqual([
      '0P External Fixation Device, Ring',
      '0Q External Fixation Device, Ring',
    ]);
  });

  it('know substances', () => {
    expect(substance('kcentra', { on })!.values.map(({ bodySystem, label }) => [bodySystem, label])).toEqual([
      ['30', '4-Factor Prothrombin Complex Concentrate'],
    ]);
    // Its value is a qualifier: 3E03028, introduction of oxazolidinones.
    expect(
      substance('Zyvox', { on })!.values.map(({ bodySystem, position, value }) => [
        bodySystem,
        position,
        value,
      ]),
    ).toEqual([['3E', 7, '8']]);
    expect(substance('NexoBrid(tm)', { on })!.use).toEqual(['Anacaulase-bcdb']);
  });

  it('answer from the file of the date, or from the first file for earlier dates', () => {
    // New in the definitions and the index of October 2024.
    expect(device('Innova stent', { on: '2024-09-30' })).toBeUndefined();
    expect(device('Innova stent', { on: '2024-10-01' })!.use).toEqual(['Intraluminal Device']);
    expect(bodyPart('Sigmoid flexure', { on: '2015-10-01' })!.sources[0]!.release).toBe('2022-04-01');
  });

  it.each(['', 'flexure', 'x'.repeat(1000), undefined, 7])('do not know %j', (term) => {
    const text = term as string;
    expect([bodyPart(text), device(text), substance(text)]).toEqual([undefined, undefined, undefined]);
  });

  it('throw on a bad date', () => {
    expect(() => bodyPart('Hallux', { on: 'today' })).toThrow(
      expect.objectContaining({ code: 'invalid-date' }),
    );
  });
});

describe('the device aggregation', () => {
  it('has the 60 rows of each definitions file', () => {
    for (const date of ['2022-04-01', '2023-04-01', '2024-10-01', '2026-04-01'])
      expect(deviceAggregates(undefined, { on: date }).length).toBe(60);
  });

  it('names the general value, for an operation or for all', () => {
    expect(deviceAggregates('cardiac lead, defibrillator', { on })).toEqual([
      {
        device: 'Cardiac Lead, Defibrillator',
        operation: 'Insertion',
        bodySystems: ['Heart and Great Vessels'],
        general: { value: 'M', label: 'Cardiac Lead' },
        release: '2024-10-01',
      },
    ]);
    const [arterial] = deviceAggregates('Autologous Arterial Tissue', { on });
    expect('operation' in arterial!).toBe(false);
    expect(arterial!.bodySystems.length).toBe(5);
    expect(deviceAggregates('no such device', { on })).toEqual([]);
  });
});
