package org.throughline.query.question;

import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** What a parameter of a {@link Question} means, for the API document. */
@Documented
@Target(RECORD_COMPONENT)
@Retention(RUNTIME)
public @interface Means {

    /** What it changes about the answer. */
    String value();

    /** What is asked for where it is left out, to be chosen on the page. */
    String leftOut() default "all";

    /** A value that works with the sample. */
    String example() default "";
}
