/** What a practice is: chosen, on which evidence, weighed how, adapted where, called what, and let go. */
@NullMarked
package org.throughline.events.implementation.practice;

import org.jspecify.annotations.NullMarked;
