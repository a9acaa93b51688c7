/** Records how groups of people are engaged. */
@NullMarked
package org.throughline.command.talk.engagement;

import org.jspecify.annotations.NullMarked;
