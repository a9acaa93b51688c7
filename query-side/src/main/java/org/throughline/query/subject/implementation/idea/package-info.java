/** What somebody would change, on what it works and what it is for, and whether it is followed. */
@NullMarked
package org.throughline.query.subject.implementation.idea;

import org.jspecify.annotations.NullMarked;
