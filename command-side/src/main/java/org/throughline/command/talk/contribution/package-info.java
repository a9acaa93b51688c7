/** Records what people contributed, by their own wish. */
@NullMarked
package org.throughline.command.talk.contribution;

import org.jspecify.annotations.NullMarked;
