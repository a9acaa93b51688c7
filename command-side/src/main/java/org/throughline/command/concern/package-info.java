/**
 * What a district may ask of facts of any kind: that people held the seats they are said to have acted in, that what is named is
 * there. Each is a policy of the rulebook, judged by the rules of the day the fact is about. A new event that can carry concerns
 * is asked with all others; no decision has to remember to ask.
 */
@NullMarked
package org.throughline.command.concern;

import org.jspecify.annotations.NullMarked;
