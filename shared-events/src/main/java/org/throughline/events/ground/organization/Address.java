package org.throughline.events.ground.organization;

import org.jspecify.annotations.Nullable;

/**
 * Where an organization is, as its register spells it.
 *
 * @param city as registered, not normalized
 * @param state two-letter code or name
 * @param zip postal code; text, since leading zeros are part of it
 */
public record Address(
        @Nullable String city,
        @Nullable String state,
        @Nullable String zip) {}
