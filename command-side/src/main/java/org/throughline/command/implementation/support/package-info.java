/** Records how staff is supported: what is scheduled, held, cancelled and rated. */
@NullMarked
package org.throughline.command.implementation.support;

import org.jspecify.annotations.NullMarked;
