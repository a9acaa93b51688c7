/** What is in a log already, judged by the rules of today. */
@NullMarked
package org.throughline.command.hindsight;

import org.jspecify.annotations.NullMarked;
