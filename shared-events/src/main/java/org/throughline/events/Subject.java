package org.throughline.events;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Names the kind of subject an event family tells about, as it stands in the log: {@code @Subject("team")}. */
@Documented
@Target(TYPE)
@Retention(RUNTIME)
public @interface Subject {
    /** The kind's name: lower case, hyphenated, never changed once written. */
    String value();

    /** Its path segment below {@code /api/} where that is not the name with an s: {@code initiative-inventories}. */
    String path() default "";
}
