/** What the subjects of talk share. */
@NullMarked
package org.throughline.command.talk;

import org.jspecify.annotations.NullMarked;
