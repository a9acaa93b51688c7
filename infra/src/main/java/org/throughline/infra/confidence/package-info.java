/** What people said in confidence, in a schema of its own: no log, no view, no export, and nothing over HTTP. */
@NullMarked
package org.throughline.infra.confidence;

import org.jspecify.annotations.NullMarked;
