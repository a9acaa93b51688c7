/** Records what an organization plans to tell whom by when, and what it carried out. */
@NullMarked
package org.throughline.command.talk.communication;

import org.jspecify.annotations.NullMarked;
