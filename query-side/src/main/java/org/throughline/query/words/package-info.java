/**
 * What events, codes and days are called in front of people. Each event family has one {@link
 * org.throughline.query.words.FamilyWords}; everything that shows history to people speaks through it.
 */
@NullMarked
package org.throughline.query.words;

import org.jspecify.annotations.NullMarked;
