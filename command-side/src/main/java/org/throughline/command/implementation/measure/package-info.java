/** Takes in what is measured of an organization, and keeps what would tell of few people out of the log. */
@NullMarked
package org.throughline.command.implementation.measure;

import org.jspecify.annotations.NullMarked;
