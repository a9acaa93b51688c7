/**
 * Builds the views from events: in batches, each in one transaction with the position it reaches, so that a batch
 * applied twice changes nothing and a rebuild gives the same bytes.
 */
@NullMarked
package org.throughline.query.view;

import org.jspecify.annotations.NullMarked;
