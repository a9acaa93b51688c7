package org.throughline.events.implementation.instrument;

import org.jspecify.annotations.Nullable;

/**
 * What the makers of an instrument allow.
 *
 * @param code of the licence, for instance {@code public-domain}, {@code CC-BY-NC-ND-4.0}, {@code all-rights-reserved}
 * @param wordingMayShip whether their own words may be passed on; without that there are labels only
 * @param attribution whom to name; absent where nobody asks for it
 */
public record Licence(
        String code, boolean wordingMayShip, @Nullable String attribution) {}
