/** Opens and closes channels of communication; no channel closes on a question that waits for its answer. */
@NullMarked
package org.throughline.command.talk.channel;

import org.jspecify.annotations.NullMarked;
