import { z } from 'zod';
import { partnershipFeature, partyFeature, placeFeature, visitFeature } from './schema';
import { DATE_BASES, KINDS, RANKS, STATUSES } from './vocabulary';

/** A catalogue of words, as far as it holds what the vocabulary means. */
export type Meanings = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const FILES = {
  places: {
    title: 'Places',
    description: 'The places that visits stop at or where texts were signed.',
    feature: placeFeature,
  },
  parties: {
    title: 'Parties',
    description: 'States and organisations, each at its seat.',
    feature: partyFeature,
  },
  partnerships: {
    title: 'Partnerships',
    description: 'Instruments between parties.',
    feature: partnershipFeature,
  },
  visits: { title: 'Visits', description: 'Journeys, each of one traveller.', feature: visitFeature },
} as const;

/** The lists of the vocabulary, and the key under which a catalogue says what an entry means. */
const VOCABULARY: readonly (readonly [readonly string[], (value: string) => readonly [string, string]])[] = [
  [KINDS, (value) => ['kindMeaning', value]],
  [STATUSES, (value) => ['statusMeaning', value]],
  [RANKS, (value) => ['rankMeaning', value]],
  [DATE_BASES, (value) => ['dated', `${value}Meaning`]],
];

/**
 * JSON Schemas (draft 2020-12) of the data files, by the names of the files, for editors that check and complete as
 * one writes. They say what a single file may hold; what holds between files only geo:check sees.
 *
 * @param words a catalogue of words, which says what the entries of the vocabulary mean
 */
export function jsonSchemas(words: Meanings): Record<keyof typeof FILES, object> {
  const made = Object.entries(FILES).map(([name, { title, description, feature }]) => {
    const features = z.array(feature as z.ZodType);
    const collection = z
      .looseObject({ type: z.literal('FeatureCollection'), features })
      .meta({ title, description });
    const schema = z.toJSONSchema(collection, {
      override: ({ jsonSchema }) => {
        const { enum: values } = jsonSchema;
        const [, keyOf] = VOCABULARY.find(([list]) => list.join() === values?.join()) ?? [];
        if (!keyOf) return;
        jsonSchema.oneOf = values?.map((value) => {
          const [group, key] = keyOf(String(value));
          const meaning = words[group]?.[key];
          return typeof meaning === 'string' ? { const: value, description: meaning } : { const: value };
        });
        delete jsonSchema.enum;
      },
    });
    return [name, schema];
  });
  return Object.fromEntries(made) as Record<keyof typeof FILES, object>;
}
