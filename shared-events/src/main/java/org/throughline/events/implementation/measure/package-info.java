/** What is measured of an organization over the years: groups of people together, never a person, never a small group. */
@NullMarked
package org.throughline.events.implementation.measure;

import org.jspecify.annotations.NullMarked;
