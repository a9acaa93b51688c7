/** Money, people, time and schedule as promised, moved, cut and used: the proof of what really has priority. */
@NullMarked
package org.throughline.events.choices.resource;

import org.jspecify.annotations.NullMarked;
