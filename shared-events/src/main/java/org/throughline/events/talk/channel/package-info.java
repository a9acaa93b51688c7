/** What happens to a channel that two-way communication goes through. */
@NullMarked
package org.throughline.events.talk.channel;

import org.jspecify.annotations.NullMarked;
