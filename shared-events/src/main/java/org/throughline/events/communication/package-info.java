/** How teams and the people they lead speak with each other: channels, the questions asked through them, feedback, information. */
@NullMarked
package org.throughline.events.communication;

import org.jspecify.annotations.NullMarked;
