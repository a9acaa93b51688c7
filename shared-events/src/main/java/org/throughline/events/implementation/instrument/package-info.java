/** What instruments are made of, as data: the one format of those that ship and of those an organization brings. */
@NullMarked
package org.throughline.events.implementation.instrument;

import org.jspecify.annotations.NullMarked;
