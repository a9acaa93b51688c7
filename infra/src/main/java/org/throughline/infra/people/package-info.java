/**
 * Who members are: names and contact data, in a directory beside the log. Events carry member ids only, so a person can be
 * erased here and the history still stands, chain of hashes included. Nothing in here has a past: what is changed or
 * erased is gone.
 */
@NullMarked
package org.throughline.infra.people;

import org.jspecify.annotations.NullMarked;
