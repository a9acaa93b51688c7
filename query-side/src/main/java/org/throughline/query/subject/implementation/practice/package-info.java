/** What organizations say of practices, and what names mean there. */
@NullMarked
package org.throughline.query.subject.implementation.practice;

import org.jspecify.annotations.NullMarked;
