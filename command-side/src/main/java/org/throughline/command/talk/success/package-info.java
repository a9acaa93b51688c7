/** Records the successes that people are told of. */
@NullMarked
package org.throughline.command.talk.success;

import org.jspecify.annotations.NullMarked;
