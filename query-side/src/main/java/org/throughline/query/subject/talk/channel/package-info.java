/** Channels of communication, their terms over time, and the questions asked through them. */
@NullMarked
package org.throughline.query.subject.talk.channel;

import org.jspecify.annotations.NullMarked;
