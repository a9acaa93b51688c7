/** What codes there are and what they are called: instruments and vocabularies, as data for clients and for forms. */
@NullMarked
package org.throughline.infra.vocabulary;

import org.jspecify.annotations.NullMarked;
