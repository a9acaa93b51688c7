/**
 * The page of a person: the seats they had and what they are said to have done, as other pages say it, brought together and never
 * counted.
 */
@NullMarked
package org.throughline.query.page.person;

import org.jspecify.annotations.NullMarked;
