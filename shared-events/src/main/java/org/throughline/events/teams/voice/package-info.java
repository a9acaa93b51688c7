/** Which groups a district lists as under-served, who speaks for them, and how many say they belong to them. */
@NullMarked
package org.throughline.events.teams.voice;

import org.jspecify.annotations.NullMarked;
