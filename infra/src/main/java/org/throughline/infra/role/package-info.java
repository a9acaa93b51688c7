/** A first page for each role: the same data for everybody, another part of it first. */
@NullMarked
package org.throughline.infra.role;

import org.jspecify.annotations.NullMarked;
