import { drawFrame, offer } from './page';

/** The map alone, for scale: what every candidate has to draw below its arcs. */
offer({ add: drawFrame });
