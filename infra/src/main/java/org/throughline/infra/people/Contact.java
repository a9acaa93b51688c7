package org.throughline.infra.people;

import org.jspecify.annotations.Nullable;

/** What a person may be known by. */
record Contact(
        String name, @Nullable String email, @Nullable String phone) {}
