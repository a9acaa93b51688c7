package org.throughline.command;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** An id or code: 1 to 80 characters, letters, digits and {@code . _ -}, beginning with a letter or digit. Never the colon or the tilde, which join ids. */
@Documented
@Target(FIELD)
@Retention(RUNTIME)
public @interface Id {
    /** What an id may look like, as a regular expression that JSON schema, Java and browsers understand alike. */
    String PATTERN = "^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$";
}
