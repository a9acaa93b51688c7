/** Takes in feedback and what became of it, and information that teams pass on and acknowledge. */
@NullMarked
package org.throughline.command.talk.exchange;

import org.jspecify.annotations.NullMarked;
