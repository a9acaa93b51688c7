/** Communication plans: what is to be told whom by when, and through which message it was. */
@NullMarked
package org.throughline.events.talk.communication;

import org.jspecify.annotations.NullMarked;
