/** What teams and the people they lead say to each other: feedback with what becomes of it, and information. */
@NullMarked
package org.throughline.events.talk.exchange;

import org.jspecify.annotations.NullMarked;
