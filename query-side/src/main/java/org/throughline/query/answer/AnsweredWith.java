package org.throughline.query.answer;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** The type of which the bytes that a handler answers are the JSON, for the API document. */
@Documented
@Target(METHOD)
@Retention(RUNTIME)
public @interface AnsweredWith {
    Class<?> value();
}
