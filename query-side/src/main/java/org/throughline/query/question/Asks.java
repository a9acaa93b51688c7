package org.throughline.query.question;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** What a {@link Question} asks, for people and for the API document. */
@Documented
@Target(TYPE)
@Retention(RUNTIME)
public @interface Asks {

    /** Its address below {@code /api/audit/}: {@code stage-changes}. */
    String path();

    /** The question, in a district's words. */
    String title();

    /** What the answer tells, in one or a few sentences. */
    String tells();

    /** Its place among the questions on the page; questions that belong together have the same tens. */
    int place();

    /** Parameters of an example that the sample answers, besides the district: {@code from=2019-08-01&to=2020-07-31}. */
    String example() default "";

    /** Whether it is about a district; otherwise it names what it is about in its own parameters. */
    boolean ofADistrict() default true;

    /** What it is asked of where that is no district: {@code decision}. */
    String of() default "";

    /** The path of the question that tells all of these, where one is chosen. */
    String chosenAt() default "";
}
