/** Keeps what an organization says of its practices: which it selected, on which evidence, how it adapts them, and what names mean. */
@NullMarked
package org.throughline.command.implementation.practice;

import org.jspecify.annotations.NullMarked;
