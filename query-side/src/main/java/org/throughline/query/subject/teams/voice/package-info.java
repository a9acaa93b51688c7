/** Which under-served groups had a voice, and when none; what people said of themselves is known here in counts only. */
@NullMarked
package org.throughline.query.subject.teams.voice;

import org.jspecify.annotations.NullMarked;
